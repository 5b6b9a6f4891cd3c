/// Journey: what is owed to councils is told once.
@NullMarked
package liaison.notices;

import org.jspecify.annotations.NullMarked;

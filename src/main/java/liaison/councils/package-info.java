/// Room: the local councils, their kinds, parishes and other names.
@NullMarked
package liaison.councils;

import org.jspecify.annotations.NullMarked;

/// Pages of the desk: what goes out, what an officer decides about it, and the proof that it went.
@NullMarked
package liaison.web.desk.post;

import org.jspecify.annotations.NullMarked;

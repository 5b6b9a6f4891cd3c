/// The desk's pages about councils: who can be written to, what is on file, who is in which seat.
@NullMarked
package liaison.web.desk.councils;

import org.jspecify.annotations.NullMarked;

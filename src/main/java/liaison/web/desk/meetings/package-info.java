/// The desk's pages about meetings.
@NullMarked
package liaison.web.desk.meetings;

import org.jspecify.annotations.NullMarked;

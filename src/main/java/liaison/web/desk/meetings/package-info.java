/// The desk's pages on meetings, bodies, the year ahead and bank holidays.
@NullMarked
package liaison.web.desk.meetings;

import org.jspecify.annotations.NullMarked;

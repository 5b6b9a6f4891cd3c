/// The officers' desk: pages for those who are signed in, by plain forms alone.
@NullMarked
package liaison.web.desk;

import org.jspecify.annotations.NullMarked;

/// Room: the bodies and their meetings.
@NullMarked
package liaison.meetings;

import org.jspecify.annotations.NullMarked;

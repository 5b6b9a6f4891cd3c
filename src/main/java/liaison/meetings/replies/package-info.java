/// Room: what each council says about a meeting, and who was there. Names here are for officers
/// only.
@NullMarked
package liaison.meetings.replies;

import org.jspecify.annotations.NullMarked;

package liaison.notices;

import java.util.Set;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;

/// What councils said about a meeting, and where they say it. `meetings.replies` and
/// `meetings.agenda` have it.
public interface Answers {
  /// The keys of the councils that said anything.
  Set<String> answered(Handle handle, long meeting);

  /// The keys of the councils that said they will not come.
  Set<String> declined(Handle handle, long meeting);

  /// The path of the page on which a council says who comes.
  String path(Meeting meeting, String council);

  /// The path of the page on which a council proposes items.
  String itemPath(Meeting meeting, String council);
}

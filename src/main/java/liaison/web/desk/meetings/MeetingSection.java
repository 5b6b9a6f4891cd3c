package liaison.web.desk.meetings;

import java.util.Optional;
import liaison.meetings.Meeting;
import liaison.web.desk.Section;

/// What another part of the desk shows on the page of a meeting: its agenda, its replies, its
/// letters.
public interface MeetingSection {
  /// Worked out at each showing; empty where there is nothing to say of this meeting.
  Optional<Section> of(Meeting meeting);
}

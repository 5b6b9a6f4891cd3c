package liaison.notices;

import java.net.URI;
import java.util.Optional;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;

/// Decides as an officer does who has the newest page in view, but for how the notice stood.
record Deciding(Telling telling, Decisions decisions) {
  Optional<Expected> expected(long meeting, NoticeKind kind) {
    return decisions.expected(meeting, kind);
  }

  Decisions.Kept approve(long meeting, NoticeKind kind, Expected.Standing seen, String who) {
    return decisions.approve(meeting, kind, sight(meeting, kind, seen), who);
  }

  Decisions.Kept hold(
      long meeting, NoticeKind kind, Expected.Standing seen, String why, String who) {
    return decisions.hold(meeting, kind, sight(meeting, kind, seen), why, who);
  }

  Decisions.Kept skip(
      long meeting, NoticeKind kind, Expected.Standing seen, String why, String who) {
    return decisions.skip(meeting, kind, sight(meeting, kind, seen), why, who);
  }

  boolean test(long meeting, NoticeKind kind, String officer, URI site) {
    return decisions.test(meeting, kind, officer, site);
  }

  /// What the page shows now.
  Decisions.Sight sight(long meeting, NoticeKind kind) {
    return sight(meeting, kind, expected(meeting, kind).orElseThrow().standing());
  }

  private Decisions.Sight sight(long meeting, NoticeKind kind, Expected.Standing seen) {
    int version = expected(meeting, kind).map(Expected::version).orElse(0);
    return new Decisions.Sight(seen, version, meeting(meeting).sequence());
  }

  private Meeting meeting(long id) {
    return new Meetings(telling.database(), telling.clock()).byId(id).orElseThrow();
  }
}

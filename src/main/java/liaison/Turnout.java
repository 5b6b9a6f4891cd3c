package liaison;

import java.time.InstantSource;
import java.time.ZoneId;
import liaison.accounts.Officers;
import liaison.councils.Councils;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.RollCall;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Heard;
import liaison.meetings.replies.KeptRoll;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.ReplyLinks;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.web.ReplyPages;
import liaison.web.desk.meetings.TurnoutDesk;

/// Who says that they come to a meeting, and who came.
///
/// @param links for the letters about a meeting
public record Turnout(
    Meetings meetings,
    Councils councils,
    ReplyLinks links,
    Replies replies,
    Attendance attendance,
    InstantSource clock) {
  /// @param help whom a council may write to, with an address
  /// @param heard learns of each answer
  public static Turnout of(
      Database database,
      Meetings meetings,
      Councils councils,
      InstantSource clock,
      String help,
      Heard heard) {
    var links = new ReplyLinks(SigningKey.in(database), clock);
    return new Turnout(
        meetings,
        councils,
        links,
        new Replies(database, clock, councils, meetings, links, help, heard),
        new Attendance(database, clock),
        clock);
  }

  /// The pages of the desk, and the section that stands on the page of each meeting.
  public TurnoutDesk desk(Officers officers, ZoneId zone) {
    return new TurnoutDesk(meetings, councils, replies, attendance, officers, clock, zone);
  }

  /// Who came to a meeting, for its minutes.
  public RollCall rollCall() {
    return new KeptRoll();
  }

  /// What a council sees behind the link of its letter.
  public ReplyPages publicPages() {
    return new ReplyPages(replies);
  }
}

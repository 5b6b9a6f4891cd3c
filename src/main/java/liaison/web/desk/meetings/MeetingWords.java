package liaison.web.desk.meetings;

import liaison.meetings.Body;
import liaison.meetings.BodyField;
import liaison.meetings.Meeting;
import liaison.meetings.Moments;
import liaison.notices.MeetingChanges;
import liaison.meetings.Step;

/// The words of the pages about meetings that depend on what is on file. What always stands on a
/// page is in its template.
final class MeetingWords {
  static final String NO_SUCH_MEETING =
      "We do not have this meeting. Find it on the page Meetings.";
  static final String SAMPLES_GO =
      "With this all made-up meetings go, and their agendas, answers and minutes with them.";
  static final String NO_SUCH_BODY = "We do not have this body. Find it on the page Bodies.";
  static final String OVERTAKEN =
      "Another officer changed this while you were typing. Nothing of yours is lost, and nothing is"
          + " saved yet: look at both below, then save again.";
  static final String OVERTAKEN_ACT =
      "Another officer changed this meeting meanwhile. Look at it as it is now, then do it again.";

  private MeetingWords() {}

  static String title(Body body, Meeting meeting) {
    return body.name() + ", " + Moments.text(meeting.begins());
  }

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "added" -> "The meeting is on file.";
      case "changed" -> "The change is saved.";
      case "same" -> "Nothing was changed: all stood there already.";
      case "moved" ->
          "The meeting is moved. What is to be told goes out in %d minutes: put a slip right until then."
              .formatted(MeetingChanges.PAUSE.toMinutes());
      case "cancelled" -> "The meeting is cancelled. It stays on file.";
      case "held" -> "It is noted that the meeting was held.";
      case "confirmed" -> "The meeting is confirmed.";
      case "overtaken" -> OVERTAKEN_ACT;
      case "body-added" -> "The body is on file.";
      case "holiday-added" -> "The bank holiday is added. Dates that count working days follow it.";
      case "holiday-removed" ->
          "The bank holiday is removed. Dates that count working days follow it.";
      case "year-saved" -> "Your changes are saved. Nothing is sent until you confirm.";
      case "year-confirmed" -> "The meetings are confirmed.";
      case "year-nothing" -> "No more days were found: all of them are on file or proposed.";
      case "year-proposed" -> "The days below are proposed. Nobody is told until you confirm them.";
      case "year-asked" ->
          "Saved. Those left below were put on a day that may be a bad one, and are not confirmed"
              + " yet: read what stands beside them, then confirm once more.";
      case "year-overtaken" ->
          "Saved, but for some that another officer changed meanwhile. They stay as that officer"
              + " left them: look at them again.";
      default -> "";
    };
  }

  /// What has become of a meeting, in a word or two.
  static String state(Meeting meeting) {
    return switch (meeting.state()) {
      case PLANNED ->
          !meeting.confirmed() ? "Proposed" : meeting.movedFrom() != null ? "Moved" : "To come";
      case HELD -> "Held";
      case CANCELLED -> "Cancelled";
    };
  }

  static String state(Body.State state) {
    return switch (state) {
      case ACTIVE -> "Organised here";
      case SPEAKERS_ONLY -> "Speakers only";
      case DORMANT -> "Dormant";
    };
  }

  static String step(Step step) {
    return switch (step) {
      case CALL_FOR_ITEMS -> "Call for items";
      case ITEMS_CLOSE -> "Items close";
      case AGENDA_SETTLED -> "Agenda is settled";
      case AGENDA -> "Agenda goes out";
      case PAPERS -> "Papers go out at the latest";
      case REMINDER -> "Reminder";
      case MINUTES -> "Draft minutes are out";
    };
  }

  static String label(BodyField field) {
    return switch (field) {
      case NAME -> "Name";
      case STATE -> "What we do for it";
      case MEETS -> "When it meets (optional)";
      case PURPOSE -> "Who is written to";
      case PER_COUNCIL -> "How many each council sends";
      case OPEN -> "May the public come?";
      case SETTLED_BY -> "Who settles its agenda";
      case CHAIR -> "Who takes the chair (optional)";
      case STARTS -> "Usually starts";
      case ENDS -> "Usually ends (optional)";
      case PLACE -> "Usual place (optional)";
      case ONLINE -> "Usual link to join online (optional)";
      case CALL_DAYS -> "Call for items: days before";
      case ITEMS_CLOSE_DAYS -> "Items close: days before";
      case SETTLED_DAYS -> "Agenda is settled: days before";
      case AGENDA_DAYS -> "Agenda goes out: days before";
      case AGENDA_CLEAR_DAYS -> "Agenda: clear working days left at least";
      case PAPERS_CLEAR_DAYS -> "Papers: clear working days left at least";
      case REMINDER_DAYS -> "Reminder: days before";
      case MINUTES_DAYS -> "Draft minutes: days after";
      case HOUR -> "Letters go at";
      case CLOSES -> "A last day ends at";
      case APPROVAL -> "Do letters wait until an officer lets them go?";
    };
  }

  static String hint(BodyField field) {
    return switch (field) {
      case MEETS ->
          "Such as: second Thursday of March, June, September, December. Or: every 6 weeks on a"
              + " Wednesday. Or: 15 days before each forum. Put ; between two of them.";
      case PER_COUNCIL -> "0 where nobody counts.";
      case SETTLED_BY -> "Only where another body settles it.";
      case CHAIR -> "The role, not a name. Everyone may read it.";
      case STARTS, ENDS, HOUR, CLOSES -> "Such as 19:00 or 7pm.";
      case ONLINE -> "Everyone may read it.";
      case CALL_DAYS, REMINDER_DAYS, MINUTES_DAYS -> "0 leaves it out.";
      case AGENDA_CLEAR_DAYS -> "It goes out earlier where these would not be left.";
      case NAME,
          STATE,
          PURPOSE,
          OPEN,
          PLACE,
          ITEMS_CLOSE_DAYS,
          SETTLED_DAYS,
          AGENDA_DAYS,
          PAPERS_CLEAR_DAYS,
          APPROVAL ->
          "";
    };
  }
}

package liaison.web.desk.post;

import liaison.notices.Expected.Standing;
import liaison.notices.Plan;
import liaison.notices.Proof;

/// The words that these pages say about how letters stand. What a page says else is in its
/// template.
final class NoticeWords {
  static final String NO_SUCH_MEETING = "We do not have this meeting.";
  static final String NO_SUCH_NOTICE =
      "This meeting owes no such letter. Look at what goes out for the others.";
  static final String NO_SUCH_CIRCULAR = "We do not have this circular. It may be thrown away.";
  static final String OVERTAKEN =
      "Another officer decided about this letter while you did, or it went out. This is how it"
          + " stands now.";
  static final String CIRCULAR_OVERTAKEN =
      "Another officer changed or sent this circular while you did. This is how it stands now.";
  static final String NOTHING_TO_TEST =
      "There is nothing to send yet: what it tells is not published.";

  private NoticeWords() {}

  /// How a letter stands.
  static String said(Standing standing) {
    return switch (standing) {
      case LATER -> "Goes out by itself";
      case UNREADY -> "Not ready yet";
      case DUE -> "Goes out now";
      case MISSING -> "Missing";
      case ASK, ASKED -> "Waits for your yes";
      case HELD -> "Held";
      case WRITTEN -> "Written";
      case SKIPPED -> "Left out";
      case PAST -> "Too late";
    };
  }

  /// How a line of what goes out stands.
  static String said(Plan.Line line) {
    return line.isAlarm() ? "Nobody got it" : said(line.standing());
  }

  /// How that looks.
  static String tag(Plan.Line line) {
    return line.isAlarm() ? "unreached" : tag(line.standing());
  }

  /// How it looks: one of the tags of the desk's style.
  static String tag(Standing standing) {
    return switch (standing) {
      case LATER, DUE, WRITTEN -> "reached";
      case MISSING -> "unreached";
      case UNREADY, ASK, ASKED, HELD -> "fallen";
      case SKIPPED, PAST -> "none";
    };
  }

  /// How a letter to one seat stands.
  static String said(Proof.Line line) {
    return switch (line.state()) {
      case "sent" -> "Taken by the mail server";
      case "waiting" -> "On its way";
      case "sending" -> "Being sent";
      case "in doubt" -> "Sent, the answer was cut off";
      case "failed" -> "Failed";
      case "expired" -> "Not delivered in time";
      case "withdrawn" -> "Taken back";
      default ->
          isUnknown(line) ? "Not known any more" : line.isSpared() ? "Not needed" : "No letter";
    };
  }

  /// Whether nothing says what became of a letter that there was.
  private static boolean isUnknown(Proof.Line line) {
    return line.state().isEmpty() && (line.address() != null || line.isErased());
  }

  static boolean isFault(Proof.Line line) {
    if (line.isSpared() || line.instead().isPresent()) return false;
    return switch (line.state()) {
      case "failed", "expired" -> true;
      case "" -> !isUnknown(line);
      default -> line.address() == null && !line.isErased();
    };
  }

  /// What is to be said of a letter besides how it stands.
  static String why(Proof.Line line) {
    if (line.isErased()) return "The address is erased.";
    String said = line.why().isEmpty() ? line.relay() : line.why();
    if (line.instead().isEmpty()) return said;
    String instead = "Another letter went to %s instead.".formatted(line.instead().get());
    return said.isEmpty() ? instead : "%s. %s".formatted(said.replaceFirst("\\.$", ""), instead);
  }

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "approved" -> "It goes out at its hour, or within a minute where that is past.";
      case "held" -> "It is held until somebody lets it go.";
      case "skipped" -> "It is left out.";
      case "tested" -> "It is on its way to you.";
      case "written" -> "It is kept. Send it to yourself, then read it.";
      case "changed" -> "It is changed. Send it to yourself again.";
      case "discarded" -> "It is thrown away.";
      case "sent" -> "The letters are on their way.";
      case "sent-held" -> "The post is held. The letters wait, and go out once it goes on.";
      case "copied" -> "This is a copy. Change what is new, and send it to yourself.";
      case "taken-up" -> "Circulars go to this address again.";
      default -> "";
    };
  }
}

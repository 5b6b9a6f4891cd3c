package liaison.web.desk.meetings;

/// The words of these pages about requests and deeds. What a page says stands in its template.
final class TurnoutWords {
  static final String NO_SUCH_MEETING = "We do not have this meeting. It may have been removed.";
  static final String NO_SUCH_COUNCIL = "This council is not on file any more.";
  static final String OVERTAKEN =
      "Another answer for this council came in just before. Nothing of yours is lost: compare both,"
          + " then save again if yours should count.";
  static final String MOVED =
      "The time or the place of this meeting changed meanwhile. Nothing is saved yet: look at them"
          + " again, then save if the answer is still true.";
  static final String CANCELLED = "This meeting is cancelled. No answer is needed.";
  static final String SHEETS_OVERTAKEN =
      "Another officer entered some of these councils while you did. Theirs stand; compare them, then"
          + " save again what you want to change. All others of yours are saved.";

  private TurnoutWords() {}

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "recorded" -> "The reply is saved.";
      case "kept" -> "The attendance is saved.";
      default -> "";
    };
  }
}

package liaison.web.desk;

/// The words that the desk says about requests and deeds. What a page says stands in its template.
final class DeskPhrases {
  static final String ADMINISTRATORS =
      "Only administrators can do this. Ask one of them; the desk's other pages are open to you.";
  static final String NOT_OUR_FORM =
      "This form is out of date. Go back, load the page again, then send it once more.";
  static final String NOT_ENCRYPTED =
      "Nobody can sign in here, because others on the way could read it. Ask whoever runs this"
          + " service to set an address that starts with https://.";
  static final String NO_SUCH_QUESTION =
      "We do not have this question. It may have been deleted 30 days after it was closed.";
  static final String NO_SUCH_OFFICER = "We do not know this officer.";
  static final String WRONG_CODE =
      "That is not the code of the newest letter. Check the letter, then enter the code again.";
  static final String OVER = "This code can no longer be used. Ask for a new letter.";
  static final String LINK_OVER =
      "This link can no longer be used. It works once, and only for a short time. Ask for a new"
          + " letter.";
  static final String NO_COOKIE =
      "We do not know which letter you asked for. Ask for a new one, in this browser.";

  private DeskPhrases() {}

  /// What is said on the sign-in page about why somebody is there.
  static String lost(String why) {
    return switch (why) {
      case "session" -> "You have been signed out because nothing was done for a while.";
      case "form" ->
          "You have been signed out because nothing was done for a while. What you sent was not"
              + " saved: sign in, then send it again.";
      case "cookie" -> NO_COOKIE;
      case "over" -> OVER;
      case "out" -> "You are signed out.";
      default -> "";
    };
  }

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "answered" -> "Your answer is on its way, and the question is closed.";
      case "closed" -> "The question is closed.";
      case "added" -> "The officer can now sign in with the work address.";
      case "disabled" -> "The officer can no longer sign in.";
      case "absence" -> "The work passes to the cover on those days.";
      case "present" -> "The absence is taken back.";
      case "resumed" -> "Letters go out again.";
      default -> "";
    };
  }
}

package liaison.meetings.replies;

import java.util.List;
import liaison.text.Unacceptable;

/// The words of this room for people.
final class ReplyWords {
  static final String CHOOSE = "Choose whether somebody from your council comes.";
  static final String WHO = "Enter the name, or leave the choice below it empty.";
  static final String NOBODY_COMES =
      "Name somebody who comes, or choose above that you send apologies.";
  static final String NO_SUCH_COUNCIL = "This council is not on file any more.";
  static final String CANCELLED = "This meeting is cancelled. No answer is needed.";
  static final String NOT_BEGUN =
      "This meeting has not begun yet, so nobody was there. Come back when it has.";

  private ReplyWords() {}

  static String whether(String name) {
    return "Say whether %s comes, or empty the name.".formatted(name);
  }

  static String twice(String name) {
    return "You named %s twice. Empty one of the two.".formatted(name);
  }

  static String tooLong(int longest) {
    return "The name is too long. Use %d characters or fewer.".formatted(longest);
  }

  static String tooMany(String council, List<String> already, String help) {
    String people =
        switch (already.size()) {
          case 1 -> "one person";
          case 2 -> "two people";
          default -> already.size() + " people";
        };
    return "%s already has %s coming: %s. Say who stays at home, or write to %s."
        .formatted(council, people, listed(already), help);
  }

  /// "the chair, the clerk and the mayor".
  static String listed(List<String> names) {
    if (names.size() < 2) return String.join("", names);
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /// What is said to whoever sends an answer that no longer counts; the page says why.
  static Unacceptable closed() {
    return new Unacceptable("link", "Answers are not taken any more.");
  }
}

package liaison.answering;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which meetings of a body are meant.
enum Sitting {
  /// The one before now.
  LAST(
      "(?i)\\b(last|previous|most recent|latest|recent)\\b(?! (date|day|time|year|month|week|for|to))"),
  /// The one after the next.
  AFTER_NEXT(
      "(?i)\\b(the (one|meeting) after|after that|the following (one|meeting)|following one|next but one|and then)\\b"),
  /// All of a span of time.
  ALL(
      "(?i)\\b(dates|all (the |of the )?\\w*( \\w+)? ?(meetings|forums|pags)|calendar|schedule|coming year|rest of the year|year ahead|diary)\\b"),
  /// The one to come.
  NEXT("(?i)\\b(next|upcoming|coming|forthcoming)\\b");

  private final Pattern words;

  Sitting(String words) {
    this.words = Pattern.compile(words);
  }

  static Optional<Sitting> in(String text) {
    for (Sitting each : values()) {
      if (each.words.matcher(text).find()) return Optional.of(each);
    }
    return Optional.empty();
  }
}

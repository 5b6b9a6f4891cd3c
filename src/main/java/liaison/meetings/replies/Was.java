package liaison.meetings.replies;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether somebody was at a meeting.
public enum Was {
  /// From beginning to end.
  PRESENT,
  /// They came after it had begun.
  LATE,
  /// They went before it was over.
  LEFT_EARLY,
  /// They did not come.
  NOT_THERE;

  /// As it stands in the table.
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Was of(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /// As it stands in a form.
  public String key() {
    return words().replace(' ', '-');
  }

  /// The one with this key.
  public static Optional<Was> ofKey(String key) {
    return Stream.of(values()).filter(was -> was.key().equals(key)).findFirst();
  }

  /// Whether they were there at all.
  public boolean wasThere() {
    return this != NOT_THERE;
  }
}

package liaison.meetings.replies;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a council as a whole says about a meeting.
public enum Says {
  /// Somebody comes.
  COMING,
  /// Nobody comes, and the minutes should hold its apologies.
  APOLOGIES,
  /// Nobody comes.
  NOT_ATTENDING;

  /// As it stands in the table.
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Says of(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /// As it stands in a form.
  public String key() {
    return words().replace(' ', '-');
  }

  /// The one with this key.
  public static Optional<Says> ofKey(String key) {
    return Stream.of(values()).filter(says -> says.key().equals(key)).findFirst();
  }
}

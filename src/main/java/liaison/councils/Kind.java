package liaison.councils;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a council is counted as. All but the parish meeting have the same powers.
public enum Kind {
  /// A parish council.
  PARISH,
  /// A parish council that calls itself a town council.
  TOWN,
  /// A parish council that calls itself a community council.
  COMMUNITY,
  /// A parish meeting: a parish without a council, whose electors meet.
  MEETING;

  /// The word in the table and in `councils.csv`: "parish", "town", "community", "meeting".
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}

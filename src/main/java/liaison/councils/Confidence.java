package liaison.councils;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How sure it is that a council is what its row says.
public enum Confidence {
  /// A source names it so.
  SOURCED,
  /// It follows from sources that do not say it.
  INFERRED,
  /// Nobody has confirmed it: it stands there by elimination or from memory.
  MEMORY;

  /// The word in the table and in `councils.csv`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Confidence> of(String word) {
    return Stream.of(values()).filter(confidence -> confidence.word().equals(word)).findFirst();
  }
}

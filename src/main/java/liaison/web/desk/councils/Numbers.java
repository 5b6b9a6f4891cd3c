package liaison.web.desk.councils;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers as they stand in addresses and hidden fields.
final class Numbers {
  private Numbers() {}

  /// The key of a row; empty where it is none.
  static Optional<Long> id(@Nullable String text) {
    return text != null && text.matches("\\d{1,15}")
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }

  /// Which page is asked for, from 1.
  static int page(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }
}

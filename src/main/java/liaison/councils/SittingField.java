package liaison.councils;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is kept about somebody in a seat, field by field, each as text.
public enum SittingField implements Field {
  /// As it is shown.
  NAME("Name"),
  /// The office's, which anyone may know.
  EMAIL("Email"),
  /// The office's, which anyone may know.
  PHONE("Phone"),
  /// The person's own, for officers only; used where the office has none.
  OWN_EMAIL("Own email"),
  /// The person's own, for officers only.
  OWN_PHONE("Own phone"),
  /// The first day in the seat.
  FROM("From"),
  /// The day on which the term ends; the person may stay on.
  TERM_TO("Term ends"),
  /// The last day in the seat.
  TO("To"),
  /// "yes" for somebody who fills in for a while.
  INTERIM("Interim"),
  /// The day on which the council last said that this is so.
  CONFIRMED("Holder confirmed");

  private final String title;

  SittingField(String title) {
    this.title = title;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String title() {
    return title;
  }

  /// Whether it holds where somebody is reached.
  boolean isAnAddress() {
    return this == EMAIL || this == PHONE || this == OWN_EMAIL || this == OWN_PHONE;
  }

  /// The field with this key.
  public static Optional<SittingField> of(String key) {
    return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}

package liaison.councils;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is kept about a council, field by field, each as text. Where a field has several values,
/// they stand apart by semicolons.
public enum CouncilField implements Field {
  /// As it writes itself.
  NAME("Council"),
  /// What it is counted as: parish, town, community or meeting.
  KIND("Kind"),
  /// What it calls itself.
  STYLE("Style"),
  /// Other names and abbreviations.
  ALIASES("Other names"),
  /// Civil parishes, each with its ONS code: "Olney (E04001275)".
  PARISHES("Parishes"),
  /// Its pages.
  WEBSITE("Website"),
  /// The mailbox of the council itself, which outlives every clerk.
  EMAIL("Council email"),
  /// Of its office.
  PHONE("Council phone"),
  /// Of its office; often a clerk's home.
  ADDRESS("Office address"),
  /// How many seats it has for councillors.
  COUNCILLORS("Councillors"),
  /// Wards of the principal council: "Olney (from 2026-05-07)".
  WARDS("Wards"),
  /// The days on which its councillors are elected.
  ELECTIONS("Election days"),
  /// Services that were devolved to it.
  SERVICES("Services devolved"),
  /// Officers' own words for groups of councils.
  TAGS("Tags"),
  /// What a reader should know.
  NOTE("Note"),
  /// Which of website, email, phone and address may be shown to anyone.
  PUBLIC("Public fields"),
  /// The day on which the council last said that its row is right.
  CONFIRMED("Last confirmed");

  private final String title;

  CouncilField(String title) {
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

  /// The field with this key.
  public static Optional<CouncilField> of(String key) {
    return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}

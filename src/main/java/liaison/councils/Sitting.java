package liaison.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person in a seat, from a day, to a day: everything that is on file, for officers only.
///
/// @param id its key; `version` counts its changes
/// @param council the key of the council
/// @param kind the key of the kind of seat
/// @param email of the office, which anyone may know
/// @param phone of the office, which anyone may know
/// @param ownEmail the person's own; used where the office has none
/// @param from the first day
/// @param termTo the day on which the term ends, where one is known; the person may stay on
/// @param to the last day, where one is set
/// @param interim whether it is for a while only
/// @param confirmed the day on which the council last said that this is so
public record Sitting(
    long id,
    long version,
    long seat,
    String council,
    String kind,
    long person,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String ownEmail,
    @Nullable String ownPhone,
    LocalDate from,
    @Nullable LocalDate termTo,
    @Nullable LocalDate to,
    boolean interim,
    @Nullable LocalDate confirmed,
    boolean sample) {

  /// Whether it is so on a day.
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /// What stands in a field, as text; empty where nothing does.
  public String value(SittingField field) {
    return SittingText.now(this, field);
  }

  /// The last day, or else the end of the term; null where neither is known.
  public @Nullable LocalDate last() {
    return to == null ? termTo : to;
  }
}

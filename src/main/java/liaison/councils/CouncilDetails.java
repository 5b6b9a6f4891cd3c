package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What anyone may know about a council besides its row in the register. What is not on file is
/// null or empty.
///
/// @param email the council's own mailbox, where the council said that it may be shown; the same
///   holds for website, phone and address
/// @param phone of its office
/// @param address of its office
/// @param councillors how many seats it has for councillors
/// @param services that were devolved to it
/// @param wards of the principal council, past and coming ones too, the earliest first
public record CouncilDetails(
    @Nullable String website,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String address,
    @Nullable Integer councillors,
    List<String> services,
    List<Ward> wards) {

  /// A ward in which the council, or a part of it, lies.
  ///
  /// @param from the first day, or null where that is not known
  /// @param to the last day, or null where none is set
  public record Ward(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    /// Whether it holds on a day.
    public boolean isOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}

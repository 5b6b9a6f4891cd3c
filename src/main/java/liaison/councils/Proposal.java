package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change that a council asked for. It waits for an officer, and is never made by itself.
///
/// @param council the key of the council
/// @param name its name
/// @param seat the key of the seat, or null for a field of the council itself
/// @param role the seat in words, or "Council"
/// @param stood what the council was shown
/// @param now what is on file today
/// @param proposed what should be
/// @param anotherHolder whether somebody else is in the seat now, or nobody
/// @param office the office's address and number of whoever is in the seat, which the next one may
///   take over
/// @param addressWaits whether the council asks for another address in the seat, too
public record Proposal(
    long id,
    String council,
    String name,
    @Nullable Long seat,
    String role,
    Field field,
    String stood,
    String now,
    String proposed,
    LocalDate madeOn,
    boolean anotherHolder,
    List<String> office,
    boolean addressWaits) {
  /// What an officer saw when deciding. The key alone does not say it: where a proposal is gone,
  /// its key may come to stand for another one.
  ///
  /// @param seat the key of the seat, or empty for a field of the council itself
  /// @param field the key of the field
  public record Seen(long id, String council, String seat, String field, String proposed) {}

  /// This one, as a page shows it.
  public Seen seen() {
    return new Seen(id, council, seat == null ? "" : seat.toString(), field.key(), proposed);
  }

  /// Whether the field was changed since the council was shown it, or who is in the seat: what was
  /// asked for one person is not to land on the next.
  public boolean isOvertaken() {
    return anotherHolder || !stood.equals(now);
  }

  /// What to do with the name of somebody in a seat.
  public enum As {
    /// The same person, written rightly.
    CORRECTION,
    /// Another person, who follows and has other addresses.
    SUCCESSOR,
    /// Another person, who follows and takes over the office's address and number.
    SUCCESSOR_AT_THE_OFFICE
  }
}

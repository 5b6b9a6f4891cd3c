package liaison.councils;

import org.jspecify.annotations.Nullable;

/// A kind of seat: a part that councils have to play.
///
/// @param key its key for ever ("forum-1")
/// @param title in words ("Forum representative 1")
/// @param due which councils have the seat
/// @param perCouncil how many of it a council may have; null for as many as it says
/// @param fallBack the key of the kind that gets the letters where nobody in this one can be
///   reached; null for none
/// @param seats how many seats of this kind there are
/// @param version counts its changes
public record SeatKind(
    String key,
    String title,
    Due due,
    @Nullable Integer perCouncil,
    @Nullable String fallBack,
    int seats,
    long version) {
  /// Which councils have it.
  public enum Due {
    /// All of them.
    EVERY("every"),
    /// All but parish meetings, which have no clerk.
    COUNCIL("council"),
    /// Those to which an officer gives it.
    GIVEN("given");

    private final String key;

    Due(String key) {
      this.key = key;
    }

    /// As the table and the forms have it.
    public String key() {
      return key;
    }

    /// The one with this key; [#GIVEN] where there is none.
    public static Due of(String key) {
      for (Due due : values()) if (due.key.equals(key)) return due;
      return GIVEN;
    }
  }
}

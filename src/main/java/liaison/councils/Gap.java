package liaison.councils;

import org.jspecify.annotations.Nullable;

/// Why a seat, or a council's own mailbox, cannot be reached.
///
/// @param role the kind of seat in words, or "Council mailbox"
/// @param seat the key of the seat, or null where there is none
/// @param address the one that cannot be used, or null where there is none
public record Gap(String role, @Nullable Long seat, Why why, @Nullable String address) {
  /// What is wrong.
  public enum Why {
    /// The council has no such seat.
    NO_SEAT,
    /// Nobody is in the seat.
    VACANT,
    /// Somebody is, but no address is on file.
    NO_ADDRESS,
    /// What is on file is no email address.
    MISWRITTEN,
    /// Letters came back.
    BOUNCED,
    /// Its owner asked for no more letters.
    ASKED,
    /// Its owner called our letters spam.
    COMPLAINED
  }
}

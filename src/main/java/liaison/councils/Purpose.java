package liaison.councils;

import java.util.List;

/// What a letter to a council may be for. A body names the purpose that it writes to.
///
/// @param key its key for ever ("forum")
/// @param title in words ("Parish Forum")
/// @param due whether every council is written to, or only those that have one of its seats
/// @param kinds the keys of the kinds of seat that carry it, in order; all of them are written to
/// @param fallBacks the keys of the kinds of seat that take over where none of those can be
///   reached, one after the other; after them comes the council's own mailbox
public record Purpose(
    String key, String title, Due due, List<String> kinds, List<String> fallBacks) {
  /// Which councils it concerns.
  public enum Due {
    /// All of them.
    EVERY,
    /// Those that have one of its seats.
    SEATED
  }
}

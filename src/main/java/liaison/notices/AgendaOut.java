package liaison.notices;

import java.time.Instant;
import java.util.List;

/// An agenda that is published, as letters need it.
///
/// @param version counts what was published: 1 for the first
/// @param what changed since the version before ("item 4 added"); may be empty
/// @param at when it was published
/// @param toFollow how many papers are still to follow
public record AgendaOut(int version, String what, Instant at, List<Line> lines, int toFollow) {
  /// One item.
  ///
  /// @param number as it stands on the agenda ("4")
  /// @param about who speaks, how long, which paper; may be empty
  public record Line(String number, String title, String about) {}
}

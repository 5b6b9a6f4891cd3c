package liaison.notices;

import java.time.LocalDate;
import java.util.List;

/// Looks ahead over all who write letters.
///
/// @param others who writes letters besides the notices of meetings
public record Planning(Telling telling, List<Ahead> others) {
  public Planning {
    others = List.copyOf(others);
  }

  /// Every letter that falls due between two days, both counted.
  public Plan plan(LocalDate from, LocalDate to) {
    return Plan.of(telling, others, from, to);
  }
}

package liaison.councils;

import java.util.List;

/// How a council can be written to for one purpose.
public sealed interface Cell {
  /// It need not be: it has no seat for this purpose.
  record NotDue() implements Cell {}

  /// It can: green.
  ///
  /// @param to one or more; nobody twice
  /// @param gaps seats of this purpose that cannot be reached all the same
  record Reached(List<Reach> to, List<Gap> gaps) implements Cell {}

  /// Only through somebody else: a letter arrives, and an officer should look.
  ///
  /// @param to who takes over
  /// @param gaps why those who should get it cannot
  record FallenBack(Reach to, List<Gap> gaps) implements Cell {}

  /// It cannot: no letter would arrive.
  ///
  /// @param gaps everything that was tried, in order
  record Unreached(List<Gap> gaps) implements Cell {}

  /// Those to whom a letter is sent.
  default List<Reach> reached() {
    return switch (this) {
      case NotDue _, Unreached _ -> List.of();
      case Reached(List<Reach> to, _) -> to;
      case FallenBack(Reach to, _) -> List.of(to);
    };
  }
}

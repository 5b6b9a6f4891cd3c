package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that an officer should do. Worked out from the rows; it is gone when it is done.
public sealed interface Task {
  /// The key of the council that it is about.
  String council();

  /// The council's name.
  String name();

  /// A council that no letter of a purpose would reach.
  record Reach(String council, String name, Purpose purpose, List<Gap> gaps) implements Task {}

  /// A council that is reached through somebody else only.
  record FillIn(
      String council, String name, Purpose purpose, liaison.councils.Reach via, List<Gap> gaps)
      implements Task {}

  /// A seat whose holder leaves soon, with nobody to follow on the next day.
  ///
  /// @param next the first day of whoever is known to come later, or null where nobody is
  record Follow(
      String council,
      String name,
      long seat,
      String title,
      LocalDate last,
      @Nullable LocalDate next)
      implements Task {}

  /// A seat whose holder is past the end of a term, with nobody to follow.
  record Renew(String council, String name, long seat, String title, LocalDate last)
      implements Task {}

  /// A council that has not confirmed what is on file for a year.
  ///
  /// @param last the day on which it last did, or null for never
  record Confirm(String council, String name, @Nullable LocalDate last) implements Task {}
}

package liaison.councils;

import java.util.List;

/// What a column of a spreadsheet holds.
sealed interface Column {
  /// A field of the council.
  record OfCouncil(CouncilField field) implements Column {}

  /// The kind of seat of the row's person.
  record OfSeat() implements Column {}

  /// A field of the row's person, whose seat stands in another column.
  record OfSitting(SittingField field) implements Column {}

  /// A field of whoever is in these kinds of seat; several where one person is in all of them.
  record OfKind(List<String> kinds, SittingField field) implements Column {}

  /// Nothing that is known.
  record Other(String heading) implements Column {}
}

package liaison.councils;

import java.util.List;
import java.util.Map;

/// What one row of a spreadsheet wants, or one of the people in it.
sealed interface Wanted {
  /// The name of its sheet; may be empty.
  String sheet();

  /// Its row there, from 1.
  long line();

  /// What it is about, in words.
  String subject();

  /// Fields of a council that is on file.
  record OfCouncil(
      String sheet, long line, String subject, String council, Map<CouncilField, String> values)
      implements Wanted {}

  /// A council that is not on file.
  record OfNewCouncil(String sheet, long line, String subject, Map<CouncilField, String> values)
      implements Wanted {}

  /// Somebody in a seat.
  record OfPerson(
      String sheet,
      long line,
      String subject,
      String council,
      String kind,
      Map<SittingField, String> values)
      implements Wanted {}

  /// Nothing that can be done.
  record Refused(String sheet, long line, String subject, String reason) implements Wanted {}

  /// Something for a council that is not on file, or may be several.
  record Unmatched(String sheet, long line, String subject, List<String> suggestions)
      implements Wanted {}
}

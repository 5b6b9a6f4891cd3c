package liaison.councils;

import java.util.List;

/// What an import would do, or did, with one row of a spreadsheet or one of the people in it.
public sealed interface ImportRow {
  /// The name of its sheet; empty for csv.
  String sheet();

  /// Its row there, from 1.
  long line();

  /// What it is about: the council, and the seat where there is one.
  String subject();

  /// A council or a person who was not on file.
  record New(String sheet, long line, String subject, List<FieldChange> fields)
      implements ImportRow {}

  /// A council or a person of whom something differs.
  record Changed(String sheet, long line, String subject, List<FieldChange> fields)
      implements ImportRow {}

  /// Everything stands there already.
  record Same(String sheet, long line, String subject) implements ImportRow {}

  /// It cannot be used, and why.
  record Rejected(String sheet, long line, String subject, String reason) implements ImportRow {}

  /// No council is called so, or several are.
  ///
  /// @param suggestions names of councils that may be meant; may be empty
  record Unmatched(String sheet, long line, String subject, List<String> suggestions)
      implements ImportRow {}
}

package liaison.councils;

/// One thing that is kept about a council or about somebody in a seat, as text that a person can
/// read and type.
public sealed interface Field permits CouncilField, SittingField {
  /// Its key for ever, as forms and files name it.
  String key();

  /// What it is, in words.
  String title();
}

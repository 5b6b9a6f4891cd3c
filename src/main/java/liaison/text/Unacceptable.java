package liaison.text;

/// Something a person gave us that cannot be used, in words that this person may read.
///
/// It is the only exception whose message is shown to people. Everything else is a fault, which is
/// logged under a reference and shown as that reference alone.
public final class Unacceptable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /// @param field the name of what was given, as the person knows it (a form field, a settings key)
  /// @param words what is wrong and what to do, in a full plain sentence
  public Unacceptable(String field, String words) {
    super(words);
    this.field = field;
  }

  /// The name of what was given.
  public String field() {
    return field;
  }

  /// What is wrong and what to do.
  public String words() {
    return String.valueOf(getMessage());
  }
}

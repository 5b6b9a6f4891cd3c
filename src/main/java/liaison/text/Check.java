package liaison.text;

/// One thing that was looked at, and how it is.
///
/// @param name what was looked at, in a word or two
/// @param words what was seen and, where it is not well, what to do
public record Check(String name, State state, String words) {
  /// How a thing is.
  public enum State {
    /// As it should be.
    OK,
    /// The service works, and somebody should look.
    WARNING,
    /// The service cannot do its work.
    CRITICAL
  }

  /// Well.
  public static Check ok(String name, String words) {
    return new Check(name, State.OK, words);
  }

  /// Somebody should look.
  public static Check warning(String name, String words) {
    return new Check(name, State.WARNING, words);
  }

  /// The service cannot do its work.
  public static Check critical(String name, String words) {
    return new Check(name, State.CRITICAL, words);
  }
}

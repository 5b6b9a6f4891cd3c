package liaison.accounts;

/// What came of a code or a link.
public sealed interface Entry {
  /// An officer is in.
  ///
  /// @param session the secret for the browser's cookie
  /// @param back where they were going; empty where nowhere in particular
  record SignedIn(String session, String back) implements Entry {}

  /// Not this code; another may do.
  record Wrong() implements Entry {}

  /// Too late, used before, tried too often, or never known. A new letter is needed.
  record Over() implements Entry {}
}

package liaison.mail;

/// What became of one try to hand a letter over.
///
/// Each carries the relay's own words, or what stopped us from hearing any.
sealed interface Outcome {
  String words();

  /// The relay has taken it.
  record Taken(String words) implements Outcome {}

  /// Not now; another try may do.
  ///
  /// @param line whether it was the line to the relay that failed, and not this letter
  record NotNow(String words, boolean line) implements Outcome {}

  /// Never.
  record Refused(String words) implements Outcome {}

  /// A fault of ours on the way: it may have been taken.
  record Faulty(String words) implements Outcome {}

  /// It was withdrawn or held while it was on its way, and was not ended.
  record Withheld() implements Outcome {
    @Override
    public String words() {
      return "";
    }
  }

  /// All was sent, and no answer came.
  record Unknown(String words) implements Outcome {}
}

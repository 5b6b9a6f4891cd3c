package liaison.mail;

import java.util.Arrays;
import java.util.List;

/// What a letter is for, as far as the post must know.
public enum Kind {
  /// A link and a code that let an officer in. Somebody waits for it.
  SIGN_IN,
  /// The answer to a question, for whoever asked.
  ANSWER,
  /// Asks a council whether what is on file is right.
  CONFIRM;

  /// Which letters go first where several are due: the smallest number.
  int priority() {
    return switch (this) {
      case SIGN_IN -> 0;
      case ANSWER -> 50;
      case CONFIRM -> 70;
    };
  }

  /// Whether the letter goes out although the post is held: without it nobody could end the hold.
  boolean passesHolds() {
    return switch (this) {
      case SIGN_IN -> true;
      case ANSWER, CONFIRM -> false;
    };
  }

  /// The keys of those that pass holds.
  static List<String> passing() {
    return Arrays.stream(values()).filter(Kind::passesHolds).map(Kind::key).toList();
  }

  /// Whether its words are taken out of the outbox once it can go no further.
  boolean isSecret() {
    return switch (this) {
      case SIGN_IN -> true;
      case ANSWER, CONFIRM -> false;
    };
  }

  /// As the table has it: "sign-in".
  String key() {
    return switch (this) {
      case SIGN_IN -> "sign-in";
      case ANSWER -> "answer";
      case CONFIRM -> "confirm";
    };
  }
}

package liaison.mail;

import java.util.Arrays;
import java.util.List;

/// What a letter is for, as far as the post must know. Where several are due, those that stand
/// higher up go first.
public enum Kind {
  /// A link and a code that let an officer in. Somebody waits for it.
  SIGN_IN("sign-in", 0),
  /// Any other letter, sent to an officer to be read before it goes to others.
  TEST("test", 5),
  /// A meeting was moved or cancelled: before anybody travels.
  CHANGE("change", 10),
  /// Makes a question an officer's.
  HAND_OVER("hand-over", 20),
  /// The answer to a question, for whoever asked.
  ANSWER("answer", 50),
  /// What became of an item, for whoever proposed it.
  ITEM("item", 50),
  /// What a meeting owes its people: save the date, agenda, reminder, minutes.
  NOTICE("notice", 55),
  /// Reminds whoever owes something of it: an officer, or the owner of an action.
  CHASE("chase", 60),
  /// Asks a council whether what is on file is right.
  CONFIRM("confirm", 70),
  /// One letter to all of a list, once; nobody is owed it.
  CIRCULAR("circular", 80);

  private final String key;
  private final int priority;

  Kind(String key, int priority) {
    this.key = key;
    this.priority = priority;
  }

  /// Which letters go first where several are due: the smallest number.
  int priority() {
    return priority;
  }

  /// Whether the letter goes out although the post is held: without a link to sign in nobody could
  /// end the hold, and a test goes to nobody but the officer who asked for it.
  boolean passesHolds() {
    return switch (this) {
      case SIGN_IN, TEST -> true;
      case CHANGE, HAND_OVER, ANSWER, ITEM, NOTICE, CHASE, CONFIRM, CIRCULAR -> false;
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
      case TEST, CHANGE, HAND_OVER, ANSWER, ITEM, NOTICE, CHASE, CONFIRM, CIRCULAR -> false;
    };
  }

  /// Whether its reader may ask for no more of them.
  boolean isOptional() {
    return switch (this) {
      case CIRCULAR -> true;
      case SIGN_IN, TEST, CHANGE, HAND_OVER, ANSWER, ITEM, NOTICE, CHASE, CONFIRM -> false;
    };
  }

  /// Whether it goes to whoever is on a list, and not to one who asked for it or works here: what a
  /// suppressed address gets no more of.
  boolean goesToLists() {
    return switch (this) {
      case CHANGE, NOTICE, CONFIRM, CIRCULAR -> true;
      case SIGN_IN, TEST, HAND_OVER, ANSWER, ITEM, CHASE -> false;
    };
  }

  /// Those that go to whoever is on a list.
  public static List<Kind> toLists() {
    return Arrays.stream(values()).filter(Kind::goesToLists).toList();
  }

  /// As the table has it: "sign-in".
  String key() {
    return key;
  }
}

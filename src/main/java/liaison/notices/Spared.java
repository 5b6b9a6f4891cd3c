package liaison.notices;

import java.util.Set;

/// Why a council got no letter of a notice, where that is as it should be.
final class Spared {
  /// It could be reached late, and gets a newer letter.
  static final String SAID = "A later letter says it too.";

  /// A meeting came back to the day and place that it knows, before it heard of another.
  static final String KNOWN = "It was told of no other day or place.";

  static final String ANSWERED = "It answered before the letter went.";
  static final String ASLEEP = "The body meets no more for now.";
  static final String MOVED = "The letter was taken back: the meeting was moved before it went.";
  static final String CANCELLED =
      "The letter was taken back: the meeting was cancelled before it went.";

  /// The letter was to several councils, one of which answered: the others are written to anew.
  static final String ANEW = "The letter is written anew: a council that it was for has answered.";

  private static final Set<String> ALL =
      Set.of(SAID, KNOWN, ANSWERED, ASLEEP, MOVED, CANCELLED, ANEW);

  private Spared() {}

  /// Whether nothing is wrong where a council got no letter for this reason.
  static boolean is(String why) {
    return ALL.contains(why);
  }
}

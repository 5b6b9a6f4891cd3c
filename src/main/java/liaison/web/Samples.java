package liaison.web;

/// Which of the records are made up, to show what records look like.
public record Samples(Share people, Share meetings) {
  /// How many of a sort are made up.
  public enum Share {
    NONE,
    SOME,
    ALL;

    /// @param samples whether there is one that is made up
    /// @param real whether there is one that is not
    public static Share of(boolean samples, boolean real) {
      if (!samples) return NONE;
      return real ? SOME : ALL;
    }
  }

  /// Whether any is.
  public boolean any() {
    return people != Share.NONE || meetings != Share.NONE;
  }

  /// Which are, in words ("all meetings and some people"); empty where none is.
  public String words() {
    if (people == meetings) return words(people, "people and meetings");
    if (people == Share.NONE) return words(meetings, "meetings");
    if (meetings == Share.NONE) return words(people, "people");
    return people == Share.ALL ? "all people and some meetings" : "all meetings and some people";
  }

  private static String words(Share share, String what) {
    return switch (share) {
      case NONE -> "";
      case SOME -> "some " + what;
      case ALL -> "all " + what;
    };
  }
}

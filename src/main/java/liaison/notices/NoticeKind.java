package liaison.notices;

import java.util.Arrays;

/// What a meeting tells its people, in the order in which it does.
public enum NoticeKind {
  /// When it will be, weeks before.
  SAVE_THE_DATE("save-the-date", "save the date"),
  /// Who has something for the agenda?
  CALL("call", "call for items"),
  /// What it will be about.
  AGENDA("agenda", "agenda"),
  /// What changed on the agenda since, papers among it.
  PAPERS("papers", "updated agenda"),
  /// Who comes? Only to those who have not said.
  NUDGE("nudge", "please say who comes"),
  /// It is near.
  REMINDER("reminder", "reminder"),
  /// It will be at another time or place.
  MOVED("moved", "new date or place"),
  /// It will not be.
  CANCELLED("cancelled", "cancelled"),
  /// What was said there.
  MINUTES("minutes", "minutes");

  private final String key;
  private final String words;

  NoticeKind(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As the table, the files and addresses of pages have it: "save-the-date".
  public String key() {
    return key;
  }

  /// As a subject has it: "call for items".
  public String words() {
    return words;
  }

  /// Whether an officer's deed owes it at once, and no day does.
  boolean isOwedByADeed() {
    return switch (this) {
      case MOVED, CANCELLED -> true;
      case SAVE_THE_DATE, CALL, AGENDA, PAPERS, NUDGE, REMINDER, MINUTES -> false;
    };
  }

  /// Whether those who said that they will not come are spared it.
  boolean sparesDecliners() {
    return switch (this) {
      case NUDGE, REMINDER -> true;
      case SAVE_THE_DATE, CALL, AGENDA, PAPERS, MOVED, CANCELLED, MINUTES -> false;
    };
  }

  /// Whether a letter of another kind says all that this one would: the day, and who is to answer.
  /// A call for items and an agenda say what no other letter does.
  boolean isSaidBy(NoticeKind other) {
    return switch (this) {
      case SAVE_THE_DATE ->
          switch (other) {
            case CALL, AGENDA, PAPERS, NUDGE, REMINDER, MOVED, CANCELLED -> true;
            case SAVE_THE_DATE, MINUTES -> false;
          };
      case AGENDA -> other == PAPERS;
      case PAPERS -> other == PAPERS;
      case NUDGE -> other == REMINDER;
      case CALL, REMINDER, MOVED, CANCELLED, MINUTES -> false;
    };
  }

  /// @param key as [#key()] says it
  static NoticeKind of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElseThrow();
  }
}

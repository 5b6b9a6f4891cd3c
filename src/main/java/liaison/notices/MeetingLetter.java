package liaison.notices;

import java.util.Map;

/// One letter about a meeting: which files it is written from and what they are told beyond the
/// facts that all letters share.
sealed interface MeetingLetter
    permits SaveTheDateLetter,
        CallLetter,
        AgendaLetter,
        PapersLetter,
        NudgeLetter,
        ReminderLetter,
        MovedLetter,
        CancelledLetter,
        MinutesLetter {
  /// What it is for; its files bear this name.
  NoticeKind kind();

  /// What its files are told beyond the facts that all letters share; mostly nothing.
  default Map<String, Object> own() {
    return Map.of();
  }

  /// Whether it carries the link on which a council says who comes.
  boolean asksWhoComes();

  /// What it does to the reader's calendar.
  Diary diary();

  /// Whether the reader may still want to know where to go, or how to join.
  default boolean isAhead() {
    return diary() != Diary.REMOVED;
  }

  /// What a letter does to the reader's calendar.
  enum Diary {
    /// Nothing.
    UNTOUCHED,
    /// It puts the meeting in, or moves it. One that is in it already stays as it is: the part has
    /// the same UID and SEQUENCE.
    ENTERED,
    /// It takes the meeting out.
    REMOVED
  }
}

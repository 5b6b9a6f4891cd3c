package liaison.notices;

import java.util.Map;

/// The meeting will be at another time or place.
///
/// @param was when and where it was to be, in words
/// @param why an officer's words; may be empty
/// @param itemsClose by when items are wanted now, in words; empty where that is over
/// @param agendaIsOut whether there is an agenda to look at
/// @param answersFall whether what councils answered before does not count any more
record MovedLetter(
    String was, String why, String itemsClose, boolean agendaIsOut, boolean answersFall)
    implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.MOVED;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of(
        "was",
        was,
        "why",
        why,
        "itemsClose",
        itemsClose,
        "agendaIsOut",
        agendaIsOut,
        "answersFall",
        answersFall);
  }

  @Override
  public boolean asksWhoComes() {
    return true;
  }

  @Override
  public Diary diary() {
    return Diary.ENTERED;
  }
}

package liaison.notices;

import java.util.Map;

/// The meeting is near.
///
/// @param agendaIsOut whether there is an agenda to look at
record ReminderLetter(boolean agendaIsOut) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.REMINDER;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of("agendaIsOut", agendaIsOut);
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

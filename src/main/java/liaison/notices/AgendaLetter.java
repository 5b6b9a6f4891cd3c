package liaison.notices;

import java.util.Map;

/// The agenda.
record AgendaLetter(AgendaOut agenda) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.AGENDA;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of("lines", agenda.lines(), "toFollow", agenda.toFollow());
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

package liaison.notices;

import java.util.Map;

/// What changed on the agenda.
record PapersLetter(AgendaOut agenda) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.PAPERS;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of(
        "lines", agenda.lines(),
        "toFollow", agenda.toFollow(),
        "version", agenda.version(),
        "what", agenda.what());
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

package liaison.notices;

import java.util.Map;

/// Asks those who have not said who comes.
record NudgeLetter() implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.NUDGE;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of();
  }

  @Override
  public boolean asksWhoComes() {
    return true;
  }

  @Override
  public Diary diary() {
    return Diary.UNTOUCHED;
  }
}

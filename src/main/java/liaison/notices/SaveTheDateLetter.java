package liaison.notices;

import java.util.Map;

/// The date, weeks before.
record SaveTheDateLetter() implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.SAVE_THE_DATE;
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
    return Diary.ENTERED;
  }
}

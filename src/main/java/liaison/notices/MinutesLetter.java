package liaison.notices;

import java.util.Map;

/// What was said there.
///
/// @param approved whether a later meeting has approved them
record MinutesLetter(boolean approved) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.MINUTES;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of("approved", approved);
  }

  @Override
  public boolean asksWhoComes() {
    return false;
  }

  @Override
  public Diary diary() {
    return Diary.UNTOUCHED;
  }

  @Override
  public boolean isAhead() {
    return false;
  }
}

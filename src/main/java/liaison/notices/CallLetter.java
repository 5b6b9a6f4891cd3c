package liaison.notices;

import java.util.Map;

/// Asks for items.
///
/// @param itemsClose by when, in words
record CallLetter(String itemsClose) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.CALL;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of("itemsClose", itemsClose);
  }

  @Override
  public boolean asksWhoComes() {
    return false;
  }

  @Override
  public Diary diary() {
    return Diary.ENTERED;
  }
}

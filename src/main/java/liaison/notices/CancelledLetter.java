package liaison.notices;

import java.util.Map;

/// The meeting will not be.
///
/// @param why an officer's words; may be empty
/// @param next when the body meets next, in words; empty where that is not known
record CancelledLetter(String why, String next) implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.CANCELLED;
  }

  @Override
  public Map<String, Object> own() {
    return Map.of("why", why, "next", next);
  }

  @Override
  public boolean asksWhoComes() {
    return false;
  }

  @Override
  public Diary diary() {
    return Diary.REMOVED;
  }
}

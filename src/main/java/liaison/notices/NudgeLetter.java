package liaison.notices;

/// Asks those who have not said who comes.
record NudgeLetter() implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.NUDGE;
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

package liaison.notices;

/// The date, weeks before.
record SaveTheDateLetter() implements MeetingLetter {
  @Override
  public NoticeKind kind() {
    return NoticeKind.SAVE_THE_DATE;
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

package liaison.days;

/// How long before a meeting its notice must be given, and which days count.
///
/// Where the law is disputed (does Saturday count?) both readings are here, and none is preferred.
public enum NoticeRule {
  /// A parish or town council: three clear days, a Saturday being one (Local Government Act 1972,
  /// Schedule 12, paragraph 10, as the national association reads section 243).
  PARISH_COUNCIL_SATURDAY_COUNTS(3),
  /// The same three clear days, as those read them who leave Saturday out.
  PARISH_COUNCIL_WITHOUT_SATURDAY(3),
  /// A principal council and its committees: five clear working days (sections 100A to 100K); no
  /// Christmas or Easter break beyond the bank holidays.
  PRINCIPAL_COUNCIL(5),
  /// A parish meeting: seven clear days, a Saturday being one.
  PARISH_MEETING(7);

  private final int clearDays;

  NoticeRule(int clearDays) {
    this.clearDays = clearDays;
  }

  /// How many clear days: neither the day of the notice nor that of the meeting.
  public int clearDays() {
    return clearDays;
  }
}

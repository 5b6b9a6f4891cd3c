package liaison.meetings;

/// What is due for a meeting, in the usual order.
public enum Step {
  /// Councils are asked for items.
  CALL_FOR_ITEMS,
  /// No more items are taken.
  ITEMS_CLOSE,
  /// Another body has settled the agenda.
  AGENDA_SETTLED,
  /// The agenda goes out.
  AGENDA,
  /// The papers go out at the latest.
  PAPERS,
  /// People are reminded.
  REMINDER,
  /// The draft minutes go out.
  MINUTES
}

package liaison.meetings.agenda;

/// What is to become of an item.
public sealed interface Outcome {
  /// It stays to be settled.
  record Open() implements Outcome {}

  /// It goes on the agenda.
  record Accept() implements Outcome {}

  /// Another meeting has it: a later one of the same body, or one of another body.
  ///
  /// @param meeting the key of that meeting
  record Defer(long meeting) implements Outcome {}

  /// It is answered outside the meeting; the words are the answer.
  record AnswerOutside() implements Outcome {}

  /// It is taken with another item of the same meeting.
  ///
  /// @param item the key of that item
  record Merge(long item) implements Outcome {}

  /// It is not taken up, here or elsewhere; the words are the reason, if one is given.
  record Drop() implements Outcome {}

  /// What has become of an item.
  static Outcome of(Item item) {
    Long meeting = item.deferredTo();
    Long into = item.mergedInto();
    return switch (item.state()) {
      case PROPOSED -> new Open();
      case ACCEPTED -> new Accept();
      case ANSWERED -> new AnswerOutside();
      case DROPPED -> new Drop();
      case DEFERRED -> new Defer(meeting == null ? 0 : meeting);
      case MERGED -> new Merge(into == null ? 0 : into);
    };
  }
}

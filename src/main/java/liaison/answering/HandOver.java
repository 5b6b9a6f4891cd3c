package liaison.answering;

import java.time.LocalDate;

/// What goes to a person, and when that person answers.
final class HandOver {
  private final PointPerson pointPerson;

  HandOver(PointPerson pointPerson) {
    this.pointPerson = pointPerson;
  }

  /// A question that nothing here answers.
  Answer of(Question question) {
    LocalDate replyBy = pointPerson.replyBy().apply(question.asked().toLocalDate());
    var handover = new Handover(Phrases.NOT_HELD, pointPerson.name(), replyBy);
    return new Answer.HandedOver(Phrases.handedOver(pointPerson.name(), replyBy), handover);
  }
}

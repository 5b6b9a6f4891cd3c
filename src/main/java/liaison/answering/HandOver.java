package liaison.answering;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What goes to a person, and when that person answers.
final class HandOver {
  private final PointPerson pointPerson;

  HandOver(PointPerson pointPerson) {
    this.pointPerson = pointPerson;
  }

  /// A question that nothing here answers.
  Answer.HandedOver of(Question question) {
    return to(question, Phrases.NOT_HELD, Phrases::handedOver);
  }

  /// @param reason what was understood, for the person who gets it
  /// @param words from the person's name and the day to what the asker reads
  Answer.HandedOver to(
      Question question, String reason, BiFunction<String, LocalDate, String> words) {
    Handover handover = owed(question, reason);
    return new Answer.HandedOver(words.apply(handover.to(), handover.replyBy()), handover);
  }

  /// What goes to a person on the same day, or on the next working day.
  Answer.HandedOver today(Question question, String reason, Function<String, String> words) {
    LocalDate asked = question.asked().toLocalDate();
    String name = pointPerson.on(asked).name();
    return new Answer.HandedOver(
        words.apply(name), new Handover(reason, name, pointPerson.sameDay().apply(asked)));
  }

  /// What a person still owes beside an answer.
  Handover owed(Question question, String reason) {
    LocalDate asked = question.asked().toLocalDate();
    return new Handover(reason, pointPerson.on(asked).name(), pointPerson.replyBy().apply(asked));
  }
}

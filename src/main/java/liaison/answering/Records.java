package liaison.answering;

import java.util.List;
import java.util.Optional;
import liaison.councils.Councils;
import liaison.councils.Seats;
import liaison.meetings.Meetings;

/// Answers from the records: exact, with where each value stands and when it was last confirmed.
/// What is not on file goes to a person; nothing is guessed.
final class Records implements Step {
  private final Councils councils;
  private final List<LookUp> lookUps;

  Records(
      Councils councils,
      Seats seats,
      Meetings meetings,
      RecordSheets sheets,
      HandOver handOver,
      PapersOnCounts papers) {
    this.councils = councils;
    this.lookUps =
        List.of(
            new OfficerLookUp(seats, sheets),
            new SeatRollLookUp(seats, sheets, handOver),
            new ServiceLookUp(sheets, handOver),
            new OfficeLookUp(sheets, new SeatLookUp(seats, sheets, handOver), handOver),
            new MeetingLookUp(meetings, sheets, handOver),
            new CouncilLookUp(councils, sheets, handOver, papers));
  }

  @Override
  public Optional<Answer> answer(Question question) {
    Topic topic = Topic.of(question, councils::mentioned);
    return lookUps.stream().flatMap(lookUp -> lookUp.answer(topic, question).stream()).findFirst();
  }
}

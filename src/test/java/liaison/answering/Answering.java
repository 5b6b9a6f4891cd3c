package liaison.answering;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import liaison.councils.Councils;
import liaison.councils.SamplePeople;
import liaison.councils.Seats;
import liaison.knowledge.Knowledge;
import liaison.meetings.Meetings;
import liaison.meetings.SampleMeetings;
import liaison.store.OpenStore;

/// An answerer over a real store with the shipped councils and sample records, on Monday 23
/// November 2026 at nine.
public final class Answering implements AutoCloseable {
  /// The moment at which all is asked.
  public static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Europe/London"));

  /// Replies after three days.
  public static final PointPerson OFFICER =
      new PointPerson("the officer", "officer@council.example", day -> day.plusDays(3), day -> day);

  static final InstantSource CLOCK = () -> Instant.from(NOW);

  private final OpenStore store;
  private final Answerer.Sources sources;

  private Answering(OpenStore store, Answerer.Sources sources) {
    this.store = store;
    this.sources = sources;
  }

  /// With everything that ships.
  public static Answering withSamples(Path data, Knowledge knowledge) throws Exception {
    Answering answering = over(data, knowledge);
    var councils = new Councils(answering.store.database(), CLOCK);
    councils.fill(Path.of("knowledge/councils.csv"));
    LocalDate today = NOW.toLocalDate();
    new SamplePeople(answering.store.database(), CLOCK)
        .load(Path.of("knowledge/sample/seats.csv"), today);
    new SampleMeetings(answering.store.database(), CLOCK)
        .load(Path.of("knowledge/sample/meetings.csv"), today);
    return answering;
  }

  /// With no council, no holder and no meeting on file.
  public static Answering over(Path data, Knowledge knowledge) {
    OpenStore store = OpenStore.in(data);
    return new Answering(
        store,
        new Answerer.Sources(
            knowledge,
            new Councils(store.database(), CLOCK),
            new Seats(store.database()),
            new Meetings(store.database(), CLOCK),
            OFFICER,
            "Ring the duty desk on 01632 960000.",
            new Threshold(
                knowledge, Threshold.questions(Path.of("config/outside.txt")), 0.40, 0.56)));
  }

  /// The store below, for what is written there.
  public OpenStore store() {
    return store;
  }

  public Answerer answerer() {
    return new Answerer(sources);
  }

  /// The answer to the last of some questions, asked one after another.
  Answer ask(String... conversation) {
    Answerer answerer = answerer();
    List<Question.Turn> earlier = new ArrayList<>();
    Answer answer = null;
    for (String typed : conversation) {
      var question = new Question(Question.clean(typed), List.copyOf(earlier), NOW);
      answer = answerer.answer(question);
      earlier.addFirst(Question.Turn.of(question, answer));
    }
    if (answer == null) throw new IllegalArgumentException("ask something");
    return answer;
  }

  @Override
  public void close() {
    store.close();
  }
}

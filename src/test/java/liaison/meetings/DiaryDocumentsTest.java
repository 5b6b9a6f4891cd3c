package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import liaison.days.Holidays;
import liaison.knowledge.Content;
import liaison.knowledge.DocumentSource.Offer;
import liaison.knowledge.Part;
import liaison.store.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryDocumentsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

  @TempDir Path temporary;
  private OpenStore store;
  private MeetingKeeping keeping;
  private DiaryDocuments documents;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    new Holidays(store.database()).fill();
    keeping = new MeetingKeeping(store.database(), clock);
    documents = new DiaryDocuments(store.database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aMeetingIsADocumentWithItsDayItsPlaceAndWhatIsDueForIt() {
    Meeting added = keeping.add(on(DAY), true, "o");

    assertThat(documents.list().offers())
        .extracting(Offer::id)
        .containsExactly("record/meeting/" + added.id());
    Content.Text read = read();
    assertThat(read.document().title())
        .isEqualTo("Meeting of the Parish Forum, Thursday 4 March 2027");
    assertThat(read.document().date()).hasToString("2027-03-04");
    assertThat(words(read))
        .contains(
            "The Parish Forum meets on Thursday 4 March 2027, 7pm to 9pm.",
            "Place: Council Chamber",
            "Items close: Tuesday 16 February 2027, 5pm");
  }

  @Test
  void aMeetingThatIsMovedOrCancelledSaysSoAndIsReadAgain() {
    Meeting added = keeping.add(on(DAY), true, "o");
    Offer first = offer();
    assertThat(offer()).isEqualTo(first);

    var _ = keeping.move(added.id(), 1, on(DAY.plusDays(7)), "The floor is mended.", "o");
    Offer second = offer();
    assertThat(second).isNotEqualTo(first);
    assertThat(words(read()))
        .contains(
            "The Parish Forum meets on Thursday 11 March 2027, 7pm to 9pm. It was moved from"
                + " Thursday 4 March 2027, 7pm.",
            "Why: The floor is mended.");

    var _ = keeping.cancel(added.id(), 2, "There is snow.", "o");
    assertThat(offer()).isNotEqualTo(second);
    assertThat(words(read()))
        .containsExactly(
            "Meeting of the Parish Forum, Thursday 11 March 2027",
            "The meeting of the Parish Forum on Thursday 11 March 2027, 7pm to 9pm is cancelled.",
            "Why: There is snow.");
  }

  @Test
  void aHolidayThatMovesADayIsReadAgain() {
    var _ = keeping.add(on(DAY), true, "o");
    Offer first = offer();
    store
        .database()
        .change(handle ->
            handle.execute("INSERT INTO holiday (day, name) VALUES ('2027-03-01', 'A new one')"));
    assertThat(offer()).isNotEqualTo(first);
  }

  @Test
  void whatIsOnlyProposedIsNoDocument() {
    Meeting added = keeping.add(on(DAY), false, "o");
    assertThat(documents.list().offers()).isEmpty();
    assertThat(documents.read(new Offer("record/meeting/" + added.id(), "")))
        .isInstanceOf(Content.Unsettled.class);
  }

  private static Arrangement on(LocalDate day) {
    return new Arrangement(
        "forum", day, LocalTime.of(19, 0), LocalTime.of(21, 0), "Council Chamber", null);
  }

  private Offer offer() {
    return documents.list().offers().getFirst();
  }

  private Content.Text read() {
    return (Content.Text) documents.read(offer());
  }

  private static List<String> words(Content.Text read) {
    return read.parts().stream().map(Part::text).toList();
  }
}

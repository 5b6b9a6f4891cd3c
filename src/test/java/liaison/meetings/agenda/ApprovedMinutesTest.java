package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liaison.knowledge.Content;
import liaison.knowledge.DocumentSource.Offer;
import liaison.store.PersonalData.Subject;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Minutes are of a meeting that was, and stay as a meeting approved them.
class ApprovedMinutesTest {
  @TempDir Path folder;
  private Table table;

  @BeforeEach
  void open() throws IOException {
    table = Table.in(folder);
  }

  @AfterEach
  void close() {
    table.close();
  }

  private void begin(long meeting, Instant now) {
    table
        .database()
        .change(handle ->
            Minutes.begin(handle, meeting, (_, _) -> RollCall.Roll.empty(), Table.OFFICER, now));
  }

  private void state(long meeting, String set) {
    table
        .database()
        .change(
            handle -> handle.execute("UPDATE meeting SET %s WHERE id = ?".formatted(set), meeting));
  }

  @Test
  void aMeetingThatHasNotBegunHasNoMinutes() {
    assertThatThrownBy(() -> begin(Table.FORUM, Table.NOW)).isInstanceOf(Unacceptable.class);
    begin(Table.FORUM, Table.AFTER);
    assertThatThrownBy(() ->
            table
                .database()
                .change(handle ->
                    Minutes.publish(handle, Table.FORUM, Table.TODAY, Table.OFFICER, Table.NOW)))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void aMeetingThatWasCancelledOrIsOnlyProposedHasNoMinutes() {
    state(Table.FORUM, "state = 'cancelled'");
    assertThatThrownBy(() -> begin(Table.FORUM, Table.AFTER)).hasMessageContaining("cancelled");
    state(Table.FORUM, "state = 'planned', confirmed = 0");
    assertThatThrownBy(() -> begin(Table.FORUM, Table.AFTER)).isInstanceOf(Unacceptable.class);
  }

  @Test
  void aMeetingToComeApprovesNothing() {
    table.minutes(Table.FORUM);
    assertThatThrownBy(() -> approve(Table.AFTER))
        .isInstanceOfSatisfying(
            Unacceptable.class, fault -> assertThat(fault.field()).isEqualTo("at"));
    state(Table.LATER, "state = 'cancelled'");
    assertThatThrownBy(() -> approve(Table.AFTER_LATER)).isInstanceOf(Unacceptable.class);
  }

  private void approve(Instant now) {
    table
        .database()
        .change(handle -> {
          int version = Minutes.of(handle, Table.FORUM).orElseThrow().version();
          boolean _ =
              Minutes.approve(handle, Table.FORUM, version, Table.LATER, Table.OFFICER, now);
        });
  }

  private List<String> words() {
    var documents = new MeetingDocuments(table.database());
    return documents.list().offers().stream()
        .filter(offer -> offer.id().startsWith("record/minutes/"))
        .map(documents::read)
        .flatMap(read -> ((Content.Text) read).parts().stream())
        .map(part -> part.text())
        .toList();
  }

  @Test
  void whatWasTakenOnStaysAsItWasApproved() {
    table.accepted(Table.FORUM, "Grit bins");
    table.publish(Table.FORUM);
    table.minutes(Table.FORUM);
    long action = table.action(Table.FORUM, "Fill the bins");
    table.approve();
    List<String> approved = words();
    assertThat(approved).contains("Fill the bins: the chair, by 1 February 2027");

    table.action(Table.FORUM, "Something nobody agreed");
    table
        .database()
        .change(handle -> {
          var sheet = new Actions.Sheet("5", "Empty the bins", "Sam", "", LocalDate.of(2028, 1, 1));
          var _ = Actions.change(handle, action, 1, sheet, null, Table.OFFICER, Table.AFTER_LATER);
        });
    assertThat(words()).isEqualTo(approved);
  }

  private List<Offer> offers() {
    return new MeetingDocuments(table.database()).list().offers();
  }

  @Test
  void aNameThatIsErasedGoesOutOfTheIndexToo() {
    table.accepted(Table.FORUM, "Grit bins");
    table.publish(Table.FORUM);
    table.minutes(Table.FORUM);
    table.action(Table.FORUM, "Thank Pat Example for the grit");
    notes("Sam Sample spoke.");
    table.approve();
    List<Offer> before = offers();
    assertThat(offers()).as("nothing changed").isEqualTo(before);
    var documents = new MeetingDocuments(table.database());
    assertThat(documents.list()).as("nothing is made again").isSameAs(documents.list());

    for (String name : List.of("Pat Example", "Sam Sample")) {
      List<Offer> known = documents.list().offers();
      table
          .database()
          .change(handle -> {
            int _ = new AgendaData().erase(handle, new Subject(name, ""), Table.TODAY);
          });
      assertThat(documents.list().offers()).as(name).isNotEqualTo(known);
      assertThat(words()).noneMatch(words -> words.contains(name));
    }
  }

  @Test
  void aNameStruckForOneOfTheSameLengthChangesTheAgendaInTheIndexToo() {
    long item =
        table
            .items()
            .propose(
                Table.FORUM,
                null,
                new ItemSheet("Grit", "Thank Lee Poe.", "", "", "", "", "none", ""),
                Table.OFFICER);
    var _ = table.settle(Table.FORUM, table.choice(item, new Outcome.Accept(), ""));
    table.publish(Table.FORUM);
    List<Offer> before = offers();
    table
        .database()
        .change(handle ->
            handle.execute("UPDATE agenda_line SET wish = replace(wish, 'Lee Poe', 'Joe Lee')"));
    assertThat(offers()).isNotEqualTo(before);
  }

  private void notes(String words) {
    table
        .database()
        .change(handle ->
            handle.execute(
                "UPDATE minutes_line SET notes = ? WHERE meeting = ? AND number = 5",
                words,
                Table.FORUM));
  }
}

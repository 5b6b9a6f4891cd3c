package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liaison.knowledge.Content;
import liaison.knowledge.DocumentSource.Offer;
import liaison.store.PersonalData.Held;
import liaison.store.PersonalData.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept about people, and what of it becomes a document.
class AgendaDataTest {
  private static final Subject PAT = new Subject("Pat Example", "clerk@olney.example");

  @TempDir Path folder;
  private Table table;
  private final AgendaData data = new AgendaData();

  @BeforeEach
  void open() throws IOException {
    table = Table.in(folder);
    long item =
        table
            .items()
            .propose(
                Table.FORUM,
                "olney",
                new ItemSheet(
                    "Grit bins",
                    "Hear Pat Example on grit.",
                    "",
                    "Pat Example",
                    "Pat Example",
                    "clerk@olney.example",
                    "none",
                    ""),
                Table.OFFICER);
    var _ = table.settle(Table.FORUM, table.choice(item, new Outcome.Accept(), ""));
    table.publish(Table.FORUM);
    table
        .database()
        .change(handle -> {
          Minutes.begin(
              handle,
              Table.FORUM,
              (_, _) -> new RollCall.Roll(List.of("Pat Example, Olney"), List.of()),
              Table.OFFICER,
              Table.AFTER);
          long _ =
              Actions.add(
                  handle,
                  Table.FORUM,
                  new Actions.Sheet(
                      "5", "Fill bins", "Pat Example", "clerk@olney.example", Table.TODAY),
                  Table.OFFICER,
                  Table.NOW);
          Minutes.publish(handle, Table.FORUM, Table.TODAY, Table.OFFICER, Table.AFTER);
        });
  }

  @AfterEach
  void close() {
    table.close();
  }

  private List<Held> held() {
    return table.read(handle -> data.held(handle, PAT));
  }

  @Test
  void whatIsHeldOnSomebodyIsShownAndErasedEverywhere() {
    assertThat(held()).extracting(Held::what).anyMatch(what -> what.contains("Hear Pat Example"));
    assertThat(table.<List<Subject>>read(data::subjects)).contains(PAT);

    assertThat(table.database().<Integer>write(h -> data.erase(h, PAT, Table.TODAY))).isPositive();

    assertThat(held()).isEmpty();
    assertThat(
            table.<String>read(handle -> Minutes.of(handle, Table.FORUM).orElseThrow().present()))
        .isEqualTo("[erased], Olney");
    assertThat(table.<String>read(handle -> Agendas.published(handle, Table.FORUM).toString()))
        .contains("Grit bins", "Hear [erased] on grit.")
        .doesNotContain("Pat Example");
    assertThat(table.<List<Subject>>read(data::subjects))
        .noneMatch(subject -> subject.email().equals(PAT.email()));
  }

  @Test
  void anotherPersonOfTheSameMailboxStays() {
    Subject other = new Subject("Sam Sample", "clerk@olney.example");
    table
        .database()
        .change(handle -> {
          int _ = data.erase(handle, other, Table.TODAY);
        });
    assertThat(
            table.<List<Item>>read(handle -> Items.of(handle, Table.FORUM)).getFirst().proposer())
        .isEqualTo("Pat Example");
  }

  @Test
  void whoProposedIsForgottenTwoYearsAfterTheMeeting() {
    LocalDate before = LocalDate.of(2029, 1, 7);
    assertThat(table.database().<Integer>write(h -> data.expire(h, before))).isZero();
    assertThat(table.database().<Integer>write(h -> data.expire(h, before.plusDays(1)))).isOne();
    assertThat(table.database().<Integer>write(h -> data.expire(h, before.plusDays(1)))).isZero();
    assertThat(table.<List<Item>>read(handle -> Items.of(handle, Table.FORUM)).getFirst().email())
        .isNull();
  }

  @Test
  void agendasAndApprovedMinutesAreDocumentsWithTheirDay() {
    var documents = new MeetingDocuments(table.database());
    assertThat(documents.list().offers())
        .extracting(Offer::id)
        .containsExactly("record/agenda/" + Table.FORUM);
    Offer agenda = documents.list().offers().getFirst();
    var read = (Content.Text) documents.read(agenda);
    assertThat(read.document().title())
        .isEqualTo("Agenda of the Parish Forum, Thursday 7 January 2027");
    assertThat(read.document().date()).hasToString("2027-01-07");
    assertThat(read.parts()).anyMatch(part -> part.text().equals("5. Grit bins"));

    table
        .database()
        .change(handle -> {
          int version = Minutes.of(handle, Table.FORUM).orElseThrow().version();
          var _ =
              Minutes.approve(
                  handle, Table.FORUM, version, Table.LATER, Table.OFFICER, Table.AFTER_LATER);
        });
    assertThat(documents.list().offers())
        .extracting(Offer::id)
        .contains("record/minutes/" + Table.FORUM);
    table.accepted(Table.FORUM, "Buses");
    table.publish(Table.FORUM);
    assertThat(documents.list().offers()).doesNotContain(agenda);
  }
}

package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import liaison.knowledge.DocumentSource.Offer;
import liaison.meetings.BodyKeeping;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody has put out yet is shown to nobody.
class OnlyWhatIsOutTest {
  @TempDir Path folder;
  private Table table;

  @BeforeEach
  void open() throws IOException {
    table = Table.in(folder);
    int _ =
        new BodyKeeping(table.database(), Table.CLOCK).fill(Path.of("config/bodies.properties"));
  }

  @AfterEach
  void close() {
    table.close();
  }

  private long withPaper(long meeting) {
    long item = table.accepted(meeting, "Grit bins");
    attach(item, "first");
    return item;
  }

  private void attach(long item, String text) {
    byte[] bytes = ("%PDF-" + text).getBytes(StandardCharsets.UTF_8);
    table.items().attach(item, "grit.pdf", bytes, Table.OFFICER);
  }

  private long file(long item) {
    return ((ItemPaper.Attached) table.item(item).paper()).id();
  }

  private Optional<ItemFiles.File> served(long meeting, long file) {
    return table.read(handle -> ItemFiles.published(handle, meeting, file));
  }

  @Test
  void aPaperThatIsReplacedIsNotShownUnderItsOldLink() {
    long item = withPaper(Table.FORUM);
    table.publish(Table.FORUM);
    long out = file(item);
    assertThat(served(Table.FORUM, out)).isPresent();

    attach(item, "second");

    assertThat(served(Table.FORUM, out)).isEmpty();
    assertThat(served(Table.FORUM, file(item))).isEmpty();
    assertThat(table.publish(Table.FORUM).what()).isEqualTo("paper for item 5 added");
    assertThat(served(Table.FORUM, file(item))).isPresent();
  }

  @Test
  void aPaperOfAnotherMeetingIsNotShownUnderALinkThatIsOut() {
    long item = withPaper(Table.FORUM);
    table.publish(Table.FORUM);
    long out = file(item);
    table.database().change(handle -> handle.execute("DELETE FROM item_paper"));

    attach(table.propose(Table.LATER, "Not settled"), "secret");
    table.database().change(handle -> handle.execute("UPDATE item_paper SET id = ?", out));

    assertThat(served(Table.FORUM, out)).isEmpty();
  }

  @Test
  void theAgendaOfAMeetingThatIsOnlyProposedStaysInside() {
    unconfirmed();
    assertThatThrownBy(() -> table.publish(Table.FORUM))
        .isInstanceOfSatisfying(
            Unacceptable.class, fault -> assertThat(fault.field()).isEqualTo("agenda"));
  }

  @Test
  void aMeetingThatIsOnlyProposedIsNoDocument() {
    table.publish(Table.FORUM);
    assertThat(offers()).isNotEmpty();
    unconfirmed();
    assertThat(offers()).isEmpty();
  }

  private void unconfirmed() {
    table
        .database()
        .change(
            handle -> handle.execute("UPDATE meeting SET confirmed = 0 WHERE id = ?", Table.FORUM));
  }

  private List<Offer> offers() {
    return new MeetingDocuments(table.database()).list().offers();
  }

  @Test
  void whatIsNotSettledIsNamedOnNoAgenda() {
    table.propose(Table.FORUM, "A wish nobody has looked at");
    table.accepted(Table.FORUM, "Grit bins");
    assertThat(table.draft(Table.PAG).lines())
        .filteredOn(line -> line.title().startsWith("Settle the agenda"))
        .singleElement()
        .satisfies(line -> assertThat(line.points()).containsExactly("2 items are proposed"));
  }

  @Test
  void aBodyThatIsNotOpenHasNoDocuments() {
    table.publish(Table.PAG);
    assertThat(offers()).isEmpty();
  }
}

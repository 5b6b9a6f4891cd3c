package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import java.nio.file.Path;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items that are settled once more, and those of meetings that do not take place.
class SettlingAgainTest {
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

  private void cancel(long meeting) {
    table
        .database()
        .change(handle ->
            handle.execute("UPDATE meeting SET state = 'cancelled' WHERE id = ?", meeting));
  }

  @Test
  void anItemThatIsSettledWhereItWentLeavesTheOthersFree() {
    long gone = table.propose(Table.PAG, "Grit bins");
    long stays = table.propose(Table.PAG, "Buses");
    var _ = table.settle(Table.PAG, table.choice(gone, new Outcome.Defer(Table.FORUM), ""));
    long carried = table.<List<Item>>read(h -> Items.of(h, Table.FORUM)).getFirst().id();
    var _ = table.settle(Table.FORUM, table.choice(carried, new Outcome.Accept(), ""));
    cancel(Table.FORUM);

    var settled =
        table.settle(
            Table.PAG,
            table.choice(gone, new Outcome.Defer(Table.FORUM), ""),
            table.choice(stays, new Outcome.Accept(), ""));

    assertThat(((Settled.Done) settled).news())
        .extracting(news -> news.item().id())
        .containsExactly(stays);
    assertThat(table.item(gone).state()).isEqualTo(Item.State.DEFERRED);
    assertThat(table.item(carried).state()).isEqualTo(Item.State.ACCEPTED);
  }

  @Test
  void aCancelledMeetingIsListedWhileItemsStandOnItsAgenda() {
    assertThat(table.<List<Sitting>>read(Stranded::of)).isEmpty();
    cancel(Table.FORUM);
    assertThat(table.<List<Sitting>>read(Stranded::of)).isEmpty();
    long item = table.item(strand("Grit bins")).id();
    assertThat(table.<List<Sitting>>read(Stranded::of))
        .extracting(Sitting::id)
        .containsExactly(Table.FORUM);

    var _ = table.settle(Table.FORUM, table.choice(item, new Outcome.Defer(Table.LATER), ""));

    assertThat(table.<List<Sitting>>read(Stranded::of)).isEmpty();
  }

  private long strand(String title) {
    table
        .database()
        .change(handle ->
            handle.execute("UPDATE meeting SET state = 'planned' WHERE id = ?", Table.FORUM));
    long item = table.accepted(Table.FORUM, title);
    cancel(Table.FORUM);
    return item;
  }
}

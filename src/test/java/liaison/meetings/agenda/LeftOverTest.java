package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a meeting did not get as far as goes to a later one, once, where an officer says so.
class LeftOverTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 8);

  @TempDir Path folder;
  private Table table;
  private long grit;
  private long salt;
  private long buses;

  @BeforeEach
  void open() throws IOException {
    table = Table.in(folder);
    grit = table.accepted(Table.FORUM, "Grit bins");
    salt = table.accepted(Table.FORUM, "Salt");
    buses = table.accepted(Table.FORUM, "Buses");
    table.publish(Table.FORUM);
    table
        .database()
        .change(handle -> {
          Minutes.begin(handle, Table.FORUM, (_, _) -> RollCall.Roll.empty(), "test", Table.AFTER);
          var typed =
              new Minutes.Typed(
                  "", "", Map.of(1, "Hello.", 5, "", 6, "", 7, "They run."), Set.of(1, 5), "");
          var _ = Minutes.change(handle, Table.FORUM, 1, typed, DAY, "test", Table.AFTER);
        });
  }

  @AfterEach
  void close() {
    table.close();
  }

  private Sitting later() {
    return table.read(handle -> Sitting.of(handle, Table.LATER)).orElseThrow();
  }

  private LeftOver left() {
    Sitting later = later();
    return table.read(handle -> LeftOver.of(handle, later));
  }

  private void carry(Set<Long> carry, Set<Long> drop, Set<Long> actions) {
    carry(new LeftOver.Choice(carry, drop, actions), DAY);
  }

  private void carry(LeftOver.Choice choice, LocalDate today) {
    Sitting later = later();
    table
        .database()
        .change(handle -> {
          var _ = LeftOver.carry(handle, later, choice, today, Table.OFFICER, Table.AFTER);
        });
  }

  @Test
  void itemsThatWereNotReachedAndThoseWithoutAWordAreOffered() {
    assertThat(left().items())
        .extracting(left -> left.item().id(), LeftOver.Left::noted)
        .containsExactly(tuple(grit, true), tuple(salt, false));
    assertThat(left().notReached()).isEqualTo(1);
    assertThat(table.read(handle -> Minutes.of(handle, Table.FORUM)).orElseThrow().lines())
        .as("only an item can be passed over")
        .extracting(MinutesSheet.Line::reached)
        .containsExactly(true, true, true, true, false, true, true, true, true);
  }

  @Test
  void whatIsCarriedOnIsOfferedNoMoreAndSaysFromWhereItComes() {
    carry(Set.of(grit, buses), Set.of(salt), Set.of());
    carry(Set.of(grit, buses), Set.of(salt), Set.of());

    assertThat(left().items()).isEmpty();
    List<Item> carried = table.read(handle -> Items.of(handle, Table.LATER));
    assertThat(carried)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.cameFrom()).isEqualTo(grit);
          assertThat(item.state()).isEqualTo(Item.State.PROPOSED);
          assertThat(table.<String>read(handle -> Items.origin(handle, item)))
              .isEqualTo(
                  "Proposed by Olney Town Council. From Parish Forum, Thursday 7 January 2027");
        });
    assertThat(table.item(grit).state()).as("it was on that agenda").isEqualTo(Item.State.ACCEPTED);
    assertThat(table.item(salt).state()).isEqualTo(Item.State.DROPPED);
    assertThatThrownBy(
            () -> table.settle(Table.FORUM, table.choice(grit, new Outcome.Defer(Table.LATER), "")))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("carried on");
  }

  @Test
  void anOpenActionStandsOnTheNextAgendaOnceWithItsMeeting() {
    long action = table.action(Table.FORUM, "Fill the bins");
    String line = "Fill the bins: the chair, by 1 February 2027 (from 7 January 2027)";
    assertThat(points()).containsExactly(line);
    assertThat(left().actions()).extracting(Action::id).containsExactly(action);

    carry(Set.of(), Set.of(), Set.of(action));
    carry(Set.of(), Set.of(), Set.of(action));
    assertThat(points()).isEmpty();
    assertThat(table.<List<Item>>read(handle -> Items.of(handle, Table.LATER)))
        .singleElement()
        .satisfies(item ->
            assertThat(table.<String>read(handle -> Items.origin(handle, item)))
                .isEqualTo("An action from Parish Forum, Thursday 7 January 2027"));
  }

  private List<String> points() {
    return table.draft(Table.LATER).lines().stream()
        .filter(line -> line.kind() == Regular.Kind.ACTIONS)
        .flatMap(line -> line.points().stream())
        .toList();
  }

  @Test
  void aMeetingThatIsOverTakesNothingAndItsAgendaStays() {
    var choice = new LeftOver.Choice(Set.of(grit), Set.of(), Set.of());
    assertThatThrownBy(() -> carry(choice, LocalDate.of(2027, 3, 5)))
        .isInstanceOf(Unacceptable.class);

    carry(Set.of(), Set.of(grit), Set.of());
    String seen = table.draft(Table.FORUM).seen();
    assertThatThrownBy(() ->
            table
                .database()
                .change(handle -> {
                  var _ = Agendas.publish(handle, Table.FORUM, seen, DAY, "test", Table.AFTER);
                }))
        .hasMessageContaining("over");
  }
}

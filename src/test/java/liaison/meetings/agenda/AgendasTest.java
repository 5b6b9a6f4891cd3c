package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendasTest {
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

  @Test
  void theRegularLinesStandAroundTheItemsAndAllAreNumbered() {
    table.accepted(Table.FORUM, "Grit bins");
    table.propose(Table.FORUM, "Not settled");

    assertThat(table.draft(Table.FORUM).lines())
        .extracting(line -> line.number() + " " + line.title())
        .containsExactly(
            "1 Welcome and introductions",
            "2 Apologies for absence",
            "3 Minutes of the last meeting",
            "4 Matters arising and open actions",
            "5 Grit bins",
            "6 Any other business",
            "7 Next meeting");
    assertThat(table.draft(Table.FORUM).lines().getLast().points())
        .containsExactly("Thursday 4 March 2027, 7pm");
  }

  @Test
  void aRealAgendaKnowsNothingOfMadeUpMeetings() {
    sample(Table.LATER);
    assertThat(table.draft(Table.FORUM).lines().getLast().points()).isEmpty();
    assertThat(further(Table.FORUM)).isEmpty();

    sample(Table.FORUM);
    assertThat(table.draft(Table.FORUM).lines().getLast().points())
        .as("among themselves they do")
        .containsExactly("Thursday 4 March 2027, 7pm");
    assertThat(further(Table.FORUM)).containsExactly(Table.LATER);
    assertThat(table.<Boolean>read(handle -> sitting(handle, Table.LATER).before(handle).isEmpty()))
        .isFalse();
    table.database().change(handle -> handle.execute("UPDATE meeting SET sample = 0 WHERE id = 3"));
    assertThat(table.<Boolean>read(handle -> sitting(handle, Table.LATER).before(handle).isEmpty()))
        .isTrue();
  }

  private void sample(long meeting) {
    table
        .database()
        .change(handle -> handle.execute("UPDATE meeting SET sample = 1 WHERE id = ?", meeting));
  }

  private List<Long> further(long meeting) {
    return table.read(
        handle -> sitting(handle, meeting).further(handle).stream().map(Sitting::id).toList());
  }

  private static Sitting sitting(Handle handle, long meeting) {
    return Sitting.of(handle, meeting).orElseThrow();
  }

  @Test
  void aMeetingThatIsTooShortForItsAgendaIsSeen() {
    assertThat(table.draft(Table.FORUM).isTooLong()).isFalse();
    for (int at = 0; at < 7; at++) table.accepted(Table.FORUM, "Item " + at);
    assertThat(table.draft(Table.FORUM).minutes()).isEqualTo(125);
    assertThat(table.draft(Table.FORUM).isTooLong()).isTrue();
    for (int at = 0; at < 40; at++) table.accepted(Table.LATER, "Item " + at);
    assertThat(table.draft(Table.LATER).isTooLong()).as("its end is not known").isFalse();
  }

  @Test
  void eachVersionSaysWhatIsNewInIt() {
    assertThat(table.publish(Table.FORUM).what()).isEqualTo("first version");
    long grit = table.accepted(Table.FORUM, "Grit bins");
    assertThat(table.publish(Table.FORUM).what()).isEqualTo("item 5 added");
    table.items().attach(grit, "grit.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8), Table.OFFICER);
    assertThat(table.publish(Table.FORUM).what()).isEqualTo("paper for item 5 added");
    table.accepted(Table.FORUM, "Buses");
    table.accepted(Table.FORUM, "Trees");
    assertThat(table.publish(Table.FORUM).what()).isEqualTo("items 6 and 7 added");
    var _ =
        table.settle(
            Table.FORUM, table.choice(grit, new Outcome.AnswerOutside(), "They are filled."));
    Published last = table.publish(Table.FORUM);
    assertThat(last.what()).isEqualTo("item 5 taken out");
    assertThat(last.version()).isEqualTo(5);
    assertThat(table.<List<Published>>read(handle -> Agendas.versions(handle, Table.FORUM)))
        .hasSize(5);
    assertThat(table.<Optional<Published>>read(handle -> Agendas.published(handle, Table.FORUM)))
        .hasValue(last);
  }

  @Test
  void theDayOnWhichItCameOutFirstIsNoted() {
    table.publish(Table.FORUM);
    assertThat(
            table.<String>read(handle ->
                handle
                    .createQuery("SELECT agenda_out FROM meeting WHERE id = 2")
                    .mapTo(String.class)
                    .one()))
        .isEqualTo("2026-11-22");
  }

  @Test
  void anAgendaThatWasChangedMeanwhileOrNotAtAllIsNotPublished() {
    String seen = table.draft(Table.FORUM).seen();
    table.accepted(Table.FORUM, "Grit bins");
    assertRefused(Table.FORUM, seen, "changed after you saw it");
    table.publish(Table.FORUM);
    assertRefused(Table.FORUM, table.draft(Table.FORUM).seen(), "Nothing has changed");
    table
        .database()
        .change(handle -> handle.execute("UPDATE meeting SET state = 'cancelled' WHERE id = 3"));
    assertRefused(Table.LATER, "", "cancelled");
    assertRefused(99, "", "not on file");
  }

  private void assertRefused(long meeting, String seen, String words) {
    assertThatThrownBy(() ->
            table
                .database()
                .change(handle -> {
                  var _ =
                      Agendas.publish(handle, meeting, seen, Table.TODAY, Table.OFFICER, Table.NOW);
                }))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining(words);
  }

  @Test
  void aBodyMayHaveRegularLinesOfItsOwn() {
    List<Regular> seen = table.read(handle -> Regulars.of(handle, "forum"));
    List<Regulars.Typed> typed =
        List.of(
            new Regulars.Typed(Regular.Kind.WELCOME, "Welcome", "3", "2"),
            new Regulars.Typed(Regular.Kind.OWN, "Police report", "10", "1"),
            new Regulars.Typed(Regular.Kind.OTHER, "", "", "9"));
    assertThat(keep(seen, typed)).isTrue();
    assertThat(keep(seen, typed)).as("somebody else changed them").isFalse();
    assertThat(table.draft(Table.FORUM).lines())
        .extracting(AgendaLine::title)
        .containsExactly("Police report", "Welcome");
    assertThat(table.draft(Table.PAG).lines()).hasSize(6);
  }

  private boolean keep(List<Regular> seen, List<Regulars.Typed> typed) {
    return table
        .database()
        .<Boolean>write(
            handle -> Regulars.keep(handle, "forum", seen, typed, Table.OFFICER, Table.NOW));
  }

  @Test
  void openActionsStandOnTheNextAgendaUntilTheyAreDone() {
    long id =
        table
            .database()
            .<Long>write(handle ->
                Actions.add(
                    handle,
                    Table.FORUM,
                    new Actions.Sheet(
                        "5", "Write to the bus company", "the chair", "", LocalDate.of(2027, 2, 1)),
                    Table.OFFICER,
                    Table.NOW));
    assertThat(actions(Table.LATER))
        .containsExactly(
            "Write to the bus company: the chair, by 1 February 2027 (from 7 January 2027)");
    assertThat(actions(Table.FORUM)).isEmpty();
    assertThat(actions(Table.PAG)).isEmpty();
    assertThat(table.<List<Action>>read(handle -> Actions.due(handle, LocalDate.of(2027, 1, 31))))
        .isEmpty();
    assertThat(table.<List<Action>>read(handle -> Actions.due(handle, LocalDate.of(2027, 2, 1))))
        .hasSize(1);

    table
        .database()
        .change(handle -> Actions.done(handle, id, Table.TODAY, Table.OFFICER, Table.NOW));
    assertThat(actions(Table.LATER)).isEmpty();
    assertThat(table.<List<Action>>read(handle -> Actions.due(handle, LocalDate.of(2027, 2, 1))))
        .isEmpty();
  }

  private List<String> actions(long meeting) {
    return table.draft(meeting).lines().stream()
        .filter(line -> line.kind() == Regular.Kind.ACTIONS)
        .flatMap(line -> line.points().stream())
        .toList();
  }

  @Test
  void minutesAreWrittenPublishedCorrectedAndApproved() {
    table.accepted(Table.FORUM, "Grit bins");
    table.publish(Table.FORUM);
    change(handle ->
        Minutes.begin(
            handle,
            Table.FORUM,
            (_, _) -> new RollCall.Roll(List.of("Olney: the clerk"), List.of("Lathbury")),
            Table.OFFICER,
            Table.AFTER));
    MinutesSheet begun = minutes();
    assertThat(begun.present()).isEqualTo("Olney: the clerk");
    assertThat(begun.lines()).hasSize(7);
    assertThat(table.<Optional<MinutesSheet>>read(handle -> Minutes.published(handle, Table.FORUM)))
        .isEmpty();

    assertThat(typed(begun.version(), "All were filled.", "")).isEmpty();
    assertThat(typed(begun.version(), "All were filled.", "")).as("nothing differs").isEmpty();
    assertThat(typed(begun.version(), "None was.", "")).as("somebody else was first").isPresent();
    change(handle -> Minutes.publish(handle, Table.FORUM, Table.TODAY, Table.OFFICER, Table.AFTER));
    assertThat(minutes().lines().get(4).notes()).isEqualTo("All were filled.");
    assertThatThrownBy(() -> typed(minutes().version(), "Three were.", ""))
        .isInstanceOfSatisfying(
            Unacceptable.class, fault -> assertThat(fault.field()).isEqualTo("correction"));
    assertThat(typed(minutes().version(), "Three were.", "The number of bins.")).isEmpty();
    assertThat(minutes().corrections()).hasSize(1);

    assertThatThrownBy(() -> approve(minutes().version(), Table.PAG))
        .isInstanceOf(Unacceptable.class);
    assertThat(approve(1, Table.LATER)).isFalse();
    assertThat(approve(minutes().version(), Table.LATER)).isTrue();
    assertThat(minutes().approvedOn()).isEqualTo(LocalDate.of(2027, 3, 4));
    assertThatThrownBy(() -> typed(minutes().version(), "Three were.", "More"))
        .isInstanceOf(Unacceptable.class);
  }

  private boolean approve(int version, long at) {
    return table
        .database()
        .<Boolean>write(handle ->
            Minutes.approve(handle, Table.FORUM, version, at, Table.OFFICER, Table.AFTER_LATER));
  }

  private Optional<MinutesSheet> typed(int version, String notes, String correction) {
    return table
        .database()
        .write(handle ->
            Minutes.change(
                handle,
                Table.FORUM,
                version,
                new Minutes.Typed(
                    "Olney", "", java.util.Map.of(5, notes), java.util.Set.of(), correction),
                Table.TODAY,
                Table.OFFICER,
                Table.NOW));
  }

  private void change(java.util.function.Consumer<org.jdbi.v3.core.Handle> work) {
    table.database().change(work);
  }

  private MinutesSheet minutes() {
    return table.read(handle -> Minutes.of(handle, Table.FORUM)).orElseThrow();
  }
}

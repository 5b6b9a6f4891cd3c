package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liaison.councils.Suppression;
import liaison.councils.Suppressions;
import liaison.mail.Outbox;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.text.LetterTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionLettersTest {
  private static final LocalDate THURSDAY = LocalDate.of(2027, 2, 4);
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

  @TempDir Path folder;
  private Office office;
  private long forum;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2027-01-08T10:00");
    office.change(
        """
        INSERT INTO meeting (body, day, starts, ends, state)
        VALUES ('forum', '2027-01-07', '19:00', '21:00', 'held')
        """);
    forum =
        Long.parseLong(
            String.valueOf(office.rows("SELECT max(id) AS id FROM meeting").getFirst().get("id")));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theOwnerGetsOneLetterOnTheMorningOfTheDay() {
    long _ = takes("chair@olney.example", THURSDAY);

    assertThat(round("2027-02-03T18:00")).isZero();
    assertThat(round("2027-02-04T08:59")).isZero();
    assertThat(round("2027-02-04T09:00")).isEqualTo(1);
    assertThat(round("2027-02-04T09:01")).isZero();
    assertThat(round("2027-02-05T09:00")).isZero();
    assertThat(letters())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter).containsEntry("recipient", "chair@olney.example");
          assertThat(letter).containsEntry("kind", "chase");
          assertThat((String) letter.get("subject"))
              .isEqualTo("Your action, due Thursday 4 February 2027: Write to the bus company");
        });
  }

  @Test
  void onADayOffTheLetterWaitsForTheNextWorkingDay() {
    long _ = takes("chair@olney.example", EASTER_MONDAY);

    assertThat(round("2027-03-29T10:00")).isZero();
    assertThat(round("2027-03-30T09:00")).isEqualTo(1);
  }

  @Test
  void whatIsDoneOrLongOverdueIsNotWrittenAbout() {
    long done = takes("chair@olney.example", THURSDAY);
    office
        .database()
        .change(handle ->
            Actions.done(handle, done, THURSDAY.minusDays(1), Office.OFFICER, office.now()));
    long _ = takes("clerk@olney.example", LocalDate.of(2027, 1, 20));

    assertThat(round("2027-02-04T09:00")).isZero();
  }

  @Test
  void anotherDayToDoItByIsRemindedOfToo() {
    long action = takes("chair@olney.example", THURSDAY);
    assertThat(round("2027-02-04T09:00")).isEqualTo(1);
    office.change("UPDATE meeting_action SET due = '2027-02-11' WHERE id = ?", action);

    assertThat(round("2027-02-10T09:00")).isZero();
    assertThat(round("2027-02-11T09:00")).isEqualTo(1);
    assertThat(letters()).hasSize(2);
  }

  @Test
  void whoCannotBeWrittenToIsLeftToAnOfficer() {
    long told = takes("chair@olney.example", THURSDAY);
    long _ = takes("", THURSDAY);
    long _ = takes("gone@olney.example", THURSDAY);
    new Suppressions(office.database(), office.telling.clock())
        .suppress(
            "gone@olney.example",
            Suppression.Reason.ASKED,
            THURSDAY.minusDays(9),
            "",
            Office.OFFICER);

    assertThat(round("2027-02-04T09:00")).isEqualTo(1);
    assertThat(
            office.database().<List<Action>>read(handle -> Actions.due(handle, THURSDAY)).stream()
                .filter(Action::isChased)
                .map(Action::id))
        .containsExactly(told);
  }

  @Test
  void aDormantBodyAndAMadeUpMeetingRemindNobody() {
    long _ = takes("chair@olney.example", THURSDAY);
    office.change("UPDATE meeting SET sample = 1 WHERE id = ?", forum);
    assertThat(round("2027-02-04T09:00")).isZero();
    office.change("UPDATE meeting SET sample = 0 WHERE id = ?", forum);
    office.change("UPDATE body SET state = 'dormant' WHERE key = 'forum'");
    assertThat(round("2027-02-04T09:00")).isZero();
    office.change("UPDATE body SET state = 'active' WHERE key = 'forum'");
    assertThat(round("2027-02-04T09:00")).isEqualTo(1);
  }

  private long takes(String email, LocalDate due) {
    var sheet = new Actions.Sheet("", "Write to the bus company", "The chair", email, due);
    return office
        .database()
        .<Long>write(handle -> Actions.add(handle, forum, sheet, Office.OFFICER, office.now()));
  }

  private int round(String moment) {
    office.at(moment);
    return new ActionLetters(
            office.database(),
            new Outbox("letters.council.example"),
            new LetterTemplates(NoticeLetters.FOLDER),
            new Sending("Example City Council", "Parish Liaison", "liaison@council.example"),
            false)
        .round(Office.SITE, office.now());
  }

  private List<Map<String, Object>> letters() {
    return office.rows("SELECT recipient, kind, subject FROM envelope ORDER BY id");
  }
}

package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What councils are told of a meeting that is moved more than once: what is new to each of them.
class MovesTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 4);
  private static final LocalDate SECOND = LocalDate.of(2027, 3, 11);
  private static final String CHAMBER = "Council Chamber, Civic Offices";

  @TempDir Path folder;
  private Office office;
  private Meeting forum;

  /// Two councils know of the first day: their letters went.
  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2026-12-01T10:00");
    office.sits("olney", "clerk", "clerk@olney.example");
    office.sits("ravenstone", "clerk", "clerk@ravenstone.example");
    forum = office.meets("forum", FIRST.toString(), "19:00");
    office.round();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(2);
    sent("%");
    office.at("2027-01-08T09:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void awayAndBackBeforeAnyLetterWentTellsNobodyAnything() {
    assertThat(move(SECOND, CHAMBER).letters()).isEqualTo(2);
    office.pass(Duration.ofMinutes(1));
    MeetingChanges.Told back = move(FIRST, CHAMBER);

    assertThat(back.letters()).isZero();
    assertThat(back.withdrawn()).isEqualTo(2);
    assertThat(waiting()).isEmpty();
    Meeting now = office.meeting(forum.id());
    assertThat(now.movedFrom()).isNull();
    assertThat(now.why()).isNull();
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).noneMatch(mark -> mark.startsWith("moved"));
  }

  @Test
  void quickMovesAreToldByOneLetter() {
    move(SECOND, CHAMBER);
    assertThat(due()).containsOnly(office.now().plus(MeetingChanges.PAUSE).toEpochMilli());
    office.pass(Duration.ofMinutes(2));
    move(SECOND.plusDays(1), CHAMBER);
    office.pass(Duration.ofMinutes(2));
    move(SECOND, "Ravenstone Village Hall");

    assertThat(waiting()).containsExactly("clerk@olney.example", "clerk@ravenstone.example");
    assertThat(due()).containsOnly(office.now().plus(MeetingChanges.PAUSE).toEpochMilli());

    office.changes().cancel(forum.id(), version(), "Because.", Office.OFFICER, Office.SITE);
    assertThat(due()).as("nobody sets out").containsOnly(office.now().toEpochMilli());
  }

  private List<Long> due() {
    return office
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT due FROM envelope WHERE state = 'waiting'")
                .mapTo(Long.class)
                .list());
  }

  @Test
  void onlyWhoseLetterWentIsToldOfTheWayBackAndThatTruly() {
    move(SECOND, CHAMBER);
    sent("%olney%");
    office.pass(Duration.ofMinutes(1));
    assertThat(move(FIRST, CHAMBER).letters()).isEqualTo(1);

    assertThat(waiting()).containsExactly("clerk@olney.example");
    assertThat(lastText())
        .contains("Before: Thursday 11 March 2027, 7pm")
        .contains("Thursday 4 March 2027")
        .contains("please answer again");
    assertThat(office.meeting(forum.id()).movedFrom()).isEqualTo(SECOND.atTime(19, 0));
    assertThat(office.round()).isZero();
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(
            line -> line.council().startsWith("Ravenstone") && line.kind() == NoticeKind.MOVED)
        .allMatch(Proof.Line::isSpared);
  }

  @Test
  void aPlaceThatNobodyHeardOfIsNotThePlaceBefore() {
    move(FIRST, "Ravenstone Village Hall");
    office.pass(Duration.ofMinutes(1));
    move(FIRST, "The Olney Centre");

    assertThat(lastText()).contains("Before: Thursday 4 March 2027, 7pm, " + CHAMBER);
    office.pass(Duration.ofMinutes(1));
    assertThat(move(FIRST, CHAMBER).letters()).isZero();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aNewDayThatWasToldIsNotToldAgainAsADateToSave() {
    office.at("2027-01-20T09:00");
    assertThat(move(LocalDate.of(2027, 2, 11), CHAMBER).letters()).isEqualTo(2);
    sent("%");
    office.change("DELETE FROM notice WHERE purpose = 'save-the-date'");
    assertThat(office.round()).isZero();
    assertThat(office.decisions().expected(forum.id(), NoticeKind.SAVE_THE_DATE))
        .hasValueSatisfying(one -> assertThat(one.standing()).isEqualTo(Expected.Standing.PAST));
  }

  @Test
  void theLetterOfAMoveCanBeReadFirstAndChangesNothing() {
    var acts = office.changes().acts(() -> Office.SITE);
    acts.tryMove(forum.id(), version(), to(SECOND, CHAMBER), "Why.", Office.OFFICER, "o@x.example");
    acts.tryCancel(forum.id(), version(), "Because.", Office.OFFICER, "o@x.example");

    assertThat(office.subjects("o@x.example"))
        .containsExactly(
            "Test: Parish Forum, Thursday 11 March 2027, 7pm: new date or place",
            "Test: Parish Forum, Thursday 4 March 2027, 7pm: cancelled");
    assertThat(waiting()).containsOnly("o@x.example");
    assertThat(office.meeting(forum.id()).day()).isEqualTo(FIRST);
    assertThat(office.rows("SELECT * FROM arranged_before")).isEmpty();

    move(SECOND, CHAMBER);
    assertThat(office.decisions().test(forum.id(), NoticeKind.MOVED, "o@x.example", Office.SITE))
        .isTrue();
  }

  @Test
  void aMadeUpMeetingIsNotTheNextOneOfARealOne() {
    Meeting later = office.meets("forum", "2027-06-03", "19:00");
    office.change("UPDATE meeting SET sample = 1 WHERE id = ?", later.id());

    office.changes().cancel(forum.id(), version(), "Because.", Office.OFFICER, Office.SITE);

    assertThat(lastText()).contains("Because.").doesNotContain("next meeting", "June");
  }

  private MeetingChanges.Told move(LocalDate day, String place) {
    return office
        .changes()
        .move(forum.id(), version(), to(day, place), "Why.", Office.OFFICER, Office.SITE);
  }

  private Arrangement to(LocalDate day, String place) {
    return new Arrangement("forum", day, forum.starts(), forum.ends(), place, null);
  }

  private int version() {
    return office.meeting(forum.id()).version();
  }

  private void sent(String to) {
    office.change(
        "UPDATE envelope SET state = 'sent', sent_at = 1 WHERE state = 'waiting' AND recipient LIKE ?",
        to);
  }

  private List<String> waiting() {
    return office
        .rows("SELECT recipient FROM envelope WHERE state = 'waiting' ORDER BY id")
        .stream()
        .map(row -> String.valueOf(row.get("recipient")))
        .toList();
  }

  private String lastText() {
    return String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text"));
  }
}

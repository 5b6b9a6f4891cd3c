package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liaison.meetings.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2026-12-01T10:00");
    office.sits("olney", "clerk", "clerk@olney.example");
    office.meets("forum", "2027-03-04", "19:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itShowsEveryLetterToWhomWhenAndWhatIsMissingAndSendsNothing() {
    Plan plan = plan("2026-12-01", "2027-04-30");
    assertThat(plan.lines())
        .extracting(line -> line.kind().key())
        .containsExactly("save-the-date", "call", "agenda", "nudge", "reminder", "minutes");
    assertThat(plan.lines()).allMatch(line -> line.to().size() == 1 && line.councils() == 1);
    assertThat(plan.lines()).allMatch(line -> !line.waits());
    assertThat(plan.lines().get(2).missing())
        .hasSize(2)
        .first()
        .isEqualTo("The agenda is not published.");
    assertThat(plan.lines().get(2).missing().getLast()).startsWith("47 councils cannot be reached");
    assertThat(office.letters()).isZero();
  }

  @Test
  void whatIsOverdueStaysInSightUntilItIsDone() {
    assertThat(office.round()).isZero();
    office.at("2027-02-24T10:00");
    assertThat(plan("2027-02-24", "2027-03-01").lines())
        .filteredOn(Plan.Line::waits)
        .extracting(line -> line.kind().key() + " " + line.standing())
        .containsExactly("agenda MISSING");
  }

  @Test
  void whatIsWrittenNamesWhomItWentToWhoeverIsInTheSeatNow() {
    office.round();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.change("UPDATE envelope SET state = 'sent', sent_at = 1");
    office.change("UPDATE holder SET to_day = '2027-01-07' WHERE email = 'clerk@olney.example'");
    office.at("2027-01-08T09:00");
    office.sits("olney", "clerk", "new@olney.example", "2027-01-08", null);
    Plan.Line line = plan("2027-01-07", "2027-01-08").lines().getFirst();
    assertThat(line.to()).extracting(Plan.To::address).containsExactly("clerk@olney.example");
    assertThat(line.councils()).isEqualTo(1);
  }

  @Test
  void aProposedMeetingAndOneOfADormantBodyAreNotInIt() {
    office.change("UPDATE meeting SET confirmed = 0");
    assertThat(plan("2026-12-01", "2027-04-30").lines()).isEmpty();
    office.change("UPDATE meeting SET confirmed = 1");
    office.change("UPDATE body SET state = 'dormant' WHERE key = 'forum'");
    assertThat(plan("2026-12-01", "2027-04-30").lines()).isEmpty();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isZero();
  }

  @Test
  void madeUpMeetingsTellNobodyWhereLettersLeaveTheMachine() {
    office.change("UPDATE meeting SET sample = 1");
    assertThat(plan("2026-12-01", "2027-04-30").lines()).isEmpty();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isZero();
  }

  @Test
  void whatAnotherOfficerDecidedMeanwhileIsNotUndone() {
    Meeting forum = office.meeting(1);
    Deciding decisions = office.decisions();
    assertThat(
            decisions.skip(
                forum.id(), NoticeKind.CALL, Expected.Standing.LATER, "No items.", "officer/1"))
        .isEqualTo(Decisions.Kept.DONE);
    assertThat(
            decisions.hold(
                forum.id(), NoticeKind.CALL, Expected.Standing.LATER, "Wait.", "officer/2"))
        .isEqualTo(Decisions.Kept.OVERTAKEN);
    assertThat(office.marks(forum.id())).isEqualTo(List.of("call 1 skipped"));
  }

  private Plan plan(String from, String to) {
    return Plan.of(office.telling, LocalDate.parse(from), LocalDate.parse(to));
  }
}

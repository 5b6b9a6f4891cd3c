package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liaison.councils.Confirmations;
import liaison.councils.Lists;
import liaison.mail.Outbox;
import liaison.meetings.Meeting;
import liaison.store.SigningKey;
import liaison.text.LetterTemplates;
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
        .extracting(line -> line.about().key())
        .containsExactly("save-the-date", "call", "agenda", "nudge", "reminder", "minutes");
    assertThat(plan.lines()).allMatch(line -> line.to().size() == 1 && line.councils() == 1);
    assertThat(plan.lines()).allMatch(line -> !line.waits());
    assertThat(plan.lines())
        .filteredOn(line -> line.standing() != Expected.Standing.LATER)
        .as("goes only once what it tells is there")
        .extracting(line -> line.about().key() + " " + line.standing())
        .containsExactly("agenda UNREADY", "minutes UNREADY");
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
        .extracting(line -> line.about().key() + " " + line.standing())
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
  void madeUpMeetingsAreToldToMadeUpPeopleOnly() {
    Telling known = office.telling;
    var showing =
        new Telling(
            known.database(),
            known.outbox(),
            known.letters(),
            known.publications(),
            known.answers(),
            known.clock(),
            true);
    office.change("UPDATE meeting SET sample = 1");
    office.at("2027-01-07T09:00");
    assertThat(new Rounds(showing, Office.SITE).round(office.now())).as("real people").isZero();

    office.change("UPDATE holder SET sample = 1");
    assertThat(Plan.of(showing, showing.today(), showing.today()).lines())
        .first()
        .extracting(Plan.Line::title)
        .isEqualTo("Parish Forum, Thursday 4 March 2027, 7pm (a sample)");
    assertThat(new Rounds(showing, Office.SITE).round(office.now())).isPositive();
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

  @Test
  void whatActionsRoundsCircularsAndTheOutboxWillSendIsInItToo() {
    office.change(
        """
        INSERT INTO meeting (body, day, starts, ends, state)
        VALUES ('forum', '2026-11-05', '19:00', '21:00', 'held')
        """);
    for (String email : new String[] {"chair@olney.example", null}) {
      office.change(
          "INSERT INTO meeting_action (meeting, what, owner, email, due)"
              + " SELECT max(id), 'Write to the bus company', 'The chair', ?, '2026-12-05' FROM meeting",
          email);
    }
    var confirmations =
        new Confirmations(office.database(), office::now, SigningKey.in(office.database()));
    var round =
        confirmations.open(
            "Winter", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15), Office.OFFICER);
    var templates = new LetterTemplates(NoticeLetters.FOLDER);
    var outbox = new Outbox("letters.council.example");
    var sending = new Sending("Example City Council", "Parish Liaison", "liaison@council.example");
    var confirms =
        new ConfirmLetters(
            office.database(), confirmations, outbox, office::now, sending, templates);
    assertThat(confirms.ask(round, LocalDate.of(2026, 12, 1), Office.SITE)).isEqualTo(1);
    var circulars =
        new Circulars(
            office.database(),
            outbox,
            templates,
            sending,
            SigningKey.in(office.database()),
            office::now);
    var clerks =
        new Lists(office.database(), office::now).add("Our clerks", "clerk", Office.OFFICER);
    long _ =
        circulars.write(
            new Circular.Wish(clerks.id(), "Bins", "Dear clerk", "", null, false), Office.OFFICER);
    office.database().change(handle -> Outbox.hold(handle, "A review.", office.now()));
    int before = office.letters();

    Plan plan =
        new Planning(
                office.telling,
                List.of(
                    new ActionLetters(office.database(), outbox, templates, sending, false),
                    confirms,
                    circulars,
                    new PostAhead(office.database())))
            .plan(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));

    assertThat(plan.held()).contains("A review.");
    assertThat(plan.lines())
        .extracting(line ->
            "%s %s %s %d"
                .formatted(
                    line.about().key(),
                    LocalDate.ofInstant(line.at(), Expectations.LONDON),
                    line.standing(),
                    line.to().size()))
        .containsExactlyInAnyOrder(
            "confirm 2026-12-01 ASK 0",
            "circular 2026-12-01 ASK 1",
            "in-the-post 2026-12-01 HELD 1",
            "action 2026-12-07 LATER 1",
            "action 2026-12-07 MISSING 0",
            "confirm-again 2026-12-15 ASK 1");
    assertThat(plan.lines())
        .filteredOn(line -> line.to().isEmpty())
        .allMatch(line -> !line.missing().isEmpty());
    assertThat(plan.waiting())
        .extracting(line -> line.about().key())
        .containsExactlyInAnyOrder("confirm", "circular");
    assertThat(office.letters()).isEqualTo(before);
  }

  @Test
  void aLetterThatWentToNobodyStaysInSightUntilItsMeeting() {
    office.change("UPDATE holder SET to_day = '2026-12-31' WHERE email = 'clerk@olney.example'");
    office.round();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isZero();
    office.at("2027-01-20T09:00");
    assertThat(plan("2027-01-20", "2027-01-25").waiting())
        .singleElement()
        .satisfies(line -> assertThat(line.missing()).containsExactly("Nobody can be reached."));
    office.at("2027-03-05T09:00");
    assertThat(plan("2027-03-05", "2027-03-06").lines())
        .noneMatch(line -> line.about().key().equals("save-the-date"));
  }

  private Plan plan(String from, String to) {
    return Plan.of(office.telling, LocalDate.parse(from), LocalDate.parse(to));
  }
}

package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import liaison.mail.Kind;
import liaison.store.PersonalData;
import liaison.mail.LetterData;
import liaison.mail.Outbox;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Meetings;
import liaison.text.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2026-12-01T10:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void runningTheRoundTwiceSendsOneLetter() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    office.at("2027-01-07T09:00");

    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(office.subjects("clerk@olney.example"))
        .containsExactly("Parish Forum, Thursday 4 March 2027, 7pm: save the date");
    assertThat(office.marks(forum.id())).containsExactly("save-the-date 1 written");
  }

  @Test
  void nothingGoesBeforeItsHour() {
    office.sits("olney", "clerk", "clerk@olney.example");
    forum();
    office.at("2027-01-07T08:59");
    assertThat(office.round()).isZero();
  }

  @Test
  void oneClerkOfThreeCouncilsGetsOneLetterAndEachCouncilIsCounted() {
    for (String council : List.of("olney", "ravenstone", "emberton")) {
      office.sits(council, "clerk", "Clerk@three.example");
    }
    Meeting forum = forum();
    office.at("2027-01-07T09:00");

    assertThat(office.round()).isEqualTo(1);
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(line -> line.address() != null)
        .extracting(Proof.Line::council)
        .hasSize(3);
    String text = String.valueOf(office.rows("SELECT text FROM letter").getFirst().get("text"));
    assertThat(text).contains("Olney", "Ravenstone", "Emberton");
    assertThat(text.split("/reply/")).hasSize(4);
  }

  @Test
  void twoSeatsWithOneAddressGetOneLetterAndTwoWithTwoGetTwo() {
    office.sits("olney", "forum-1", "both@olney.example");
    office.sits("olney", "forum-2", "both@olney.example");
    office.sits("ravenstone", "forum-1", "one@ravenstone.example");
    office.sits("ravenstone", "forum-2", "two@ravenstone.example");
    forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(3);
  }

  @Test
  void aCouncilThatCannotBeReachedIsListedAndToldWhenItCan() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(line -> line.address() == null)
        .hasSize(47)
        .allMatch(line -> line.why().contains("Council mailbox has no address"));

    office.pass(Duration.ofDays(1));
    office.sits("ravenstone", "clerk", "clerk@ravenstone.example");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(office.subjects("clerk@ravenstone.example")).hasSize(1);
    assertThat(office.subjects("clerk@olney.example")).hasSize(1);
  }

  @Test
  void aCouncilThatGetsAClerkWhoWasToldForAnotherIsToldByALetterOfItsOwn() {
    office.sits("olney", "clerk", "locum@three.example");
    office.sits("ravenstone", "clerk", "locum@three.example");
    Meeting forum = forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);

    office.pass(Duration.ofMinutes(2));
    office.sits("emberton", "clerk", "locum@three.example");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();

    assertThat(office.rows("SELECT DISTINCT envelope FROM owed WHERE envelope IS NOT NULL"))
        .hasSize(2);
    String text = String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text"));
    assertThat(text).contains("Emberton").doesNotContain("Olney", "Ravenstone");
    assertThat(text.split("/reply/")).hasSize(2);
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(line -> line.address() != null)
        .hasSize(3);
  }

  @Test
  void nobodyIsAskedWhoComesOnceNoAnswerIsTaken() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-03-03T08:00");
    office
        .decisions()
        .hold(forum.id(), NoticeKind.REMINDER, Expected.Standing.LATER, "Wait.", Office.OFFICER);
    office.at("2027-03-04T12:05");
    office
        .decisions()
        .approve(forum.id(), NoticeKind.REMINDER, Expected.Standing.HELD, Office.OFFICER);
    assertThat(office.round()).isPositive();

    assertThat(office.subjects("clerk@olney.example").getLast()).endsWith("reminder");
    assertThat(String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text")))
        .doesNotContain("/reply/", "midday");
  }

  @Test
  void whatIsArrangedAfterNoonOfItsDayTakesAnswersUntilItBegins() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.at("2027-03-04T19:05");
    Meeting forum = office.meets("forum", "2027-03-04", "20:15");
    office.pass(Duration.ofMinutes(4));
    assertThat(office.round()).isZero();
    office
        .decisions()
        .approve(forum.id(), NoticeKind.REMINDER, Expected.Standing.ASKED, Office.OFFICER);
    assertThat(office.round()).isEqualTo(1);

    assertThat(String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text")))
        .contains("/reply/", "until the meeting begins");
  }

  @Test
  void aTestGoesThoughThePostIsHeld() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    office.database().change(handle -> Outbox.hold(handle, "Wrong date.", office.now()));

    office.decisions().test(forum.id(), NoticeKind.CALL, "officer@council.example", Office.SITE);

    assertThat(office.rows("SELECT kind FROM envelope"))
        .extracting(row -> row.get("kind"))
        .containsExactly("test");
    assertThat(office.database().<Integer>read(Outbox::waiting)).as("kept back").isZero();
  }

  @Test
  void aLetterThatWouldGoToNobodyIsAnAlarm() {
    forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isZero();
    assertThat(Alarms.check(office.database(), office.now()).state())
        .isEqualTo(Check.State.WARNING);

    office.sits("olney", "clerk", "clerk@olney.example");
    assertThat(office.round()).isEqualTo(1);
    assertThat(Alarms.check(office.database(), office.now()).state()).isEqualTo(Check.State.OK);
  }

  @Test
  void anAgendaGoesAtItsHourOrHalfAnHourAfterItCameOutAndNeverBefore() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-20T10:00");
    office.at("2027-02-22T09:00");
    assertThat(office.round()).isZero();
    assertThat(standing(forum, NoticeKind.AGENDA)).isEqualTo(Expected.Standing.MISSING);

    office.at("2027-02-22T14:00");
    office.publishAgenda(forum.id());
    office.at("2027-02-22T14:29");
    assertThat(office.round()).isZero();
    office.at("2027-02-22T14:30");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@olney.example").getLast())
        .isEqualTo("Parish Forum, Thursday 4 March 2027, 7pm: agenda");

    office.at("2027-02-24T10:00");
    office.item(forum.id(), "Flood wardens");
    office.publishAgenda(forum.id());
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@olney.example").getLast())
        .isEqualTo("Parish Forum, Thursday 4 March 2027, 7pm: updated agenda");
    assertThat(office.round()).isZero();
  }

  @Test
  void whatWasEnteredLateAsksAnOfficerForTheNearestLetterOnly() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.at("2027-02-13T10:00");
    Meeting forum = forum();
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).containsExactly("call 1 asked");
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isZero();

    var call = office.decisions().expected(forum.id(), NoticeKind.CALL).orElseThrow();
    assertThat(
            office
                .decisions()
                .approve(forum.id(), NoticeKind.CALL, call.standing(), Office.OFFICER))
        .isEqualTo(Decisions.Kept.DONE);
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@olney.example"))
        .containsExactly("Parish Forum, Thursday 4 March 2027, 7pm: call for items");
  }

  @Test
  void threeDaysOfDowntimeAreMadeUpForAndMoreIsAskedAbout() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    assertThat(office.round()).isZero();
    office.at("2027-01-10T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.at("2027-02-16T08:00");
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).containsExactly("save-the-date 1 written", "call 1 asked");
  }

  @Test
  void noReminderGoesOnceTheMeetingHasBegun() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-03-02T10:00");
    office.at("2027-03-04T19:00");
    assertThat(office.round()).isZero();
    office.at("2027-03-04T18:59");
    assertThat(office.round()).isEqualTo(1);
    assertThat(
            office
                .rows("SELECT expires FROM envelope WHERE subject LIKE '%: reminder'")
                .getFirst()
                .get("expires"))
        .isEqualTo(Expectations.instant(forum.begins()).toEpochMilli());
  }

  @Test
  void nudgesGoOnlyToThoseWhoHaveNotAnsweredAndRemindersNotToThoseWhoDeclined() {
    for (String council : List.of("olney", "ravenstone", "emberton")) {
      office.sits(council, "clerk", "clerk@" + council + ".example");
    }
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-25T10:00");
    says(forum, "olney", "coming");
    says(forum, "ravenstone", "not attending");
    office.at("2027-02-26T09:00");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@emberton.example").getLast())
        .endsWith("please say who comes");
    office.at("2027-03-03T09:00");
    assertThat(office.round()).isEqualTo(2);
    assertThat(office.subjects("clerk@olney.example").getLast()).endsWith("reminder");
    assertThat(office.subjects("clerk@ravenstone.example")).noneMatch(s -> s.endsWith("reminder"));
  }

  @Test
  void aMoveTellsEverybodyAtOnceAndTakesBackWhatHasNotGone() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-10T10:00");
    office.at("2027-02-11T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.at("2027-02-11T09:01");

    var told =
        office
            .changes()
            .move(
                forum.id(),
                office.meeting(forum.id()).version(),
                new Arrangement(
                    "forum",
                    LocalDate.of(2027, 3, 18),
                    LocalTime.of(19, 0),
                    LocalTime.of(21, 0),
                    "Council Chamber, Civic Offices",
                    null),
                "The chamber is being painted.",
                Office.OFFICER,
                Office.SITE);

    assertThat(told.letters()).isEqualTo(1);
    assertThat(told.withdrawn()).isEqualTo(1);
    assertThat(office.subjects("clerk@olney.example"))
        .containsExactly(
            "Parish Forum, Thursday 4 March 2027, 7pm: call for items",
            "Parish Forum, Thursday 18 March 2027, 7pm: new date or place");
    assertThat(office.rows("SELECT state FROM envelope ORDER BY id"))
        .extracting(row -> row.get("state"))
        .containsExactly("withdrawn", "waiting");
    assertThat(office.marks(forum.id()))
        .contains("moved 1 written")
        .doesNotContain("call 1 written");

    office.at("2027-02-25T09:00");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@olney.example").getLast())
        .isEqualTo("Parish Forum, Thursday 18 March 2027, 7pm: call for items");
  }

  @Test
  void aCancellationGoesOnceAndNothingAfterIt() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-10T10:00");
    office.at("2027-02-12T10:00");
    assertThat(office.round()).isEqualTo(1);
    office.change("UPDATE envelope SET state = 'sent'");
    var told =
        office
            .changes()
            .cancel(
                forum.id(),
                office.meeting(forum.id()).version(),
                "Too few can come.",
                Office.OFFICER,
                Office.SITE);
    assertThat(told.letters()).isEqualTo(1);
    assertThat(told.withdrawn()).isZero();
    int letters = office.letters();
    for (int day = 0; day < 30; day++) {
      office.pass(Duration.ofDays(1));
      assertThat(office.round()).isZero();
    }
    assertThat(office.letters()).isEqualTo(letters);
    assertThat(
            String.valueOf(
                office
                    .rows("SELECT calendar FROM letter ORDER BY envelope DESC")
                    .getFirst()
                    .get("calendar")))
        .contains("METHOD:CANCEL");
  }

  @Test
  void whatAnOfficerHoldsStaysAndWhatIsSkippedNeverGoes() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    assertThat(office.round()).isZero();
    Deciding decisions = office.decisions();
    assertThat(
            decisions.hold(
                forum.id(),
                NoticeKind.SAVE_THE_DATE,
                Expected.Standing.LATER,
                "The place is not sure.",
                Office.OFFICER))
        .isEqualTo(Decisions.Kept.DONE);
    assertThat(
            decisions.skip(
                forum.id(),
                NoticeKind.SAVE_THE_DATE,
                Expected.Standing.LATER,
                "Second officer.",
                "officer/2"))
        .isEqualTo(Decisions.Kept.OVERTAKEN);
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isZero();
    decisions.approve(forum.id(), NoticeKind.SAVE_THE_DATE, Expected.Standing.HELD, Office.OFFICER);
    assertThat(office.round()).isEqualTo(1);

    decisions.skip(
        forum.id(), NoticeKind.CALL, Expected.Standing.LATER, "Nothing to ask.", Office.OFFICER);
    office.at("2027-02-11T09:00");
    assertThat(office.round()).isZero();
  }

  @Test
  void whereABodyWantsItEachLetterWaitsForAYesAndAYesIsForWhatWasSeen() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.change("UPDATE body_habits SET approval = 1 WHERE body = 'forum'");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-20T10:00");
    office.publishAgenda(forum.id());
    office.at("2027-02-22T09:00");
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).contains("agenda 1 asked");
    office
        .decisions()
        .approve(forum.id(), NoticeKind.AGENDA, Expected.Standing.ASKED, Office.OFFICER);
    office.item(forum.id(), "Flood wardens");
    office.publishAgenda(forum.id());
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).contains("agenda 2 asked");
    office
        .decisions()
        .approve(forum.id(), NoticeKind.AGENDA, Expected.Standing.ASKED, Office.OFFICER);
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.marks(forum.id())).contains("agenda 2 written");
  }

  @Test
  void aTestGoesToTheOfficerAndSettlesNothing() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    assertThat(
            office
                .decisions()
                .test(forum.id(), NoticeKind.CALL, "officer@council.example", Office.SITE))
        .isTrue();
    assertThat(office.subjects("officer@council.example"))
        .containsExactly("Test: Parish Forum, Thursday 4 March 2027, 7pm: call for items");
    assertThat(office.marks(forum.id())).isEmpty();
  }

  @Test
  void aLetterTakenBackFromASuppressedAddressIsOwedToWhoComesAfter() {
    office.sits("olney", "clerk", "old@olney.example");
    agendaIsWritten();
    office
        .database()
        .change(handle -> {
          int _ = Outbox.withdrawTo(handle, "old@olney.example", Kind.toLists());
        });
    theClerkChanges();
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(office.subjects("new@olney.example").getLast()).endsWith("agenda");
  }

  @Test
  void aLetterThatFailedGoesToTheAddressThatWasCorrected() {
    office.sits("olney", "clerk", "old@olney.example");
    agendaIsWritten();
    office.change("UPDATE envelope SET state = 'failed', relay = '550 5.1.1 no such user'");
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isZero();
    office.change("UPDATE holder SET email = 'new@olney.example'");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("withdrawn", "waiting");
  }

  @Test
  void aLetterThatWaitsInAHoldFollowsTheSeatAndNotWhoLeft() {
    office.sits("olney", "clerk", "old@olney.example");
    office.database().change(handle -> Outbox.hold(handle, "test", office.now()));
    agendaIsWritten();
    theClerkChanges();
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("withdrawn", "waiting");
  }

  @Test
  void aLetterThatWaitsForSomebodyWhoIsErasedIsOwedToWhoComesAfter() {
    office.sits("olney", "clerk", "old@olney.example");
    agendaIsWritten();
    theClerkChanges();
    var old = new PersonalData.Subject("", "old@olney.example");
    LocalDate day = LocalDate.of(2027, 2, 22);
    office
        .database()
        .change(handle -> {
          int _ = new LetterData((_, _) -> false).erase(handle, old, day);
          int _ = new NoticeData((_, _) -> false).erase(handle, old, day);
        });
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("waiting");
  }

  @Test
  void aLetterRecalledWhileItWasSentIsWrittenAnew() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.sits("ravenstone", "clerk", "clerk@ravenstone.example");
    Meeting forum = agendaIsWritten();
    office.change("UPDATE envelope SET state = 'sent' WHERE recipient LIKE '%olney%'");
    office.change("UPDATE envelope SET state = 'sending' WHERE recipient LIKE '%ravenstone%'");
    move(forum, LocalDate.of(2027, 3, 11));
    office.change("UPDATE envelope SET state = 'withdrawn' WHERE recalled = 1");
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.subjects("clerk@ravenstone.example"))
        .filteredOn(subject -> subject.endsWith(": agenda"))
        .hasSize(2);
    assertThat(office.subjects("clerk@olney.example"))
        .filteredOn(subject -> subject.endsWith(": agenda"))
        .hasSize(1);
  }

  @Test
  void aNoticeToNobodyGoesOnceThereIsSomebody() {
    Meeting pag = office.meets("pag", "2027-03-10", "10:00");
    office.at("2027-01-13T09:00");
    assertThat(office.round()).isZero();
    assertThat(office.marks(pag.id())).containsExactly("save-the-date 1 written");
    String seat =
        String.valueOf(
            office
                .rows("SELECT kind FROM purpose_seat WHERE purpose = 'pag'")
                .getFirst()
                .get("kind"));
    office.sits("olney", seat, "pag@olney.example");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
  }

  @Test
  void aCouncilThatIsAddedAfterTheRoundIsToldToo() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.change(
        "INSERT INTO council (id, name, kind, style, source, confidence, note) VALUES ('newtown',"
            + " 'Newtown Parish Council', 'parish', 'Parish Council', 'x', 'sourced', '')");
    assertThat(office.round()).isZero();
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(line -> line.council().startsWith("Newtown"))
        .hasSize(1);
    office.sits("newtown", "clerk", "clerk@newtown.example");
    assertThat(office.round()).isEqualTo(1);
  }

  @Test
  void minutesThatComeOutThreeMonthsLateStillGo() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-03-03T10:00");
    office.at("2027-06-04T10:00");
    office.publishMinutes(forum.id());
    office.at("2027-06-05T10:00");
    assertThat(office.round()).isEqualTo(1);
  }

  @Test
  void aQuestionForAnotherDayIsForgottenWhenTheMeetingMoves() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.at("2027-02-14T10:00");
    Meeting forum = forum();
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).containsExactly("call 1 asked");
    move(forum, LocalDate.of(2027, 6, 10));
    assertThat(standing(forum, NoticeKind.CALL)).isEqualTo(Expected.Standing.LATER);
  }

  @Test
  void aYesForAnotherDayIsNoYesWhenTheMeetingMovesEarlier() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-01-20T10:00");
    office
        .decisions()
        .approve(forum.id(), NoticeKind.CALL, Expected.Standing.LATER, Office.OFFICER);
    move(forum, LocalDate.of(2027, 2, 8));
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).contains("call 1 asked");
  }

  @Test
  void anotherEndAfterTheReminderIsNoSecondReminder() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-27T10:00");
    office.at("2027-03-03T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.change("UPDATE envelope SET state = 'sent'");
    var asked =
        new Arrangement(
            "forum", forum.day(), forum.starts(), LocalTime.of(20, 30), forum.place(), null);
    var _ =
        new MeetingKeeping(office.database(), office::now)
            .change(forum.id(), office.meeting(forum.id()).version(), asked, Office.OFFICER);
    office.at("2027-03-03T11:00");
    assertThat(office.round()).isZero();
  }

  @Test
  void aNudgeInAHoldIsTakenBackWhenTheCouncilAnswers() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-25T10:00");
    office.at("2027-02-26T09:00");
    assertThat(office.round()).isEqualTo(1);
    says(forum, "olney", "not attending");
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("withdrawn");
  }

  @Test
  void aLetterThatMayHaveArrivedStaysInTheProofWhenTheMeetingMoves() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = agendaIsWritten();
    office.change("UPDATE envelope SET state = 'in doubt', doubted = 1");
    move(forum, LocalDate.of(2027, 4, 15));
    assertThat(Proof.of(office.database(), forum.id()).lines())
        .filteredOn(line -> line.kind() == NoticeKind.AGENDA && line.address() != null)
        .singleElement()
        .satisfies(line -> assertThat(line.why()).contains("may have arrived"));
  }

  /// The agenda of a Forum on 4 March is in the outbox, and nothing else.
  private Meeting agendaIsWritten() {
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-20T10:00");
    office.publishAgenda(forum.id());
    office.at("2027-02-22T09:00");
    assertThat(office.round()).isPositive();
    return forum;
  }

  private void theClerkChanges() {
    office.change("UPDATE holder SET to_day = '2027-02-22' WHERE email = 'old@olney.example'");
    office.at("2027-02-23T09:00");
    office.sits("olney", "clerk", "new@olney.example", "2027-02-23", null);
  }

  private List<Object> states() {
    return office.rows("SELECT state FROM envelope ORDER BY id").stream()
        .map(row -> java.util.Objects.requireNonNull(row.get("state")))
        .toList();
  }

  private void move(Meeting meeting, LocalDate to) {
    var _ =
        office
            .changes()
            .move(
                meeting.id(),
                office.meeting(meeting.id()).version(),
                new Arrangement(
                    "forum", to, meeting.starts(), meeting.ends(), meeting.place(), null),
                "The chamber is being painted.",
                Office.OFFICER,
                Office.SITE);
  }

  @Test
  void whoCanBeReachedLateGetsTheNewestPapersAndTheReminderAndNoHeap() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = agendaIsWritten();
    for (int item = 0; item < 3; item++) {
      office.pass(Duration.ofHours(20));
      office.item(forum.id(), "Item " + item);
      office.publishAgenda(forum.id());
      office.pass(Duration.ofHours(1));
      assertThat(office.round()).isEqualTo(1);
    }
    office.at("2027-02-26T12:00");
    assertThat(office.round()).isEqualTo(1);
    office.at("2027-03-03T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.at("2027-03-03T15:00");
    office.sits("ravenstone", "clerk", "clerk@ravenstone.example");
    assertThat(office.round()).isEqualTo(2);
    assertThat(office.round()).isZero();
    assertThat(office.subjects("clerk@ravenstone.example"))
        .extracting(subject -> subject.replaceFirst(".*: ", ""))
        .containsExactly("updated agenda", "reminder");
  }

  @Test
  void whereAMeetingMovesEarlierTheAgendaAndTheNudgeAreBothAskedAboutAsUrgent() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-15T10:00");
    office.publishAgenda(forum.id());
    office.at("2027-02-16T10:00");
    move(forum, LocalDate.of(2027, 2, 18));
    assertThat(office.round()).isZero();
    assertThat(standing(forum, NoticeKind.AGENDA)).isEqualTo(Expected.Standing.ASKED);
    assertThat(standing(forum, NoticeKind.NUDGE)).isEqualTo(Expected.Standing.ASKED);
    assertThat(office.decisions().expected(forum.id(), NoticeKind.AGENDA).orElseThrow().why())
        .startsWith("Urgent");
  }

  @Test
  void aMoveNamesTheDayThatWasToldLast() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-10T10:00");
    move(forum, LocalDate.of(2027, 3, 11));
    move(forum, LocalDate.of(2027, 3, 18));
    move(forum, LocalDate.of(2027, 3, 25));
    assertThat(lastText()).contains("Before: Thursday 4 March 2027, 7pm");
    office.change("UPDATE envelope SET state = 'sent' WHERE state = 'waiting'");
    office.pass(Duration.ofMinutes(1));
    move(forum, LocalDate.of(2027, 4, 1));
    assertThat(lastText()).contains("Before: Thursday 25 March 2027, 7pm");
  }

  @Test
  void aBodyThatIsNotOpenGetsItsPapersBehindALinkThatCannotBeGuessed() {
    office.sits("olney", "clerk", "clerk@olney.example");
    office.change("UPDATE body_habits SET open = 0 WHERE body = 'forum'");
    Meeting forum = forum();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
    assertThat(lastText())
        .containsPattern("https://liaison.council.example/papers/[\\w-]{20,}\\.[\\w-]{43}/agenda")
        .doesNotContain("/meetings/" + forum.id() + "/agenda");
  }

  @Test
  void anotherEndIsNamedAndLetsAnswersCount() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    settledUpTo(forum, "2027-02-10T10:00");
    var asked =
        new Arrangement(
            "forum", forum.day(), forum.starts(), LocalTime.of(22, 0), forum.place(), null);
    var _ =
        office
            .changes()
            .move(
                forum.id(),
                office.meeting(forum.id()).version(),
                asked,
                "There is much to say.",
                Office.OFFICER,
                Office.SITE);
    assertThat(lastText())
        .contains("Thursday 4 March 2027, 7pm to 9pm", "your answer still counts")
        .doesNotContain("please answer again");
    var elsewhere =
        new Arrangement(
            "forum", forum.day(), forum.starts(), LocalTime.of(22, 0), "The hall, Olney", null);
    var _ = office.changes().move(forum.id(), 2, elsewhere, "A leak.", Office.OFFICER, Office.SITE);
    assertThat(lastText())
        .contains("The hall, Olney", "your answer still counts")
        .doesNotContain("please answer again");
    move(forum, LocalDate.of(2027, 3, 11));
    assertThat(lastText()).contains("please answer again");
  }

  @Test
  void afterARestoreWhatWasDueIsAskedAbout() {
    office.sits("olney", "clerk", "clerk@olney.example");
    Meeting forum = forum();
    assertThat(office.round()).isZero();
    office.at("2027-01-07T09:30");
    office.database().change(handle -> Rounds.afterRestore(handle, office.now()));
    assertThat(office.round()).isZero();
    assertThat(office.marks(forum.id())).containsExactly("save-the-date 1 asked");
  }

  private String lastText() {
    return String.valueOf(
        office
            .rows("SELECT text FROM letter ORDER BY envelope DESC LIMIT 1")
            .getFirst()
            .get("text"));
  }

  private Meeting forum() {
    return office.meets("forum", "2027-03-04", "19:00");
  }

  /// Walks to a moment with nobody to be told before it: what was due is settled by skipping it.
  private void settledUpTo(Meeting meeting, String moment) {
    assertThat(office.round()).isZero();
    office.at(moment);
    for (Expected one :
        office
            .database()
            .read(handle ->
                Expectations.of(
                    Look.with(office.telling, handle)
                        .seen(Meetings.byId(handle, meeting.id()).orElseThrow(), office.now()),
                    office.now()))) {
      if (!one.at().isAfter(office.now()) && one.kind() != NoticeKind.AGENDA) {
        office.change(
            "INSERT INTO notice (meeting, purpose, version, due, state, why, who, at)"
                + " VALUES (?, ?, ?, ?, 'skipped', 'test', 'test', 0)",
            meeting.id(),
            one.kind().key(),
            one.version(),
            one.at());
      }
    }
  }

  private Expected.Standing standing(Meeting meeting, NoticeKind kind) {
    return office.decisions().expected(meeting.id(), kind).orElseThrow().standing();
  }

  private void says(Meeting meeting, String council, String what) {
    office.change(
        "INSERT INTO reply (meeting, council, version, says, day, starts, place, at, who)"
            + " VALUES (?, ?, 1, ?, ?, ?, ?, 0, 'council')",
        meeting.id(),
        council,
        what,
        meeting.day(),
        meeting.starts(),
        java.util.Objects.requireNonNull(meeting.place()));
  }
}

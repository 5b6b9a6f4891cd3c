package liaison.meetings.replies;

import static liaison.meetings.replies.Forum.comes;
import static liaison.meetings.replies.Forum.nobody;
import static liaison.meetings.replies.Forum.seat;
import static liaison.meetings.replies.Forum.sorry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKept;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesTest {
  @TempDir Path temporary;
  private Forum forum;

  @BeforeEach
  void open() throws IOException {
    forum = Forum.in(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void namesComeFromWhoIsInTheForumSeats() {
    Behind.Question question = forum.question("great-linford");

    assertThat(question.chairs()).isEqualTo(2);
    assertThat(question.known()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    assertThat(question.seen()).isZero();
  }

  @Test
  void aCouncilAnswersByItsLinkAndLookingChangesNothing() {
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Open.class);
    assertThat(answered()).isEmpty();

    assertThat(forum.say("olney", comes("The chair", "The mayor", "")))
        .isInstanceOf(Kept.Done.class);

    assertThat(forum.said("olney")).containsExactly("The chair comes.", "The mayor comes.");
    assertThat(answered()).containsExactly("olney");
    assertThat(declined()).isEmpty();
    assertThat(forum.heard).containsExactly(forum.meeting().id());
  }

  @Test
  void aLaterAnswerReplacesAnEarlierOneAndTheFirstStaysAsHistory() {
    forum.say("olney", comes("The chair", "", ""));
    forum.say("olney", nobody(Says.NOT_ATTENDING));

    assertThat(forum.said("olney")).containsExactly("Nobody comes.");
    assertThat(forum.replies().history(forum.meeting().id(), "olney"))
        .extracting(Reply::version, Reply::says)
        .containsExactly(tuple(1, Says.COMING), tuple(2, Says.NOT_ATTENDING));
    assertThat(declined()).containsExactly("olney");
  }

  @Test
  void theThirdPersonIsMetWithPlainWords() {
    forum.say("olney", comes("The chair", "The mayor", ""));

    assertThatThrownBy(() -> forum.say("olney", comes("The clerk", "The mayor", "The chair")))
        .isInstanceOf(Unacceptable.class)
        .extracting(fault -> ((Unacceptable) fault).field())
        .isEqualTo("substitute");
    assertThatThrownBy(() -> forum.say("olney", comes("The chair", "The mayor", "The clerk")))
        .hasMessage(
            "Olney already has two people coming: The chair and The mayor. Say who stays at home,"
                + " or write to the liaison officer at liaison@council.example.");
    assertThat(forum.said("olney")).hasSize(2);
  }

  @Test
  void aSubstituteComesInThePlaceOfSomebody() {
    forum.say(
        "olney",
        new Typed(Says.COMING, List.of(seat("The chair"), sorry("The mayor")), "The clerk"));

    assertThat(forum.said("olney"))
        .containsExactly(
            "The chair comes.", "The mayor sends apologies.", "The clerk comes as a substitute.");
    assertThat(line("olney").standing()).isEqualTo(Standing.SUBSTITUTE);
    assertThat(apologies()).extracting(Replies.Apology::name).containsExactly("The mayor");
  }

  @Test
  void whatDoesNotAddUpIsSaidByItsField() {
    assertFault("says", new Typed(null, List.of(seat("The chair")), ""));
    assertFault("name-1", nobody(Says.COMING));
    assertFault("part-1", new Typed(Says.COMING, List.of(new Typed.Seat("The chair", null)), ""));
    assertFault("name-1", new Typed(Says.COMING, List.of(sorry("The chair"), sorry("B")), ""));
    assertFault("name-2", comes("The chair", "the chair", ""));
    assertFault("substitute", comes("The chair", "", "The Chair"));
    assertFault("name-1", comes("x".repeat(101), "", ""));
    assertThat(answered()).isEmpty();
  }

  private void assertFault(String field, Typed typed) {
    assertThatThrownBy(() -> forum.say("olney", typed))
        .isInstanceOf(Unacceptable.class)
        .extracting(fault -> ((Unacceptable) fault).field())
        .isEqualTo(field);
  }

  @Test
  void ofTwoAtOnceTheSecondIsToldAndNothingIsLost() {
    Behind.Question shown = forum.question("olney");
    forum.say("olney", comes("The chair", "", ""));

    Kept second = forum.replies().say(forum.token("olney"), shown.shown(), comes("B", "", ""));

    assertThat(second)
        .isInstanceOfSatisfying(
            Kept.Overtaken.class, overtaken -> assertThat(overtaken.now().version()).isEqualTo(1));
    assertThat(forum.said("olney")).containsExactly("The chair comes.");
    assertThat(forum.replies().say(forum.token("olney"), new Shown(1, 0), comes("B", "", "")))
        .isInstanceOf(Kept.Done.class);
  }

  @Test
  void repliesCloseAtNoonOnTheDay() {
    forum.clock("2027-03-04T11:59:59Z");
    forum.say("olney", comes("The chair", "", ""));
    forum.clock("2027-03-04T12:00:00Z");

    assertThat(forum.behind("olney"))
        .isInstanceOfSatisfying(
            Behind.Closed.class, closed -> assertThat(closed.now()).isNotNull());
    assertThatThrownBy(
            () -> forum.replies().say(forum.token("olney"), new Shown(1, 0), comes("B", "", "")))
        .isInstanceOf(Unacceptable.class);
    forum.clock("2027-03-04T19:00:00Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Over.class);
  }

  @Test
  void anOfficerPutsDownALateReply() {
    forum.clock("2027-03-04T15:00:00Z");
    Behind.Question question = forum.replies().question(forum.meeting(), forum.council("olney"));

    assertThat(
            forum
                .replies()
                .record(question, question.shown(), comes("The chair", "", ""), "officer-1"))
        .isInstanceOf(Kept.Done.class);

    assertThat(line("olney").reply().orElseThrow().who()).isEqualTo("officer-1");
  }

  @Test
  void noonIsByTheClockInLondonInSummerToo() {
    forum.moveTo(LocalDate.of(2027, 6, 17));
    forum.clock("2027-06-17T10:59:59Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Open.class);
    forum.clock("2027-06-17T11:00:00Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Closed.class);
  }

  @Test
  void aMeetingThatIsMovedAfterNoonOfItsDayAsksUntilItBegins() {
    forum.say("olney", comes("The chair", "", ""));
    forum.clock("2027-03-04T13:00:00Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Closed.class);
    Arrangement now = forum.meeting().arrangement();
    var later =
        new Arrangement(
            now.body(),
            now.day(),
            now.starts().plusHours(1),
            now.ends(),
            now.place(),
            now.online());
    assertThat(
            forum
                .keeping()
                .move(forum.id(), forum.meeting().version(), later, "Snow.", "officer-1"))
        .isInstanceOf(MeetingKept.Done.class);

    forum.clock("2027-03-04T19:59:00Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Open.class);
    forum.clock("2027-03-04T20:00:00Z");
    assertThat(forum.behind("olney")).isInstanceOf(Behind.Over.class);
  }

  @Test
  void aMeetingThatIsMovedAsksAgain() {
    String old = forum.token("olney");
    forum.say("olney", comes("The chair", "The mayor", ""));
    forum.moveTo(LocalDate.of(2027, 3, 11));

    assertThat(answered()).isEmpty();
    assertThat(line("olney").standing()).isEqualTo(Standing.NOT_ANSWERED);
    Behind.Question question = ((Behind.Open) forum.replies().behind(old)).question();
    assertThat(question.now()).isNull();
    assertThat(Objects.requireNonNull(question.before()).day()).isEqualTo(Forum.DAY);
    forum.replies().say(old, question.shown(), comes("The chair", "", ""));
    assertThat(answered()).containsExactly("olney");
    assertThat(forum.question("olney").before()).isNull();
  }

  @Test
  void anAnswerFromAFormForTheOldDateIsNotCountedForTheNewOne() {
    Behind.Question old = forum.question("olney");
    forum.moveTo(LocalDate.of(2027, 3, 11));

    assertThat(forum.replies().say(forum.token("olney"), old.shown(), comes("The chair", "", "")))
        .isEqualTo(new Kept.Moved(forum.meeting()));
    assertThat(forum.replies().record(old, old.shown(), comes("The chair", "", ""), "officer-1"))
        .isEqualTo(new Kept.Moved(forum.meeting()));

    assertThat(answered()).isEmpty();
    assertThat(forum.question("olney").seen()).isZero();
  }

  @Test
  void aRoomThatIsNamedLaterAsksNobodyAgain() {
    forum.database().change(handle -> handle.execute("UPDATE meeting SET place = NULL"));
    forum.say("olney", comes("The chair", "", ""));
    forum
        .database()
        .change(handle ->
            handle.execute("UPDATE meeting SET place = 'The hall', sequence = sequence + 1"));

    assertThat(answered()).containsExactly("olney");
    assertThat(forum.question("olney").now()).isNotNull();
  }

  @Test
  void anAnswerStaysWhereOnlyThePlaceIsAnother() {
    forum.say("olney", comes("The chair", "", ""));
    forum.database().change(handle -> handle.execute("UPDATE meeting SET place = 'The hall'"));

    assertThat(answered()).containsExactly("olney");
    assertThat(forum.question("olney").before()).isNull();
    assertThat(forum.replies().lines(forum.meeting()))
        .filteredOn(line -> line.council().equals("olney"))
        .extracting(Replies.Line::standing)
        .containsExactly(Standing.COMING);
  }

  @Test
  void aCancelledMeetingTakesNoAnswer() {
    Behind.Question question = forum.question("olney");
    forum.cancel();

    assertThat(forum.behind("olney")).isInstanceOf(Behind.Cancelled.class);
    assertThatThrownBy(() ->
            forum
                .replies()
                .record(
                    forum.replies().question(forum.meeting(), question.council()),
                    new Shown(0, 1),
                    comes("The chair", "", ""),
                    "officer-1"))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void aLinkThatWasAlteredOrIsOfACouncilThatIsGoneOpensNothing() {
    String token = forum.token("olney");
    assertThat(forum.replies().behind(token.substring(1))).isInstanceOf(Behind.Nothing.class);
    assertThat(forum.replies().behind("x." + token)).isInstanceOf(Behind.Nothing.class);
    assertThat(forum.replies().behind("")).isInstanceOf(Behind.Nothing.class);

    forum.database().change(handle -> handle.execute("DELETE FROM council WHERE id = 'olney'"));

    assertThat(forum.replies().behind(token)).isInstanceOf(Behind.CouncilGone.class);
  }

  @Test
  void aLinkOpensOnlyItsOwnCouncil() {
    forum.replies().say(forum.token("olney"), new Shown(0, 0), comes("The chair", "", ""));

    assertThat(forum.question("hanslope").now()).isNull();
    assertThat(line("hanslope").standing()).isEqualTo(Standing.NOT_ANSWERED);
  }

  @Test
  void allCouncilsAreOnTheListAndCounted() {
    forum.say("olney", comes("The chair", "", ""));
    forum.say("hanslope", new Typed(Says.APOLOGIES, List.of(seat("A"), seat("")), ""));
    forum.say("lavendon", nobody(Says.NOT_ATTENDING));

    List<Replies.Line> lines = forum.replies().lines(forum.meeting());

    assertThat(lines).hasSize(48);
    assertThat(lines).filteredOn(line -> line.standing() == Standing.NOT_ANSWERED).hasSize(45);
    assertThat(forum.said("hanslope")).containsExactly("Nobody comes.", "A sends apologies.");
    assertThat(declined()).containsExactly("hanslope", "lavendon");
  }

  private List<Replies.Apology> apologies() {
    Meeting meeting = forum.meeting();
    return forum.database().read(handle -> Replies.apologies(handle, meeting));
  }

  private Replies.Line line(String council) {
    return forum.replies().lines(forum.meeting()).stream()
        .filter(line -> line.council().equals(council))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> answered() {
    return forum.database().read(handle -> Replies.answered(handle, forum.id()));
  }

  private Set<String> declined() {
    return forum.database().read(handle -> Replies.declined(handle, forum.id()));
  }
}

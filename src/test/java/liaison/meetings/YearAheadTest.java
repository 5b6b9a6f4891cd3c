package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liaison.days.Holidays;
import liaison.meetings.Warning.Hazard;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A year of meetings, and the bodies whose habits it follows.
class YearAheadTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  private static final LocalDate TO = LocalDate.of(2027, 12, 31);

  @TempDir Path temporary;
  private OpenStore store;
  private YearAhead year;
  private Meetings meetings;
  private BodyKeeping bodies;

  @BeforeEach
  void open() throws IOException {
    store = OpenStore.in(temporary.resolve("data"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    new Holidays(store.database()).fill();
    bodies = new BodyKeeping(store.database(), clock);
    assertThat(bodies.fill(Path.of("config/bodies.properties"))).isEqualTo(5);
    year = new YearAhead(store.database(), clock);
    meetings = new Meetings(store.database(), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theBodiesThatShipKeepTheirKeysAndHaveHabits() throws IOException {
    assertThat(meetings.bodies())
        .extracting(Body::key)
        .containsExactly("danesborough", "newport-pagnell-and-hanslope", "olney", "forum", "pag");
    Habits forum = meetings.body("forum").orElseThrow().habits();
    assertThat(forum.perCouncil()).isEqualTo(2);
    assertThat(forum.settledBy()).isEqualTo("pag");
    assertThat(forum.purpose()).isEqualTo("forum");
    assertThat(forum.callDays()).isEqualTo(21);
    assertThat(bodies.fill(Path.of("config/bodies.properties"))).isZero();
  }

  @Test
  void aYearIsProposedInOneActionAndConfirmedInAnother() {
    assertThat(year.propose(FROM, TO, usual(), "o")).isEqualTo(4 + 8 + 3);
    assertThat(year.propose(FROM, TO, usual(), "o")).isZero();
    assertThat(meetings.all()).isEmpty();

    List<YearAhead.Wish> wishes =
        year.proposed(TODAY).stream()
            .map(
                one -> new YearAhead.Wish(one.meeting().id(), 1, one.meeting().arrangement(), true))
            .toList();
    YearAhead.Planned planned = year.plan(wishes, true, "o");

    assertThat(planned.confirmed()).isEqualTo(15);
    assertThat(meetings.proposed()).isEmpty();
    assertThat(meetings.all("forum"))
        .extracting(Meeting::day)
        .containsExactly(
            LocalDate.of(2027, 3, 11),
            LocalDate.of(2027, 6, 10),
            LocalDate.of(2027, 9, 9),
            LocalDate.of(2027, 12, 9));
    assertThat(meetings.all("pag"))
        .allSatisfy(pag -> assertThat(pag.place()).isEqualTo("Civic Offices"))
        .extracting(Meeting::day)
        .contains(LocalDate.of(2027, 2, 24));
  }

  @Test
  void aPlanIsAdjustedAndWhatAnotherOfficerDidMeanwhileStays() {
    assertThat(year.propose(FROM, TO, Map.of("forum", "second Thursday of March, June"), "o"))
        .isEqualTo(2);
    List<YearAhead.Proposed> seen = year.proposed(TODAY);
    Meeting march = seen.getFirst().meeting();
    Meeting june = seen.getLast().meeting();
    store
        .database()
        .change(handle -> {
          MeetingKept _ = MeetingKeeping.confirm(handle, june.id(), 1, "b", Instant.EPOCH);
        });
    Arrangement later =
        new Arrangement("forum", march.day().plusDays(7), march.starts(), null, null, null);

    YearAhead.Planned planned =
        year.plan(
            List.of(
                new YearAhead.Wish(march.id(), 1, later, true),
                new YearAhead.Wish(june.id(), 1, june.arrangement(), false)),
            false,
            "a");

    assertThat(planned.changed()).isEqualTo(1);
    assertThat(planned.overtaken()).extracting(Meeting::id).containsExactly(june.id());
    assertThat(meetings.all()).extracting(Meeting::id).containsExactly(june.id());
    assertThat(meetings.proposed()).extracting(Meeting::day).containsExactly(later.day());
  }

  @Test
  void aDayThatWasAdjustedIsNotProposedAgain() {
    propose(2, "forum", "second Thursday of March, June");
    Meeting march = year.proposed(TODAY).getFirst().meeting();
    plan(march, LocalDate.of(2027, 3, 24), true);

    propose(0, "forum", "second Thursday of March, June");
    propose(1, "forum", "second Thursday of March, June; fourth Thursday of March");
  }

  @Test
  void everySoManyWeeksCountsOnFromTheLastMeeting() {
    Arrangement last =
        Arrangement.usual(meetings.body("olney").orElseThrow(), LocalDate.of(2026, 12, 10));
    store
        .database()
        .change(handle -> {
          Meeting _ = MeetingKeeping.add(handle, last, true, "o", Instant.EPOCH);
        });

    propose(9, "olney", "every six weeks on a Wednesday");

    assertThat(meetings.proposed())
        .extracting(Meeting::day)
        .startsWith(LocalDate.of(2027, 1, 20), LocalDate.of(2027, 3, 3));
  }

  @Test
  void aDayThatBecameABadOneIsSavedShownAndAskedOnceMore() {
    propose(1, "forum", "second Thursday of March");
    Meeting march = year.proposed(TODAY).getFirst().meeting();
    LocalDate goodFriday = LocalDate.of(2027, 3, 26);

    YearAhead.Planned first = plan(march, goodFriday, true);

    assertThat(first.asked()).extracting(Meeting::day).containsExactly(goodFriday);
    assertThat(first.confirmed()).isZero();
    assertThat(meetings.all()).isEmpty();
    YearAhead.Planned second = plan(meetings.proposed().getFirst(), goodFriday, true);
    assertThat(second.asked()).isEmpty();
    assertThat(meetings.all()).extracting(Meeting::day).containsExactly(goodFriday);
  }

  @Test
  void aYearThatNobodyCanMeanIsRefusedByItsField() {
    propose(1, "forum", "second Thursday of March");
    Meeting march = meetings.proposed().getFirst();

    assertThatThrownBy(() -> plan(march, LocalDate.of(12027, 3, 11), false))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> assertThat(refusal.field()).isEqualTo(march.id() + "-day"));
    assertThatThrownBy(() -> year.propose(FROM.plusYears(10000), TO.plusYears(10000), usual(), "o"))
        .isInstanceOf(Unacceptable.class);
  }

  private void propose(int expected, String body, String pattern) {
    assertThat(year.propose(FROM, TO, Map.of(body, pattern), "o")).isEqualTo(expected);
  }

  private YearAhead.Planned plan(Meeting meeting, LocalDate day, boolean confirm) {
    Arrangement to =
        new Arrangement(
            meeting.body(),
            day,
            meeting.starts(),
            meeting.ends(),
            meeting.place(),
            meeting.online());
    var wish = new YearAhead.Wish(meeting.id(), meeting.version(), to, true);
    return year.plan(List.of(wish), confirm, "o");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "third Thursday of the month | third Thursday of every month",
        "the last Tuesday of each month | last Tuesday of every month",
        "every six weeks on a Wednesday | every 6 weeks on a Wednesday",
        "every two weeks on Mondays | every 2 weeks on a Monday",
        "third Thursday every three months from March"
            + " | third Thursday of March, June, September, December",
        "ten days before each forum | 10 days before each forum"
      })
  void aPatternInTheWordsOfPeopleIsRead(String typed, String words) {
    assertThat(Pattern.of(typed).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-26, HOLIDAY",
    "2027-03-25, BREAK",
    "2027-03-30, BREAK",
    "2027-12-24, BREAK",
    "2027-12-27, HOLIDAY",
    "2027-03-27, WEEKEND",
    "2027-05-06, PRE_ELECTION",
    "2026-11-20, PAST"
  })
  void whatMayBeWrongWithADayIsSaid(LocalDate day, Hazard hazard) {
    assertThat(hazards("forum", day)).contains(hazard);
  }

  @Test
  void aPlainDayHasNoWarningAndAClashHas() {
    LocalDate day = LocalDate.of(2027, 6, 10);
    assertThat(hazards("forum", day)).isEmpty();
    assertThat(hazards("olney", day)).containsExactly(Hazard.CLASH);
  }

  /// Elections on Thursday 6 May 2027: with the May holiday, the 25th working day before is
  /// Wednesday 31 March.
  @Test
  void thePreElectionPeriodBeginsTwentyFiveWorkingDaysBeforeTheFirstThursdayOfMay() {
    PreElection period = PreElection.of(2027, new Holidays(store.database()).workingDays());

    assertThat(period.polling()).isEqualTo(LocalDate.of(2027, 5, 6));
    assertThat(period.from()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(period.holds(LocalDate.of(2027, 3, 30))).isFalse();
    assertThat(period.holds(LocalDate.of(2027, 5, 7))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "second Thursday of March, June, September, December",
        "last Tuesday of every month",
        "every 6 weeks on a Wednesday",
        "15 days before each forum",
        "15 days before each forum; 57 days before each forum"
      })
  void aPatternIsReadAndSaidInTheSameWords(String words) {
    assertThat(Pattern.of(words).words()).isEqualTo(words);
  }

  @Test
  void everySoManyMonthsIsTheSameAsThoseMonths() {
    assertThat(Pattern.of("third Thursday every 3 months from March").words())
        .isEqualTo("third Thursday of March, June, September, December");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "often",
        "fifth Monday of May",
        "second Someday of May",
        "every 0 weeks on a Monday",
        "first Monday every 0 months from May"
      })
  void aPatternThatCannotBeReadIsRefusedWithExamples(String words) {
    assertThatThrownBy(() -> Pattern.of(words))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> assertThat(refusal.words()).contains("every 6 weeks on a Wednesday"));
  }

  @Test
  void aPatternThatLeansOnABodyThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() ->
            year.propose(
                FROM,
                TO,
                Map.of("pag", "15 days before each forum; 9 days before each nobody"),
                "o"))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("meets-pag");
              assertThat(refusal.words()).contains("\"nobody\"", "danesborough, forum");
            });
    assertThat(year.proposed(TODAY)).isEmpty();
  }

  @Test
  void whatAReaderCannotSeeIsNotKeptOfABody() {
    BodyKept kept =
        bodies.change(
            "forum",
            1,
            Map.of(BodyField.NAME, "Parish\u0001 Forum\u202E", BodyField.PLACE, "Civic\u001B Hall"),
            "o");
    assertThat(kept)
        .isInstanceOfSatisfying(
            BodyKept.Done.class,
            done -> {
              assertThat(done.now().name()).isEqualTo("Parish Forum");
              assertThat(done.now().habits().place()).isEqualTo("Civic Hall");
            });
  }

  @Test
  void bodiesThatWaitForEachOtherAreRefused() {
    assertThatThrownBy(() ->
            year.propose(
                FROM,
                TO,
                Map.of("forum", "5 days before each pag", "pag", "5 days before each forum"),
                "o"))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void aBodyIsAddedChangedAndRevivedAndWhoComesSecondIsTold() {
    Body added =
        bodies.add(Map.of(BodyField.NAME, "Wolverton Ward Forum", BodyField.STARTS, "7.30pm"), "o");
    assertThat(added.key()).isEqualTo("wolverton-ward-forum");
    assertThat(added.habits().starts()).isEqualTo("19:30");

    String dormant = "newport-pagnell-and-hanslope";
    assertThat(bodies.change(dormant, 1, Map.of(BodyField.STATE, "active"), "a"))
        .isInstanceOf(BodyKept.Done.class);
    assertThat(bodies.change(dormant, 1, Map.of(BodyField.STATE, "speakers only"), "b"))
        .isInstanceOfSatisfying(
            BodyKept.Overtaken.class,
            kept -> {
              assertThat(kept.clashes()).containsExactly(BodyField.STATE);
              assertThat(kept.now().state()).isEqualTo(Body.State.ACTIVE);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "call-days, 10, items-close-days",
    "agenda-days, 18, agenda-days",
    "call-days, -1, call-days",
    "starts, 25:00, starts",
    "ends, 18:00, ends",
    "settled-by, forum, settled-by",
    "purpose, nothing, purpose",
    "online, http://plain.example, online",
    "meets, 15 days before each nothing, meets",
    "state, asleep, state"
  })
  void aHabitThatCannotBeKeptIsRefusedByItsField(String field, String typed, String named) {
    assertThatThrownBy(
            () -> bodies.change("forum", 1, Map.of(BodyField.of(field).orElseThrow(), typed), "o"))
        .isInstanceOfSatisfying(
            Unacceptable.class, refusal -> assertThat(refusal.field()).isEqualTo(named));
  }

  @Test
  void everyFaultOfTheBodiesFileIsNamed() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("bodies.properties"),
            "forum.name = F\nforum.colour = red\npag.starts = late\nPAG.name = P\n");
    try (OpenStore empty = OpenStore.in(temporary.resolve("other"))) {
      assertThatThrownBy(() ->
              new BodyKeeping(empty.database(), InstantSource.fixed(Instant.EPOCH)).fill(file))
          .isInstanceOfSatisfying(
              Unacceptable.class,
              refusal ->
                  assertThat(refusal.words())
                      .contains("forum.colour", "pag.starts", "PAG", "pag.name is missing"));
    }
  }

  private List<Hazard> hazards(String body, LocalDate day) {
    Arrangement on = Arrangement.usual(meetings.body(body).orElseThrow(), day);
    Meeting proposed =
        store.database().write(handle -> MeetingKeeping.add(handle, on, false, "o", Instant.EPOCH));
    return year.warnings(proposed, TODAY).stream().map(Warning::hazard).toList();
  }

  private Map<String, String> usual() {
    return Map.of("forum", meets("forum"), "pag", meets("pag"), "olney", meets("olney"));
  }

  private String meets(String body) {
    return String.valueOf(meetings.body(body).orElseThrow().habits().meets());
  }
}

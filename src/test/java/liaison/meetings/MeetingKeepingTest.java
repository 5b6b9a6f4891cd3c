package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import liaison.days.Holidays;
import liaison.store.Audit;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingKeepingTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 11);
  private static final String WHY = "The chamber floor is being mended.";

  @TempDir Path temporary;
  private OpenStore store;
  private MeetingKeeping keeping;
  private Meetings meetings;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    new Holidays(store.database()).fill();
    keeping = new MeetingKeeping(store.database(), clock);
    meetings = new Meetings(store.database(), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aMeetingThatIsMovedKeepsItsKeyAndTakesItsDaysWithIt() {
    Meeting added = add(MARCH);
    Meeting now = done(keeping.move(added.id(), 1, on(LocalDate.of(2027, 3, 18)), WHY, "o"));

    assertThat(now.id()).isEqualTo(added.id());
    assertThat(now.sequence()).isEqualTo(1);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.why()).isEqualTo(WHY);
    assertThat(now.movedFrom()).isEqualTo(added.begins());
    assertThat(added.itemsClose()).isEqualTo(LocalDate.of(2027, 2, 23));
    assertThat(now.itemsClose()).isEqualTo(LocalDate.of(2027, 3, 2));
    assertThat(now.agendaDue()).isEqualTo(LocalDate.of(2027, 3, 8));
  }

  @Test
  void onlyAChangeOfTimeOrPlaceRaisesTheNumberForCalendars() {
    Meeting added = keeping.add(arranged(MARCH, 19, null, "https://meet.example/f"), true, "o");
    Meeting same = done(keeping.change(added.id(), 1, added.arrangement(), "o"));
    assertThat(same.version()).isEqualTo(1);

    Meeting placed =
        done(
            keeping.change(
                added.id(), 1, arranged(MARCH, 19, "Olney", "https://meet.example/f"), "o"));
    assertThat(placed.sequence()).isEqualTo(1);

    Meeting linked =
        done(
            keeping.change(
                added.id(), 2, arranged(MARCH, 19, "Olney", "https://meet.example/g"), "o"));
    assertThat(linked.sequence()).isEqualTo(1);
    assertThat(linked.version()).isEqualTo(3);
  }

  @Test
  void aKnownDayHourOrPlaceIsMovedAndNotJustChanged() {
    Meeting added = keeping.add(arranged(MARCH, 19, "Council Chamber", null), true, "o");

    assertRefused(
        "day",
        () -> keeping.change(added.id(), 1, arranged(MARCH, 18, "Council Chamber", null), "o"));
    assertRefused(
        "day", () -> keeping.change(added.id(), 1, arranged(MARCH, 19, "Olney", null), "o"));
    assertRefused(
        "why", () -> keeping.move(added.id(), 1, arranged(MARCH, 19, "Olney", null), "  ", "o"));
    assertRefused("day", () -> keeping.move(added.id(), 1, added.arrangement(), WHY, "o"));
  }

  @Test
  void anotherLinkOfAMeetingThatIsOnlyOnlineIsAMove() {
    Meeting added = keeping.add(arranged(MARCH, 19, null, "https://meet.example/f"), true, "o");
    Arrangement other = arranged(MARCH, 19, null, "https://meet.example/g");

    assertRefused("day", () -> keeping.change(added.id(), 1, other, "o"));
    assertThat(done(keeping.move(added.id(), 1, other, WHY, "o")).sequence()).isEqualTo(1);
  }

  @Test
  void nothingIsMovedIntoThePastAndAMeetingThatBeganIsNeitherMovedNorCancelled() {
    Meeting ahead = add(MARCH);
    assertRefused("day", () -> keeping.move(ahead.id(), 1, on(LocalDate.of(1990, 1, 1)), WHY, "o"));
    assertRefused(
        "day", () -> keeping.move(ahead.id(), 1, on(LocalDate.of(2026, 11, 22)), WHY, "o"));
    assertRefused("day", () -> add(LocalDate.of(12027, 3, 11)));

    Meeting over = add(LocalDate.of(2026, 11, 22));
    assertRefused("meeting", () -> keeping.move(over.id(), 1, on(MARCH.plusDays(7)), WHY, "o"));
    assertRefused("meeting", () -> keeping.cancel(over.id(), 1, WHY, "o"));
  }

  @Test
  void whoComesSecondIsToldAndNothingOfTheFirstIsLost() {
    Meeting added = add(MARCH);
    Meeting first = done(keeping.move(added.id(), 1, on(LocalDate.of(2027, 3, 18)), WHY, "a"));

    MeetingKept second = keeping.cancel(added.id(), 1, "Nobody can come.", "b");

    assertThat(second).isEqualTo(new MeetingKept.Overtaken(first));
    assertThat(meetings.byId(added.id())).contains(first);
  }

  @Test
  void aCancelledMeetingStaysAndAnotherMayTakeItsHour() {
    Meeting added = add(MARCH);
    Meeting cancelled = done(keeping.cancel(added.id(), 1, "Nobody can come.", "o"));

    assertThat(cancelled.state()).isEqualTo(Meeting.State.CANCELLED);
    assertThat(cancelled.sequence()).isEqualTo(1);
    assertRefused("meeting", () -> keeping.move(added.id(), 2, on(MARCH.plusDays(7)), WHY, "o"));
    assertRefused("meeting", () -> keeping.cancel(added.id(), 2, WHY, "o"));
    assertThat(add(MARCH).id()).isNotEqualTo(added.id());
    assertRefused("day", () -> add(MARCH));
  }

  @Test
  void aMeetingIsHeldOnlyOnceItHasBegun() {
    Meeting added = add(MARCH);
    LocalDateTime evening = MARCH.atTime(19, 0);

    assertRefused("meeting", () -> keeping.held(added.id(), 1, evening.minusMinutes(1), "o"));
    assertThat(done(keeping.held(added.id(), 1, evening, "o")).state())
        .isEqualTo(Meeting.State.HELD);
    assertRefused("meeting", () -> keeping.cancel(added.id(), 2, WHY, "o"));
  }

  @Test
  void aProposedMeetingIsAmongThoseThatAreToldOnlyOnceItIsConfirmed() {
    Meeting proposed = keeping.add(on(MARCH), false, "o");
    assertThat(meetings.all()).isEmpty();
    assertThat(meetings.next("forum", LocalDateTime.parse("2027-01-01T09:00"))).isEmpty();
    assertThat(meetings.proposed()).containsExactly(proposed);

    store
        .database()
        .change(handle -> {
          MeetingKept _ = MeetingKeeping.confirm(handle, proposed.id(), 1, "o", Instant.EPOCH);
        });

    assertThat(meetings.all()).extracting(Meeting::id).containsExactly(proposed.id());
  }

  @Test
  void aWriteThatFailsAfterTheMoveUndoesTheMove() {
    Meeting added = add(MARCH);

    assertThatThrownBy(() ->
            store
                .database()
                .change(handle -> {
                  MeetingKept _ =
                      MeetingKeeping.move(
                          handle, added.id(), 1, on(MARCH.plusDays(7)), WHY, "o", Instant.EPOCH);
                  throw new IllegalStateException("no letter could be written");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(meetings.byId(added.id())).contains(added);
  }

  @Test
  void theAuditSaysWhatWasDone() {
    Meeting added = add(MARCH);
    MeetingKept _ = keeping.cancel(added.id(), 1, WHY, "officer:1");

    assertThat(store.database().<List<Audit.Entry>>read(handle -> Audit.latest(handle, 2)))
        .extracting(Audit.Entry::what)
        .containsExactly(
            "Parish Forum, Thursday 11 March 2027, 7pm was cancelled",
            "Parish Forum, Thursday 11 March 2027, 7pm was added");
  }

  @Test
  void aBankHolidayThatIsAddedMovesWhatIsDueBeforeIt() {
    Meeting added = add(MARCH);
    Function<Step, LocalDateTime> due =
        step -> meetings.timetable(meetings.byId(added.id()).orElseThrow()).at(step).orElseThrow();
    assertThat(due.apply(Step.REMINDER)).isEqualTo("2027-03-10T09:00");

    var holidays = new Holidays(store.database());
    holidays.add(LocalDate.of(2027, 3, 10), "A royal wedding", "o", Instant.EPOCH);

    assertThat(due.apply(Step.REMINDER)).isEqualTo("2027-03-09T09:00");
    assertThat(due.apply(Step.PAPERS)).isEqualTo("2027-03-02T09:00");
    assertRefused(
        "day", () -> holidays.add(LocalDate.of(2027, 3, 10), "Again", "o", Instant.EPOCH));
    assertRefused(
        "day", () -> holidays.add(LocalDate.of(2027, 3, 13), "Weekend", "o", Instant.EPOCH));
    assertThat(holidays.remove(LocalDate.of(2027, 3, 10), "o", Instant.EPOCH)).isTrue();
    assertThat(due.apply(Step.REMINDER)).isEqualTo("2027-03-10T09:00");
  }

  @Test
  void thePlaceIsPutIntoBetterWordsWithoutAMove() {
    Meeting added = keeping.add(arranged(MARCH, 19, "civic offices", null), true, "o");
    Arrangement better = arranged(MARCH, 19, "Council Chamber, Civic Offices (MK9 3EJ)", null);
    assertRefused("day", () -> keeping.move(added.id(), 1, better, "No reason.", "o"));
    Meeting worded = done(keeping.change(added.id(), 1, better, "o"));
    assertThat(worded.place()).isEqualTo("Council Chamber, Civic Offices (MK9 3EJ)");
    assertThat(worded.sequence()).isZero();
    for (String elsewhere : List.of("The hall, Olney", "Council Chamber", "Civic Office")) {
      assertRefused(
          "day", () -> keeping.change(added.id(), 2, arranged(MARCH, 19, elsewhere, null), "o"));
    }
  }

  private Meeting add(LocalDate day) {
    return keeping.add(on(day), true, "o");
  }

  private static Arrangement on(LocalDate day) {
    return arranged(day, 19, null, null);
  }

  private static Arrangement arranged(
      LocalDate day,
      int hour,
      @org.jspecify.annotations.Nullable String place,
      @org.jspecify.annotations.Nullable String online) {
    return new Arrangement("forum", day, LocalTime.of(hour, 0), LocalTime.of(21, 0), place, online);
  }

  private static Meeting done(MeetingKept kept) {
    assertThat(kept).isInstanceOf(MeetingKept.Done.class);
    return ((MeetingKept.Done) kept).now();
  }

  private static void assertRefused(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Unacceptable.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}

package liaison.meetings.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liaison.text.Unacceptable;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {
  private static final LocalDate AFTER = Forum.DAY.plusDays(1);

  @TempDir Path temporary;
  private Forum forum;

  @BeforeEach
  void open() throws IOException {
    forum = Forum.in(temporary.resolve("data"));
    forum.clock("2027-03-04T19:00:00Z");
  }

  @AfterEach
  void close() {
    forum.close();
  }

  private Map<String, Attendance.Outcome> keep(
      String council, int version, Attendance.Person... people) {
    return forum
        .attendance()
        .keep(
            forum.meeting(),
            List.of(new Attendance.Sheet(council, version, List.of(people))),
            "officer-1");
  }

  private static Attendance.Person person(String name, Was was) {
    return new Attendance.Person(name, was, false);
  }

  @Test
  void nobodyWasAtAMeetingThatHasNotBegun() {
    forum.clock("2027-03-04T18:59:59Z");
    assertThat(forum.attendance().isOpenFor(forum.meeting())).isFalse();
    assertThatThrownBy(() -> keep("olney", 0, person("The chair", Was.PRESENT)))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("has not begun yet");
    assertThat(forum.seen()).isEmpty();
  }

  @Test
  void whoWasThereIsKeptWithLateAndEarly() {
    keep(
        "olney",
        0,
        person("The chair", Was.LATE),
        person("The mayor", Was.LEFT_EARLY),
        new Attendance.Person("The guest", Was.PRESENT, true));

    assertThat(forum.seen())
        .extracting(Attendance.Seen::name, Attendance.Seen::was)
        .containsExactly(
            tuple("The chair", Was.LATE),
            tuple("The mayor", Was.LEFT_EARLY),
            tuple("The guest", Was.PRESENT));
  }

  @Test
  void ofTwoOfficersTheSecondIsToldForThatCouncilAlone() {
    keep("olney", 0, person("The chair", Was.PRESENT));

    Map<String, Attendance.Outcome> outcomes =
        forum
            .attendance()
            .keep(
                forum.meeting(),
                List.of(
                    new Attendance.Sheet("olney", 0, List.of(person("The chair", Was.NOT_THERE))),
                    new Attendance.Sheet("hanslope", 0, List.of(person("A", Was.PRESENT)))),
                "officer-2");

    assertThat(outcomes)
        .containsEntry("olney", Attendance.Outcome.OVERTAKEN)
        .containsEntry("hanslope", Attendance.Outcome.DONE);
    assertThat(sheet("olney").people()).containsExactly(person("The chair", Was.PRESENT));
    assertThat(keep("olney", 1, person("The chair", Was.NOT_THERE)))
        .containsEntry("olney", Attendance.Outcome.DONE);
    assertThat(sheet("olney").version()).isEqualTo(2);
  }

  @Test
  void theSameEnteredByTwoIsNoQuarrel() {
    keep("olney", 0, person("The chair", Was.PRESENT));

    assertThat(keep("olney", 0, person("The chair", Was.PRESENT)))
        .containsEntry("olney", Attendance.Outcome.DONE);
    assertThat(sheet("olney").version()).isEqualTo(1);
  }

  private Attendance.Sheet sheet(String council) {
    return Objects.requireNonNull(forum.attendance().sheets(forum.meeting().id()).get(council));
  }

  @Test
  void councilsFromWhichNobodyCameForAYearAreListed() {
    assertThat(forum.attendance().notSeenSince(AFTER.minusYears(1))).isEmpty();
    keep("olney", 0, person("The chair", Was.LATE));
    keep("hanslope", 0, person("A", Was.NOT_THERE));

    assertThat(forum.attendance().notSeenSince(AFTER.minusYears(1)).orElseThrow())
        .hasSize(47)
        .anySatisfy(unseen -> {
          assertThat(unseen.council()).isEqualTo("hanslope");
          assertThat(unseen.last()).isNull();
        })
        .noneMatch(unseen -> unseen.council().equals("olney"));
    assertThat(forum.attendance().notSeenSince(AFTER)).isEmpty();
  }
}

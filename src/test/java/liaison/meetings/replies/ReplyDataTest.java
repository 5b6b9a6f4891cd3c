package liaison.meetings.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liaison.store.PersonalData.Held;
import liaison.store.PersonalData.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyDataTest {
  private static final Subject SUBJECT = new Subject("The Canary", "");

  @TempDir Path temporary;
  private final ReplyData data = new ReplyData();
  private Forum forum;

  @BeforeEach
  void open() throws IOException {
    forum = Forum.in(temporary.resolve("data"));
    forum.say("olney", Forum.comes("Cllr The Canary", "The mayor", ""));
    forum.say("olney", Forum.comes("The mayor", "", ""));
    forum.clock("2027-03-04T19:00:00Z");
    forum
        .attendance()
        .keep(
            forum.meeting(),
            List.of(
                new Attendance.Sheet(
                    "olney", 0, List.of(new Attendance.Person("the canary", Was.PRESENT, true)))),
            "officer-1");
    forum.clock("2026-11-23T09:00:00Z");
  }

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void whatIsHeldOnSomebodyIsFoundInHistoryToo() {
    assertThat(held())
        .extracting(held -> held.where())
        .containsExactly(
            "reply of Olney Town Council for the meeting of 2027-03-04",
            "attendance of Olney Town Council at the meeting of 2027-03-04");
    assertThat(forum.database().<List<Subject>>read(data::subjects))
        .extracting(Subject::name)
        .containsExactlyInAnyOrder("Cllr The Canary", "The mayor", "the canary");
  }

  @Test
  void erasingTakesTheNameAndLeavesTheCount() {
    assertThat(forum.database().<Integer>write(handle -> data.erase(handle, SUBJECT, Forum.DAY)))
        .isEqualTo(2);

    assertThat(held()).isEmpty();
    assertThat(forum.said("olney")).containsExactly("The mayor comes.");
    assertThat(ReplyText.lines(forum.replies().history(forum.meeting().id(), "olney").getFirst()))
        .containsExactly("Somebody whose name was erased comes.", "The mayor comes.");
    assertThat(forum.seen()).extracting(Attendance.Seen::name).containsExactly("");
  }

  @Test
  void repliesKeepNamesForAYearAndAttendanceForTwo() {
    assertThat(expired(Forum.DAY.plusYears(1))).isZero();
    assertThat(expired(Forum.DAY.plusYears(1).plusDays(1))).isEqualTo(3);
    assertThat(expired(Forum.DAY.plusYears(2))).isZero();
    assertThat(expired(Forum.DAY.plusYears(2).plusDays(1))).isEqualTo(1);
  }

  private List<Held> held() {
    return forum.database().read(handle -> data.held(handle, SUBJECT));
  }

  private int expired(LocalDate day) {
    return forum.database().<Integer>write(handle -> data.expire(handle, day));
  }
}

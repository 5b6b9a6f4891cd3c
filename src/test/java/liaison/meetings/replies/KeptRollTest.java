package liaison.meetings.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import liaison.meetings.agenda.RollCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The roll that minutes begin with: councils, and no names, for minutes go to everybody.
class KeptRollTest {
  @TempDir Path folder;
  private Forum forum;

  @BeforeEach
  void open() throws IOException {
    forum = Forum.in(folder);
  }

  @AfterEach
  void close() {
    forum.close();
  }

  private RollCall.Roll roll() {
    return forum.database().read(handle -> new KeptRoll().of(handle, forum.id()));
  }

  @Test
  void minutesBeginWithCouncilsAndHowManyCameAndNoNames() {
    forum.clock("2027-03-05T09:00:00Z");
    keep(
        "olney",
        new Attendance.Person("The chair", Was.LATE, false),
        new Attendance.Person("The mayor", Was.PRESENT, false));
    keep("hanslope", new Attendance.Person("Sam Sample", Was.LEFT_EARLY, false));
    keep("lathbury", new Attendance.Person("Pat Example", Was.NOT_THERE, false));

    assertThat(roll().present())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Olney") && line.endsWith(": 2"))
        .anyMatch(line -> line.startsWith("Hanslope") && line.endsWith(": 1"));
  }

  private void keep(String council, Attendance.Person... people) {
    var _ =
        forum
            .attendance()
            .keep(
                forum.meeting(),
                List.of(new Attendance.Sheet(council, 0, List.of(people))),
                "officer-1");
  }

  @Test
  void aCouncilOfWhichSomebodyCameSendsNoApologies() {
    forum.say("olney", Forum.nobody(Says.APOLOGIES));
    forum.say(
        "hanslope", new Typed(Says.APOLOGIES, List.of(Forum.sorry("A"), Forum.sorry("B")), ""));
    assertThat(roll().apologies()).hasSize(2).noneMatch(line -> line.contains("("));

    forum.clock("2027-03-05T09:00:00Z");
    keep("olney", new Attendance.Person("The deputy", Was.PRESENT, true));

    assertThat(roll().present()).singleElement().asString().startsWith("Olney").endsWith(": 1");
    assertThat(roll().apologies()).singleElement().asString().startsWith("Hanslope");
  }
}

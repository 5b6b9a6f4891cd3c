package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Cookie;

/// The pages about meetings in a real browser, by keyboard alone.
@NeedsChromium
class MeetingsBrowserTest {
  private static final String WHY = "The floor is being mended.";
  private static Served served;
  private static Browser browser;
  private static Keyboard keyboard;
  private static long planned;
  private static long moved;
  private static long cancelled;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    var keeping = new MeetingKeeping(served.database(), Served.CLOCK);
    planned = keeping.add(on(LocalDate.of(2027, 2, 4)), true, "o").id();
    moved = keeping.add(on(LocalDate.of(2027, 2, 11)), true, "o").id();
    cancelled = keeping.add(on(LocalDate.of(2027, 2, 18)), true, "o").id();
    Meeting _ = keeping.add(on(LocalDate.of(2027, 3, 26)), false, "o");
    var _ = keeping.move(moved, 1, on(LocalDate.of(2027, 2, 12)), WHY, "o");
    var _ = keeping.cancel(cancelled, 1, WHY, "o");
    browser = Browser.withScripts(profile);
    keyboard = new Keyboard(browser);
    browser.desk();
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", SignedIn.to(served).session()));
  }

  private static Arrangement on(LocalDate day) {
    return new Arrangement(
        "forum", day, LocalTime.of(19, 0), LocalTime.of(21, 0), "Council Chamber", null);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void anOfficerMovesAMeetingByKeyboardAndIsToldWhatIsMissing() throws Exception {
    browser.desk();
    browser.open(served.address("/desk/meetings/" + planned));
    browser.waitFor("What is due, and when");
    keyboard.press("a[href$='/move']");
    browser.waitFor("Everything that is due before it moves with it.");
    keyboard.type("#day-day", "5");
    keyboard.press("main form button");
    browser.waitFor("Say why it is moved.");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    keyboard.type("#why", WHY);
    keyboard.press("main form button");
    browser.waitFor("The meeting is moved.");
    assertThat(browser.text()).contains("Friday 5 February 2027, 7pm", WHY);
  }

  @ParameterizedTest
  @CsvSource({
    "list, /desk/meetings",
    "list-none, /desk/meetings?body=danesborough",
    "new, /desk/meetings/new",
    "new-forum, /desk/meetings/new/forum",
    "planned, /desk/meetings/{planned}",
    "moved, /desk/meetings/{moved}",
    "cancelled, /desk/meetings/{cancelled}",
    "change, /desk/meetings/{planned}/change",
    "move, /desk/meetings/{planned}/move",
    "cancel, /desk/meetings/{planned}/cancel",
    "year, /desk/meetings/year",
    "bodies, /desk/meetings/bodies",
    "body-new, /desk/meetings/bodies/new",
    "body, /desk/meetings/bodies/forum",
    "holidays, /desk/meetings/holidays",
    "holiday-remove, /desk/meetings/holidays/2027-12-27/remove",
    "all, /meetings",
    "one, /meetings/{planned}",
    "one-moved, /meetings/{moved}",
    "one-cancelled, /meetings/{cancelled}"
  })
  void noFaultIsFoundAndNothingScrollsSideways(String name, String path) throws Exception {
    String address =
        path.replace("{planned}", String.valueOf(planned))
            .replace("{moved}", String.valueOf(moved))
            .replace("{cancelled}", String.valueOf(cancelled));
    browser.desk();
    browser.open(served.address(address));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("meetings-" + name + "-desk");
    browser.size(320, 640);
    browser.open(served.address(address));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    assertThat(browser.scrollsSideways()).isFalse();
    browser.phone();
    browser.picture("meetings-" + name + "-phone");
  }
}

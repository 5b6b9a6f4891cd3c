package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/// A council answers and an officer enters who came, on a narrow screen, in a real browser whose
/// scripts are turned off.
@NeedsChromium
class PlainTurnoutBrowserTest {
  private static Served served;
  private static Browser browser;
  private static Meeting meeting;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    meeting =
        new Meetings(served.database(), Served.CLOCK)
            .next("forum", Served.CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDateTime())
            .orElseThrow();
    browser = Browser.withoutScripts(profile);
    browser.size(320, 640);
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", SignedIn.to(served).session()));
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void whoAnsweredByTheLinkIsOnTheSheetAndInTheAttendance() throws Exception {
    browser.open(served.address(served.turnout().links().path(meeting, "olney")));
    browser.waitFor("Does somebody come?");
    browser.seen("label[for='says']").click();
    browser.seen("#name-1").clear();
    browser.seen("#name-1").sendKeys("The chair of Olney");
    browser.seen("label[for='part-1']").click();
    browser.seen("#name-2").clear();
    browser.seen("main form button").click();
    browser.waitFor("The chair of Olney comes.");
    browser.picture("turnout-replied-plain");
    browser.open(served.address("/desk/meetings/" + meeting.id() + "/replies?show=coming"));
    browser.waitFor("The chair of Olney comes.");
    browser.link("Sign-in sheet").click();
    browser.waitFor("The chair of Olney");
    browser.driver().navigate().back();
    try (var _ = Begun.of(served, meeting)) {
      browser.link("Attendance").click();
      browser.waitFor("Attendance: Parish Forum");
      browser.seen("label[for='was-olney-1-late']").click();
      browser.seen("main form button").click();
      browser.waitFor("The attendance is saved.");
      assertThat(browser.all("#was-olney-1-late").getFirst().isSelected()).isTrue();
      assertThat(browser.scrollsSideways()).isFalse();
    }
  }
}

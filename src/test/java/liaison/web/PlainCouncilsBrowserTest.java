package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import liaison.councils.SeatBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/// "The clerk leaves" on a narrow screen, in a real browser whose scripts are turned off.
@NeedsChromium
class PlainCouncilsBrowserTest {
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
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
  void theClerkLeavesAndTheSuccessorIsSeenBesideTheSeat() throws Exception {
    long clerk =
        new SeatBook(served.database())
            .of("olney", java.time.LocalDate.of(2026, 11, 22)).stream()
                .filter(line -> line.kind().equals("clerk"))
                .findFirst()
                .orElseThrow()
                .id();
    SignedIn.to(served)
        .fill(
            "/desk/councils/olney/seats/" + clerk + "/seat",
            "name",
            "The clerk",
            "email",
            "clerk@olney.example");
    browser.open(served.address("/desk/councils?q=olney"));
    browser.seen("main .parish-paper a").click();
    browser.waitFor("Who gets our letters");
    browser.link("The clerk leaves").click();
    browser.waitFor("Who follows");
    browser.seen("main form button").click();
    browser.waitFor("Enter the last day in the seat.");
    browser.picture("councils-leaves-mistake-plain");
    browser.seen("#to-day").sendKeys("31");
    browser.seen("#to-month").sendKeys("12");
    browser.seen("#to-year").sendKeys("2026");
    browser.seen("label[for='who']").click();
    browser.seen("#name").sendKeys("The successor");
    browser.seen("#email").sendKeys("clerk@olney.example");
    browser.picture("councils-leaves-plain");
    browser.seen("main form button").click();
    browser.waitFor("The last day is set.");
    assertThat(browser.text())
        .contains(
            "Next: The successor", "From Friday 1 January 2027", "to Thursday 31 December 2026");
    assertThat(browser.scrollsSideways()).isFalse();
    browser.picture("councils-left-plain");
  }
}

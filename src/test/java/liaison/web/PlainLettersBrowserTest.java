package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/// What goes out and circulars, on a narrow screen, in a real browser whose scripts are turned off.
@NeedsChromium
class PlainLettersBrowserTest {
  private static Served served;
  private static Browser browser;
  private static long forum;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    forum = LetterSites.prepare(served);
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
  void aLetterIsFoundByTheMenuAndLeftOut() {
    browser.open(served.address("/desk"));
    browser.seen(".parish-nav__open").click();
    browser.link("Post").click();
    browser.waitFor("What goes out");
    browser.seen("main a[href='/desk/plan/" + forum + "/reminder']").click();
    browser.seen("#why").sendKeys("Everybody knows.");
    browser.seen("button[formaction$='/skip']").click();
    browser.waitFor("Left out");
    assertThat(browser.text()).contains("Everybody knows.");
    assertThat(browser.scrollsSideways()).isFalse();
  }

  @Test
  void aCircularIsWrittenTriedAndSent() {
    browser.open(served.address("/desk/circulars/new"));
    browser.seen("#list").sendKeys("Some clerks");
    browser.seen("#subject").sendKeys("New bins by May");
    browser.seen("#words").sendKeys("Dear clerk, the bins change in May.");
    browser.seen("main form button").click();
    browser.seen("form[action$='/test'] button").click();
    browser.waitFor("Send it to me again");
    browser.seen("form[action$='/send'] button").click();
    browser.waitFor("Who got it");
    assertThat(browser.scrollsSideways()).isFalse();
  }
}

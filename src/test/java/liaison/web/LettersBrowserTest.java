package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/// What goes out, one letter of it, its proof, circulars and the post, in a real browser, by
/// keyboard alone.
@NeedsChromium
class LettersBrowserTest {
  private static Served served;
  private static Browser browser;
  private static Keyboard keyboard;
  private static long forum;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    forum = LetterSites.prepare(served);
    browser = Browser.withScripts(profile);
    keyboard = new Keyboard(browser);
    browser.desk();
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", SignedIn.to(served).session()));
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void aLetterIsHeldWithAReasonAndLetGoAgain() throws Exception {
    browser.open(served.address("/desk/plan"));
    browser.waitFor("What goes out");
    faultless("plan");
    browser.open(served.address("/desk/plan?from-day=31&from-month=2&from-year=2027"));
    browser.waitFor("There is a problem");
    faultless("plan-mistake");
    browser.open(served.address("/desk/plan/" + forum + "/reminder"));
    browser.waitFor("Goes out by itself");
    faultless("notice");
    keyboard.press("form[action$='/hold'] button");
    browser.waitFor("There is a problem");
    faultless("notice-mistake");
    keyboard.type("#why", "The date may change." + Keys.ENTER);
    browser.waitFor("Let it go");
    assertThat(browser.text()).contains("Held", "The date may change.");
    faultless("notice-held");
    keyboard.press("form[action$='/approve'] button");
    browser.waitFor("Goes out by itself");
  }

  @Test
  void theProofOfNoticeIsReached() throws Exception {
    browser.open(served.address("/desk/meetings/" + forum));
    keyboard.press("main a[href$='/proof']");
    browser.waitFor("Proof of notice");
    faultless("proof");
  }

  @Test
  void aCircularIsWrittenTriedAndSent() throws Exception {
    browser.open(served.address("/desk/circulars"));
    browser.waitFor("Circulars");
    faultless("circulars");
    keyboard.press("main a[href='/desk/circulars/new']");
    keyboard.press("main form button");
    browser.waitFor("There is a problem");
    faultless("circular-mistake");
    keyboard.reach("#list").sendKeys("Some clerks");
    keyboard.type("#subject", "New bins by May");
    keyboard.type("#words", "Dear clerk, the bins change in May.");
    keyboard.press("main form button");
    browser.waitFor("Send it to me first");
    faultless("circular");
    keyboard.press("form[action$='/test'] button");
    browser.waitFor("Send it to me again");
    keyboard.press("form[action$='/send'] button");
    browser.waitFor("Who got it");
    faultless("circular-sent");
  }

  @Test
  void allLettersAreStoppedWithAReasonAndGoOnAgain() throws Exception {
    browser.open(served.address("/desk/letters"));
    browser.waitFor("Stop all letters");
    faultless("letters");
    keyboard.type("#reason", "The dates are wrong." + Keys.ENTER);
    browser.waitFor("Letters are held");
    faultless("letters-held");
    keyboard.press("form[action$='/resume'] button");
    browser.waitFor("Letters go out as usual");
  }

  /// Nothing that axe finds, nothing that sticks out; pictures for people to look at.
  private static void faultless(String name) throws Exception {
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.picture("letters-" + name + "-desk");
    browser.size(320, 640);
    browser.picture("letters-" + name + "-phone");
    assertThat(browser.scrollsSideways()).as(name).isFalse();
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.desk();
  }
}

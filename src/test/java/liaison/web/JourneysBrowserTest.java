package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/// An officer's week in a real browser, by keyboard alone: each page on the way has no fault that
/// axe finds, and none sticks out on a narrow screen.
@NeedsChromium
class JourneysBrowserTest {
  private static Served served;
  private static Officed officed;
  private static SignedIn lead;
  private static Browser browser;
  private static Keyboard keyboard;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    officed = new Officed(served);
    lead = SignedIn.toEmptySeats(served);
    seat("olney", "The clerk of Olney", "clerk@olney.example");
    seat("lathbury", "The erased one", "gone@lathbury.example");
    browser = Browser.withScripts(profile);
    keyboard = new Keyboard(browser);
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", lead.session()));
  }

  /// Puts somebody into a council's first seat.
  private static void seat(String council, String name, String email) throws Exception {
    String path = "/desk/councils/" + council;
    Matcher seat = Pattern.compile("/seats/(\\d+)/person").matcher(lead.page(path));
    assertThat(seat.find()).isTrue();
    lead.fill(path + "/seats/" + seat.group(1) + "/seat", "name", name, "email", email);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @BeforeEach
  void wide() {
    browser.desk();
  }

  @Test
  void theClerkLeavesAndSomebodyFollows() throws Exception {
    browser.open(served.address("/desk/councils/olney"));
    keyboard.press("a[href$='/leaves']");
    browser.waitFor("Who follows");
    faultless("leaves");
    keyboard.press("main form button");
    browser.waitFor("Enter the last day in the seat.");
    faultless("leaves-mistake");
    keyboard.type("#to-day", "31");
    keyboard.type("#to-month", "12");
    keyboard.type("#to-year", "2026");
    keyboard.reachDrawn("#who").sendKeys(Keys.SPACE);
    keyboard.type("#name", "The successor");
    keyboard.type("#email", "office@olney.example" + Keys.ENTER);
    browser.waitFor("The last day is set.");
    assertThat(browser.text()).contains("Next: The successor", "From Friday 1 January 2027");
    faultless("left");
  }

  @Test
  void somebodyIsFoundByAFragmentSeenAndErased() throws Exception {
    browser.open(served.address("/desk/councils"));
    keyboard.type("#q", "erased" + Keys.ENTER);
    browser.waitFor("The erased one");
    faultless("found");
    keyboard.press("main a[href^='/desk/people/']");
    browser.waitFor("What we hold on The erased one");
    assertThat(browser.text()).contains("Lathbury Parish Meeting", "gone@lathbury.example");
    faultless("held");
    keyboard.press("main a[href$='/erase']");
    keyboard.press("main form button");
    browser.waitFor("Tick the box if you are sure.");
    faultless("erase-mistake");
    keyboard.reachDrawn("#sure").sendKeys(Keys.SPACE);
    keyboard.press("main form button");
    browser.waitFor("is erased");
    faultless("erased");
    browser.open(served.address("/desk/councils"));
    keyboard.type("#q", "erased" + Keys.ENTER);
    browser.waitFor("Nothing on file has this in it.");
  }

  @Test
  void anOpenQuestionIsAnswered() throws Exception {
    officed.handOver("Which zebra crossing gets new paint?");
    browser.open(served.address("/desk"));
    browser.waitFor("Open questions");
    faultless("start");
    keyboard.press("main a[href$='" + officed.reference() + "']");
    browser.waitFor("They were told");
    faultless("question");
    keyboard.press(".parish-reply button");
    browser.waitFor("Enter your answer.");
    faultless("question-mistake");
    keyboard.type("#answer", "The one at the school, in May.");
    keyboard.press(".parish-reply button");
    browser.waitFor("the question is closed");
    faultless("questions");
  }

  @Test
  void aKindOfSeatIsAddedAndAWardIsGivenItsCouncils() throws Exception {
    browser.open(served.address("/desk/councils"));
    keyboard.press("main a[href='/desk/set-up']");
    keyboard.press("main a[href$='/kinds/new']");
    keyboard.type("#title", "Clerk" + Keys.ENTER);
    browser.waitFor("Another kind of seat has this name.");
    faultless("kind-mistake");
    keyboard.type("#title", "Tree warden" + Keys.ENTER);
    browser.waitFor("The kind of seat is added.");
    keyboard.press("main a[href$='/set-up/wards']");
    keyboard.type("#name", "Olney");
    keyboard.type("#councils", "Olney (from 7/5/2026)");
    keyboard.press("main form button");
    browser.waitFor("The change is saved.");
    keyboard.press("main a[href$='/wards/Olney']");
    browser.waitFor("Ward: Olney");
    faultless("ward");
  }

  @Test
  void theMenuOpensOnAPhoneAndStandsOpenOnADesk() {
    browser.open(served.address("/desk"));
    keyboard.reachDrawn("a[href='/desk/coverage'].parish-nav__place").sendKeys(Keys.ENTER);
    browser.waitFor("Which council can be written to today");
    browser.phone();
    browser.open(served.address("/desk"));
    keyboard.press(".parish-nav__open");
    keyboard.press("a[href='/desk/coverage'].parish-nav__place");
    browser.waitFor("Which council can be written to today");
  }

  /// Nothing that axe finds, nothing that sticks out; pictures for people to look at.
  private static void faultless(String name) throws Exception {
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.picture("journey-" + name + "-desk");
    browser.phone();
    browser.picture("journey-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).as(name).isFalse();
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.desk();
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import liaison.accounts.Officer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// The officers' desk in a real browser, by keyboard alone.
@NeedsChromium
class DeskBrowserTest {
  private static final int MOST_STOPS = 40;
  private static Served served;
  private static Officed officed;
  private static Browser browser;
  private static String reference;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    officed = new Officed(served);
    Officer lead = officed.lead();
    Officer colleague = officed.colleague();
    LocalDate day = LocalDate.of(2026, 11, 22);
    served.desk().officers().absent(lead.key(), colleague.id(), day, null, lead.id());
    officed.handOver("Which zebra crossing gets new paint, and who pays for the bench beside it?");
    reference = officed.reference();
    browser = Browser.withScripts(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @BeforeEach
  void signedOut() {
    browser.desk();
    browser.open(served.address("/accessibility"));
    browser.driver().manage().deleteAllCookies();
  }

  @Test
  void anOfficerSignsInByTheCodeAndIsWhereTheyWereGoing() throws Exception {
    browser.open(served.address("/desk/audit"));
    browser.waitFor("Your work email address");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("desk-sign-in-desk");
    type("email", "not an address");
    browser.waitFor("There is a problem");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.phone();
    browser.picture("desk-sign-in-mistake-phone");
    browser.seen("#email").clear();
    type("email", Officed.EMAIL);
    browser.waitFor("Look at your work email");
    browser.picture("desk-code-phone");
    type("code", "222 222");
    browser.waitFor("That is not the code");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    type("code", officed.code());
    browser.waitFor("Who changed what");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/desk/audit");
    pressOn("button.parish-nav__button");
    browser.waitFor("You are signed out.");
  }

  @Test
  void anOfficerSignsInByTheLinkOfTheLetter() throws Exception {
    browser.open(served.address(officed.link(officed.lead())));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("desk-link-desk");
    pressOn("main button");
    browser.waitFor("Good to see you, The lead");
  }

  @Test
  void theFirstOfficerMakesThemselvesKnown(@TempDir Path folder) throws Exception {
    try (Served empty = new Served(folder)) {
      String link = empty.desk().signIns().linkForTheFirst().orElseThrow();
      browser.open(empty.address("/desk/link/" + link));
      assertThat(browser.faultsFoundByAxe()).isEmpty();
      browser.phone();
      browser.picture("desk-first-phone");
      browser.seen("#name").sendKeys("The first");
      type("email", "first@council.example");
      browser.waitFor("Good to see you, The first");
      browser.picture("desk-start-empty-phone");
      assertThat(browser.faultsFoundByAxe()).isEmpty();
    }
  }

  @Test
  void anAdministratorAddsAnOfficerWhoIsThenAwayAndLeaves() throws Exception {
    signIn();
    browser.open(served.address("/desk/officers/new"));
    type("name", "The newcomer");
    browser.waitFor("Enter an email address in the right form");
    assertThat(browser.seen("#name").getAttribute("value")).isEqualTo("The newcomer");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    type("email", "new@council.example");
    browser.waitFor("The officer can now sign in");
    browser.link("The newcomer").click();
    browser.waitFor("None is on file.");
    browser.link("Add an absence").click();
    browser.seen("#from-day").sendKeys("30");
    browser.seen("#from-month").sendKeys("2");
    type("from-year", "2027");
    browser.waitFor("Enter a day that there is");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.seen("#from-month").clear();
    browser.seen("#from-month").sendKeys("3");
    browser.seen("#cover").sendKeys("The lead");
    pressOn("main button");
    browser.waitFor("From Tuesday 30 March 2027");
    browser.picture("desk-officer-absent-desk");
    pressOn(".parish-small");
    browser.waitFor("None is on file.");
    browser.link("Disable this officer").click();
    browser.waitFor("They are signed out at once");
    pressOn("main button");
    browser.waitFor("The officer can no longer sign in.");
  }

  @ParameterizedTest
  @CsvSource({
    "start, /desk",
    "questions, /desk/questions",
    "question, /desk/questions/{reference}",
    "officers, /desk/officers",
    "officer, /desk/officers/2",
    "officer-new, /desk/officers/new",
    "officer-absence, /desk/officers/1/absence",
    "officer-disable, /desk/officers/2/disable",
    "audit, /desk/audit",
    "audit-empty, /desk/audit?page=99",
    "not-found, /desk/questions/PL-NONE"
  })
  void noPageHoldsAFaultAndNoneSticksOut(String name, String path) throws Exception {
    signIn();
    browser.open(served.address(path.replace("{reference}", reference)));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("desk-" + name + "-desk");
    browser.phone();
    browser.picture("desk-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
  }

  private static void signIn() {
    String session = officed.session(officed.lead());
    browser.driver().manage().addCookie(new Cookie("desk", session));
  }

  /// Goes to a field by the tab key, types, and sends the form.
  private static void type(String field, String words) {
    reach("#" + field);
    browser.focused().sendKeys(words + Keys.ENTER);
  }

  private static void pressOn(String css) {
    reach(css);
    browser.focused().sendKeys(Keys.ENTER);
  }

  private static void reach(String css) {
    WebElement wanted = browser.seen(css);
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (browser.focused().equals(wanted)) return;
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError(css + " cannot be reached by the tab key");
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;

/// An officer's week on a narrow screen, in a real browser whose scripts are turned off.
@NeedsChromium
class PlainJourneysBrowserTest {
  private static Served served;
  private static Officed officed;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    officed = new Officed(served);
    officed.colleague();
    SignedIn lead = SignedIn.toEmptySeats(served);
    browser = Browser.withoutScripts(profile);
    browser.size(320, 640);
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", lead.session()));
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void aHoleOnTheBoardIsMendedByTheMenuAndTheBoard() {
    browser.open(served.address("/desk"));
    browser.seen(".parish-nav__open").click();
    browser.link("Councils").click();
    browser.waitFor("Not reached");
    browser.seen("a[href^='/desk/councils/abbey-hill/seats/'][href$='/person']").click();
    browser.waitFor("Or somebody who is on file already");
    browser.seen("main a.govuk-button").click();
    browser.seen("#name").sendKeys("The first");
    browser.seen("#email").sendKeys("first@abbey-hill.example");
    press();
    browser.waitFor("The person is in the seat");
    assertThat(browser.scrollsSideways()).isFalse();
  }

  @Test
  void aCouncilIsKept() {
    browser.open(served.address("/desk/councils/hanslope/change/reach"));
    browser.seen("#website").sendKeys("not a place");
    press();
    browser.waitFor("is no web address");
    browser.seen("#website").clear();
    browser.seen("#website").sendKeys("hanslope.example");
    press();
    browser.waitFor("The change is saved.");
    assertThat(browser.text()).contains("https://hanslope.example");
  }

  @Test
  void aSheetComesInAndIsUndoneAndSomebodyOfAnotherIsErased(@TempDir Path folder) throws Exception {
    Path sheet =
        Files.writeString(
            folder.resolve("people.csv"),
            "Council,Seat,Name,Email\nWavendon,Clerk,The short one,short@wavendon.example\n");
    bring(sheet);
    browser.seen("form[action$='/undo'] button").click();
    browser.waitFor("The last import is undone.");
    bring(sheet);
    browser.open(served.address("/desk/councils"));
    browser.seen("#q").sendKeys("short");
    browser.seen(".parish-find button").click();
    browser.link("What we hold").click();
    browser.waitFor("What we hold on The short one");
    browser.link("Erase this person").click();
    browser.seen("label[for='sure']").click();
    press();
    browser.waitFor("is erased");
    browser.open(served.address("/desk/import"));
    browser.seen("#file").sendKeys(sheet.toString());
    press();
    browser.waitFor("erased");
  }

  private static void bring(Path sheet) {
    browser.open(served.address("/desk/import"));
    browser.seen("#file").sendKeys(sheet.toString());
    press();
    browser.waitFor("Nothing is done yet");
    browser.seen("form[action$='/apply'] button").click();
    browser.waitFor("The file is applied.");
  }

  @Test
  void anOfficerIsAwayAndGetsAnotherRole() {
    String path = "/desk/officers/" + officed.colleague().id();
    browser.open(served.address(path));
    browser.link("Add an absence").click();
    browser.seen("#from-day").sendKeys("30");
    browser.seen("#from-month").sendKeys("11");
    browser.seen("#from-year").sendKeys("2026");
    browser.seen("#cover").sendKeys("The lead");
    press();
    browser.waitFor("From Monday 30 November 2026");
    browser.link("Change the name or the role").click();
    browser.seen("label[for='role-administrator']").click();
    press();
    browser.waitFor("The officer is changed.");
    assertThat(browser.text()).contains("administrator");
    browser.open(served.address("/desk/audit"));
    assertThat(browser.text()).contains("Made The colleague administrator");
  }

  private static void press() {
    browser.seen("main form button[type=submit]").click();
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same journeys on a narrow screen, in a real browser whose scripts are turned off.
@NeedsChromium
class PlainContactsBrowserTest {
  private static Served served;
  private static Officed officed;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    officed = new Officed(served);
    browser = Browser.withoutScripts(profile);
    browser.size(320, 640);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void aSheetComesInAListIsAddedAndACouncilIsAskedWithoutScripts(@TempDir Path folder)
      throws Exception {
    browser.open(served.address(officed.link(officed.lead())));
    browser.seen("main button").click();
    browser.waitFor("Good to see you");

    Path sheet =
        Files.writeString(
            folder.resolve("people.csv"),
            "Council,Seat,Name,Email\nOlney,Clerk,The new clerk,office@olney.example\n");
    browser.open(served.address("/desk/import"));
    browser.seen("#file").sendKeys(sheet.toString());
    browser.seen("main form button").click();
    browser.waitFor("Nothing is done yet");
    browser.picture("plain-contacts-preview");
    browser.seen("form[action$='/apply'] button").click();
    browser.waitFor("The file is applied.");

    browser.open(served.address("/desk/lists/new"));
    browser.seen("#name").sendKeys("Olney");
    browser.seen("#rule").sendKeys("clerk where council olney");
    browser.seen("main form button").click();
    browser.waitFor("office@olney.example");

    browser.open(served.address("/desk/confirm/new"));
    browser.seen("#name").sendKeys("Autumn");
    browser.seen("#answer_by-day").sendKeys("31");
    browser.seen("#answer_by-month").sendKeys("1");
    browser.seen("#answer_by-year").sendKeys("2027");
    browser.seen("main form button").click();
    browser.waitFor("the letters are on their way");

    browser.open(served.address(ContactsBrowserTest.link(officed, "Olney Town Council")));
    browser.link("Something should change").click();
    browser.seen("#council-phone").sendKeys("01632 960777");
    browser.seen("main form button").click();
    browser.waitFor("An officer looks at the changes");
    browser.picture("plain-contacts-thanks");

    browser.open(served.address("/desk/proposals"));
    browser.seen("main .parish-paper a").click();
    browser.seen("main form.parish-reply button").click();
    browser.waitFor("The change is made.");
    assertThat(served.desk().questions().open()).isEmpty();
  }
}

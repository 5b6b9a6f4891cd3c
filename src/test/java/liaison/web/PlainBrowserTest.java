package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/// The pages in a real browser whose scripts are turned off.
@NeedsChromium
class PlainBrowserTest {
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    browser = Browser.withoutScripts(profile);
    browser.phone();
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @Test
  void aConversationIsHeldByPlainForms() throws Exception {
    browser.open(served.address("/"));
    ask("How often does the PAG meet?");
    browser.waitFor("The PAG meets four times a year.");
    ask("Which zebra crossing gets new paint?");
    browser.waitFor("Which zebra crossing gets new paint?");
    assertThat(browser.text()).contains("The PAG meets four times a year.");
    browser.picture("plain-conversation-phone");
    browser.seen("#email").sendKeys("clerk@parish.example");
    browser.seen("#handover button").click();
    browser.waitFor("Your reference");
    browser.picture("plain-handed-over-phone");
  }

  @Test
  void aMistakeIsSaidOnTheNextPage() throws Exception {
    browser.open(served.address("/"));
    browser.seen(".parish-ask button").click();
    browser.waitFor("There is a problem");
    browser.picture("plain-mistake-phone");
    browser.seen(".govuk-error-summary a").click();
    assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
  }

  private static void ask(String question) {
    WebElement box = browser.seen("#question");
    box.sendKeys(question);
    browser.seen(".parish-ask button").click();
  }
}

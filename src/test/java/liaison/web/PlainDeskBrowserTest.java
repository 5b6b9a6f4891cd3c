package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The officers' desk on a narrow screen, in a real browser whose scripts are turned off.
@NeedsChromium
class PlainDeskBrowserTest {
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
  void aQuestionThatIsHandedOverIsAnsweredAndTheAskerReadsIt() throws Exception {
    browser.open(served.address("/"));
    browser.seen("#question").sendKeys("Which zebra crossing gets new paint?");
    browser.seen(".parish-ask button").click();
    browser.seen("#email").sendKeys("clerk@parish.example");
    browser.seen("#handover button").click();
    browser.waitFor("look at your conversation again");
    String conversation =
        String.valueOf(browser.seen("main a[href^='/conversation/']").getAttribute("href"));

    officed.lead();
    browser.open(served.address("/desk/questions"));
    browser.seen("#email").sendKeys(Officed.EMAIL);
    browser.seen("main button").click();
    browser.seen("#code").sendKeys(officed.code());
    browser.seen("main button").click();
    browser.waitFor("Waiting for an answer");
    browser.picture("plain-desk-questions");
    browser.seen("main .parish-paper a").click();
    browser.seen(".parish-reply button").click();
    browser.waitFor("Enter your answer.");
    browser.seen("#answer").sendKeys("The one at the school, in May.");
    browser.picture("plain-desk-question");
    browser.seen(".parish-reply button").click();
    browser.waitFor("the question is closed");
    browser.picture("plain-desk-answered");
    assertThat(browser.text()).contains("Closed in the last 30 days");

    browser.open(conversation);
    browser.waitFor("The one at the school, in May.");
    assertThat(browser.text()).contains("A person answered on Sunday 22 November 2026");
    browser.picture("plain-conversation-answered");
    assertThat(officed.letters().getLast()).contains("The one at the school, in May.");
  }
}

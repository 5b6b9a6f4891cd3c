package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The chat in a real browser with scripts.
@NeedsChromium
class ChatBrowserTest {
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    served = new Served(folder);
    browser = Browser.withScripts(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @BeforeEach
  void start() {
    browser.desk();
    browser.open(served.address("/"));
  }

  @AfterEach
  void noPageHoldsAFaultAndNoneSticksOut() throws Exception {
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
  }

  @Test
  void aQuestionIsAnsweredAndItsSourceOpensAtThePassage() throws Exception {
    pictures("start");
    ask("How often does the PAG meet?");
    browser.waitFor("The PAG meets four times a year.");
    assertThat(browser.seen("#question").getAttribute("value")).isEmpty();
    pictures("answer");
    browser.seen(".parish-source a").click();
    WebElement passage = browser.seen(".parish-passage:target");
    assertThat(passage.getText()).contains("The PAG meets four times a year.");
    pictures("passage");
  }

  @Test
  void theConversationStaysInSight() {
    ask("How often does the PAG meet?");
    browser.waitFor("The PAG meets four times a year.");
    ask("What was the parish grants scheme worth?");
    browser.waitFor("£50,000");
    assertThat(browser.text())
        .contains("The PAG meets four times a year.", "This was true in 2018.");
    assertThat(browser.all(".parish-turn")).hasSize(2);
  }

  @Test
  void aKeyboardAloneIsEnough() {
    WebElement body = browser.driver().findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to main content");
    browser.focused().sendKeys(Keys.ENTER);
    for (int i = 0; i < 10 && !"question".equals(browser.focused().getAttribute("id")); i++) {
      browser.focused().sendKeys(Keys.TAB);
    }
    browser
        .focused()
        .sendKeys("How often", Keys.chord(Keys.SHIFT, Keys.ENTER), "does the PAG meet?");
    browser.focused().sendKeys(Keys.ENTER);
    browser.waitFor("The PAG meets four times a year.");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
    browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(browser.focused().getText()).isEqualTo("Ask a person");
    browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(browser.focused().getText()).isEqualTo("The Parishes Advisory Group");
    browser.focused().sendKeys(Keys.ENTER);
    browser.seen(".parish-passage:target");
  }

  @Test
  void whatNobodyKnowsGoesToAPerson() throws Exception {
    ask("Which zebra crossing gets new paint?");
    WebElement email = browser.seen("#email");
    email.sendKeys("clerk");
    email.submit();
    WebElement message = browser.seen("#email-error");
    assertThat(message.getText()).contains("Enter an email address");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("email");
    pictures("handover");
    email.clear();
    email.sendKeys("clerk@parish.example", Keys.ENTER);
    WebElement thanks = browser.seen(".parish-thanks");
    assertThat(thanks.getText()).contains("clerk@parish.example", "reference");
    assertThat(browser.focused()).isEqualTo(thanks);
    pictures("handed-over");
    ask("Who paints the second zebra crossing?");
    browser.waitFor("Who paints the second zebra crossing?");
    browser.seen("#email");
    assertThat(browser.all(".parish-thanks")).isEmpty();
  }

  @Test
  void anEmptyQuestionIsNotSent() {
    browser.seen("#question").sendKeys(Keys.ENTER);
    assertThat(browser.seen("#question-error").getText()).contains("Enter your question.");
    assertThat(browser.all(".parish-turn")).isEmpty();
    ask("How often does the PAG meet?");
    browser.waitFor("The PAG meets four times a year.");
    assertThat(browser.all("#question-error")).isEmpty();
  }

  @Test
  void anExampleAsksItself() {
    browser.seen(".parish-examples button").click();
    browser.waitFor("The PAG meets four times a year.");
  }

  @Test
  void aQuestionBackIsAnsweredByAButton() {
    answerWith(
        """
        {"conversation": "c", "kind": "clarify", "basis": null, "answer": "Which one?",
         "complete": false, "citations": [], "handover": null,
         "options": ["The Parish Forum", "<b>A ward forum</b>"]}
        """);
    ask("When is the forum?");
    browser.waitFor("<b>A ward forum</b>");
    answerWith(
        """
        {"conversation": "c", "kind": "answer", "basis": "guidance", "answer": "In May.",
         "complete": true, "handover": null, "options": [], "citations": [{"n": 1,
         "title": "<img src=x onerror=alert(1)>", "section": "", "body": null, "date": null,
         "document": "d", "quote": "In May.", "url": "javascript:alert(1)", "aged": false}]}
        """);
    browser.seen(".parish-turn .parish-choice").click();
    browser.waitFor("In May.");
    assertThat(browser.text()).contains("<img src=x onerror=alert(1)>", "date not known");
    assertThat(browser.all(".parish-source a, .parish-turn img, .parish-turn b")).isEmpty();
  }

  @Test
  void whenTheServiceCannotBeReachedItSaysSoAndTriesAgain() throws Exception {
    browser
        .driver()
        .executeScript("window.real = fetch; fetch = () => Promise.reject(new TypeError())");
    ask("How often does the PAG meet?");
    browser.waitFor("We could not reach the service.");
    assertThat(browser.seen("#question").getAttribute("value"))
        .isEqualTo("How often does the PAG meet?");
    pictures("unreachable");
    browser.driver().executeScript("fetch = window.real");
    browser.seen(".parish-retry").click();
    browser.waitFor("The PAG meets four times a year.");
    assertThat(browser.all(".parish-turn")).hasSize(1);
  }

  @Test
  void askingTwiceAtOnceSendsOneQuestion() {
    browser
        .driver()
        .executeScript(
            "const real = fetch; window.sent = 0;"
                + "fetch = (...all) => { window.sent++; return real(...all); };"
                + "const form = document.querySelector('.parish-ask');"
                + "form.elements.question.value = 'How often does the PAG meet?';"
                + "form.requestSubmit(); form.requestSubmit(); form.requestSubmit();");
    browser.waitFor("The PAG meets four times a year.");
    assertThat(browser.driver().executeScript("return window.sent")).isEqualTo(1L);
  }

  private static void ask(String question) {
    WebElement box = browser.seen("#question");
    box.clear();
    box.sendKeys(question, Keys.ENTER);
  }

  private static void answerWith(String json) {
    browser
        .driver()
        .executeScript(
            "const json = arguments[0];"
                + "fetch = async () => new Response(json, {headers:"
                + " {'Content-Type': 'application/json'}})",
            json);
  }

  private static void pictures(String name) throws Exception {
    browser.picture(name + "-desk");
    browser.phone();
    browser.picture(name + "-phone");
    browser.desk();
  }
}

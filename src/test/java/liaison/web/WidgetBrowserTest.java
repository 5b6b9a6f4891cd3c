package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// The chat on a page of another site, in a real browser.
@NeedsChromium
class WidgetBrowserTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static ParishSite site;
  private static ParishSite stranger;
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) {
    site = new ParishSite();
    stranger = new ParishSite();
    served = new Served(folder, List.of("https://www.parish.example", site.origin()));
    browser = Browser.withScripts(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
    stranger.close();
    site.close();
  }

  @BeforeEach
  void plainTag() {
    browser.desk();
    site.put("<script src=\"" + served.address("/widget.js") + "\" defer></script>");
    stranger.put("<script src=\"" + served.address("/widget.js") + "\" defer></script>");
    browser.open(site.origin());
  }

  @Test
  void aQuestionIsAnsweredWithItsSourceInANewTab() throws Exception {
    in(".parish-door__button");
    noFault("widget-closed");
    in(".parish-door__button").click();
    noFault("widget-open");
    ask("How often does the PAG meet?");
    assertThat(in(".parish-turn__words").getText()).contains("The PAG meets four times a year.");
    WebElement source = in(".parish-source a");
    assertThat(source.getAttribute("href")).startsWith(served.address("/sources/groups/pag.md#p"));
    assertThat(source.getAttribute("target")).isEqualTo("_blank");
    assertThat(source.getText()).contains("opens in a new tab");
    assertThat(browser.driver().executeScript("return window.scrollY")).isEqualTo(0L);
    noFault("widget-answer");
  }

  @Test
  void aRecordIsCitedWithTheDayOfItsConfirmation() throws Exception {
    in(".parish-door__button").click();
    ask("Who is the clerk of Great Linford?");
    assertThat(in(".parish-source__about").getText()).contains("last confirmed");
    assertThat(in(".parish-source a").getAttribute("href")).contains("/sources/record/seat/");
    noFault("widget-record");
  }

  @Test
  void aKeyboardAloneIsEnough() {
    in(".parish-door__button");
    press(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Ask about parish councils");
    press(Keys.ENTER);
    in("#question");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> "question".equals(focused().getAttribute("id")));
    press("How often does the PAG meet?", Keys.ENTER);
    in(".parish-source a");
    assertThat(in("[role=log]").getText()).contains("The PAG meets four times a year.");
    press(Keys.ESCAPE);
    assertThat(focused().getText()).isEqualTo("Ask about parish councils");
    press(Keys.ENTER);
    assertThat(in(".parish-turn__words").getText()).contains("The PAG meets four times a year.");
    assertThat(focused().getAttribute("id")).isEqualTo("question");
    new Actions(browser.driver())
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.TAB)
        .keyUp(Keys.SHIFT)
        .perform();
    assertThat(focused().getText()).isEqualTo("Ask a person");
  }

  @Test
  void whatNobodyKnowsGoesToAPerson() throws Exception {
    in(".parish-door__button").click();
    ask("Which zebra crossing gets new paint?");
    in("#email").sendKeys("clerk", Keys.ENTER);
    assertThat(in("#email-error").getText()).contains("Enter an email address");
    noFault("widget-handover");
    in("#email").clear();
    in("#email").sendKeys("clerk@parish.example", Keys.ENTER);
    assertThat(in(".parish-thanks").getText()).contains("clerk@parish.example", "reference");
    noFault("widget-thanks");
  }

  @Test
  void aNewSubjectStartsAgain() {
    in(".parish-door__button").click();
    ask("How often does the PAG meet?");
    in(".parish-source a");
    in(".parish-again a").click();
    in(".parish-examples button").click();
    in(".parish-source a");
    assertThat(root().findElements(By.cssSelector(".parish-turn"))).hasSize(1);
    assertThat(browser.driver().getCurrentUrl()).startsWith(site.origin());
  }

  @Test
  void aModulesTagWorksAsWellAndTwoTagsShowOneButton() {
    String tag = "<script type=\"module\" src=\"" + served.address("/widget.js") + "\"></script>";
    site.put(tag + tag.replace(".js", ".js?again") + tag.replace("type=\"module\"", ""));
    browser.open(site.origin());
    in(".parish-door__button").click();
    in("#question");
    assertThat(browser.all("parish-liaison")).hasSize(1);
  }

  @Test
  void aSiteThatIsNotNamedShowsNothing() {
    browser.open(stranger.origin());
    Object refused =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[1];
                fetch(arguments[0] + "/api/chat", { method: "POST",
                    headers: { "Content-Type": "application/json" }, body: "{}" })
                  .then(() => done("let in"), () => done("refused"));
                """,
                served.address(""));
    assertThat(refused).isEqualTo("refused");
    assertThat(browser.all("parish-liaison")).isEmpty();
    assertThat(browser.text()).contains("Welcome.");
  }

  @Test
  void aServiceOutOfReachIsSaidByTheButton() {
    in(".parish-door__button");
    browser
        .driver()
        .executeScript("window.real = fetch; fetch = () => Promise.reject(new TypeError())");
    in(".parish-door__button").click();
    assertThat(in(".parish-door__status").getText()).contains("We could not reach the service.");
    browser.driver().executeScript("fetch = window.real");
    in(".parish-door__button").click();
    in("#question");
    assertThat(root().findElement(By.cssSelector(".parish-door__status")).getText()).isEmpty();
  }

  private static void noFault(String name) throws Exception {
    nothingIsPushedAside();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture(name + "-desk");
    browser.phone();
    browser.picture(name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
    nothingIsPushedAside();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.desk();
  }

  /// Only the conversation scrolls, and never to the side; the panel's head stays in its place.
  private static void nothingIsPushedAside() {
    Object inPlace =
        browser
            .driver()
            .executeScript(
                """
                const root = arguments[0];
                const dialog = root.querySelector("dialog");
                const body = root.querySelector(".parish-widget__body");
                return !dialog
                  || (dialog.scrollTop === 0 && body.scrollWidth <= body.clientWidth);
                """,
                root());
    assertThat(inPlace).isEqualTo(true);
  }

  private static void ask(String question) {
    in("#question").sendKeys(question, Keys.ENTER);
    in(".parish-turn__answer");
  }

  private static SearchContext root() {
    return browser.driver().findElement(By.tagName("parish-liaison")).getShadowRoot();
  }

  /// The first element inside the widget that matches, as soon as it is there to be seen.
  private static WebElement in(String css) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> root().findElement(By.cssSelector(css)), WebElement::isDisplayed);
  }

  private static WebElement focused() {
    Object focused =
        browser
            .driver()
            .executeScript(
                "const root = document.querySelector('parish-liaison').shadowRoot;"
                    + "return root.activeElement || document.activeElement");
    assertThat(focused).isInstanceOf(WebElement.class);
    return (WebElement) Objects.requireNonNull(focused);
  }

  private static void press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }
}

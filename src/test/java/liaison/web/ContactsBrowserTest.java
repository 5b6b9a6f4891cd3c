package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// Lists, spreadsheets, confirm rounds and proposals in a real browser, by keyboard alone.
@NeedsChromium
class ContactsBrowserTest {
  private static final int MOST_STOPS = 60;
  @TempDir static Path folder;
  private static Served served;
  private static Officed officed;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data, @TempDir Path profile) {
    served = new Served(data);
    officed = new Officed(served);
    browser = Browser.withScripts(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  @BeforeEach
  void signedIn() {
    browser.desk();
    browser.open(served.address("/accessibility"));
    browser.driver().manage().deleteAllCookies();
    browser.driver().manage().addCookie(new Cookie("desk", officed.session(officed.lead())));
  }

  @Test
  void aMessySheetIsSeenAppliedAndUndone() throws Exception {
    Path sheet =
        Files.writeString(
            folder.resolve("Contacts of the parishes 2026.csv"),
            """
            Contacts of the parishes;;;;
            Parish / Town Council;Role;Full name;E-mail;Tel.
            Olney TC;Town Clerk;The new clerk;office@olney.example;01632 960001
            Ravenstonne Magna;Clerk;Who Else;who@e.example;
            Bletchley;Clerk;Who Ever;who@b.example;
            Lathbury;Gardener;Eve;eve@l.example;
            Wavendon;Clerk;Flo;flo at wavendon;
            """);
    browser.open(served.address("/desk/import"));
    pressOn("main form button");
    browser.waitFor("Choose a csv or xlsx file.");
    faultless("import-mistake");
    browser.seen("#file").sendKeys(sheet.toString());
    pressOn("main form button");
    browser.waitFor("Nothing is done yet");
    faultless("import-preview");
    pressOn("form[action$='/apply'] button");
    browser.waitFor("The file is applied.");
    faultless("import-applied");
    pressOn("form[action$='/undo'] button");
    browser.waitFor("The last import is undone.");
  }

  @Test
  void aListIsAddedByItsRule() throws Exception {
    browser.open(served.address("/desk/lists/new"));
    reach("#name");
    browser.focused().sendKeys("Town clerks");
    reach("#rule");
    browser.focused().sendKeys("clerck where kind town");
    pressOn("main form button");
    browser.waitFor("is no kind of seat");
    faultless("list-mistake");
    browser.seen("#rule").clear();
    reach("#rule");
    browser.focused().sendKeys("clerk where kind town");
    pressOn("main form button");
    browser.waitFor("The list is added.");
    assertThat(browser.text()).contains("Clerk of Olney Town Council");
    faultless("list");
    browser.link("Remove").click();
    faultless("list-remove");
    pressOn("main form button");
    browser.waitFor("The list is removed.");
    faultless("lists");
  }

  @Test
  void aCouncilConfirmsByTheLinkOfTheLetterAndAnOfficerAcceptsItsProposal() throws Exception {
    browser.open(served.address("/desk/confirm/new"));
    pressOn("main form button");
    browser.waitFor("Enter the last day for answers.");
    faultless("round-mistake");
    reach("#name");
    browser.focused().sendKeys("Autumn 2026");
    reach("#answer_by-day");
    browser.focused().sendKeys("31");
    reach("#answer_by-month");
    browser.focused().sendKeys("1");
    reach("#answer_by-year");
    browser.focused().sendKeys("2027");
    pressOn("main form button");
    browser.waitFor("the letters are on their way");
    faultless("round");

    browser.open(served.address(link("Olney Town Council")));
    browser.waitFor("What we hold about Olney Town Council");
    faultless("confirm");
    pressOn("main form button");
    browser.waitFor("You said that all of this is right.");
    browser.link("Something should change").click();
    browser.waitFor("What should change about");
    faultless("confirm-change");
    browser.seen("#council-email").clear();
    reach("#council-email");
    browser.focused().sendKeys("nobody" + Keys.ENTER);
    browser.waitFor("There is a problem");
    faultless("confirm-mistake");
    browser.seen("#council-email").clear();
    reach("#council-email");
    browser.focused().sendKeys("office@olney.example" + Keys.ENTER);
    browser.waitFor("An officer looks at the changes");
    faultless("confirm-thanks");
    browser.open(served.address("/confirm/gone"));
    faultless("confirm-over");

    browser.open(served.address("/desk"));
    browser.waitFor("Proposals of councils");
    browser.picture("contacts-start-desk");
    browser.link("Olney Town Council").click();
    browser.waitFor("It should be");
    faultless("proposal");
    pressOn("main form.parish-reply button");
    browser.waitFor("The change is made.");
    faultless("proposals");
  }

  @ParameterizedTest
  @CsvSource({
    "import, /desk/import",
    "import-meetings, /desk/import/meetings",
    "lists, /desk/lists",
    "letters, /desk/lists/letters",
    "rounds, /desk/confirm",
    "data, /desk/people/1/data",
    "data-erase, /desk/people/1/data/erase",
    "data-erased, /desk/people/erased"
  })
  void noPageHoldsAFaultAndNoneSticksOut(String name, String path) throws Exception {
    browser.open(served.address(path));
    faultless("page-" + name);
  }

  /// Nothing that axe finds, nothing that sticks out; pictures for people to look at.
  private static void faultless(String name) throws Exception {
    assertThat(browser.text()).as(name).doesNotContain("Something went wrong", "Page not found");
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.picture("contacts-" + name + "-desk");
    browser.phone();
    browser.picture("contacts-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).as(name).isFalse();
    assertThat(browser.faultsFoundByAxe()).as(name).isEmpty();
    browser.desk();
  }

  static String link(String council) {
    return link(officed, council);
  }

  /// The path of the link in the letter to a council.
  static String link(Officed officed, String council) {
    String letter =
        officed.letters().stream()
            .filter(text -> text.contains("what we hold about " + council))
            .findFirst()
            .orElseThrow();
    Matcher link = Pattern.compile("http://\\S+/confirm/\\S+").matcher(letter);
    assertThat(link.find()).isTrue();
    return URI.create(link.group()).getPath();
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

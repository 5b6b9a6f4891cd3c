package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/// The desk's pages on councils in a real browser, by keyboard alone.
@NeedsChromium
class CouncilsBrowserTest {
  private static final String WHITEHOUSE = "/desk/councils/whitehouse";
  private static Served served;
  private static SignedIn colleague;
  private static Browser browser;
  private static Keyboard keyboard;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    colleague = SignedIn.toEmptySeats(served);
    String linford = "/desk/councils/great-linford";
    String page = colleague.page(linford);
    for (int seat = 0; seat < 2; seat++) {
      String found = nth(page, "/seats/(\\d+)/person", seat);
      colleague.fill(
          linford + "/seats/" + found + "/seat",
          "name",
          "The holder " + seat,
          "email",
          "seat" + seat + "@linford.example",
          "own_phone",
          "01632 960001",
          "term_to-day",
          "1",
          "term_to-month",
          "12",
          "term_to-year",
          "2026");
    }
    colleague.fill(
        "/desk/councils/great-linford/change/reach",
        "email",
        "office@linford.example",
        "address",
        "1 Long Road, Great Linford");
    String board = colleague.page("/desk/councils/hanslope");
    colleague.fill(
        "/desk/councils/hanslope/seats/" + nth(board, "/seats/(\\d+)/person", 0) + "/seat",
        "name",
        "The former clerk",
        "email",
        "gone@hanslope.example");
    String sitting = nth(colleague.page("/desk/councils/hanslope"), "/sittings/(\\d+)/", 0);
    colleague.fill("/desk/councils/hanslope/sittings/" + sitting + "/address", "reason", "bounced");
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
  void anOfficerSeesAHoleOnTheBoardAndMendsIt() throws Exception {
    browser.desk();
    browser.open(served.address("/desk/coverage?kind=community"));
    browser.waitFor("3 councils");
    keyboard.press("a[href^='/desk/councils/whitehouse/seats/'][href$='/person']");
    browser.waitFor("Or somebody who is on file already");
    keyboard.press("main a.govuk-button");
    browser.waitFor("First day");
    keyboard.reach("#email").sendKeys("not an address" + Keys.ENTER);
    browser.waitFor("There is a problem");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("councils-seat-mistake-desk");
    keyboard.type("#name", "The new one");
    keyboard.type("#email", "one@woughton.example" + Keys.ENTER);
    browser.waitFor("The person is in the seat");
    browser.picture("councils-council-desk");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.open(served.address("/desk/coverage?kind=community"));
    browser.waitFor("Letters go to: Forum representative 1");
  }

  @Test
  void twoOfficersEditTheSameRowAndNeitherLosesAnything() throws Exception {
    browser.desk();
    browser.open(served.address(WHITEHOUSE + "/change/reach"));
    browser.waitFor("How to reach it");
    colleague.fill(WHITEHOUSE + "/change/reach", "phone", "01234 111111");
    keyboard.type("#phone", "01234 222222" + Keys.ENTER);
    browser.waitFor("Another officer changed this");
    assertThat(browser.text()).contains("01234 111111", "01234 222222");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("councils-both-desk");
    browser.phone();
    browser.picture("councils-both-phone");
    keyboard.press("main form button");
    browser.waitFor("The change is saved.");
    assertThat(browser.text()).contains("01234 222222");
  }

  @ParameterizedTest
  @CsvSource({
    "start, /desk",
    "coverage, /desk/coverage",
    "coverage-none, /desk/coverage?show=fallen&kind=meeting",
    "list, /desk/councils",
    "found, /desk/councils?q=linford",
    "found-nothing, /desk/councils?q=zzzz",
    "new, /desk/councils/new",
    "council, /desk/councils/great-linford",
    "names, /desk/councils/great-linford/change/names",
    "reach, /desk/councils/great-linford/change/reach",
    "wards, /desk/councils/great-linford/change/wards",
    "confirmed, /desk/councils/great-linford/change/confirmed",
    "give, /desk/councils/great-linford/seats",
    "person, /desk/councils/great-linford/seats/{seat}/person?q=clerk",
    "seat, /desk/councils/great-linford/seats/{seat}/seat",
    "take, /desk/councils/great-linford/seats/{seat}/take",
    "correct, /desk/councils/great-linford/sittings/{sitting}/correct",
    "leaves, /desk/councils/great-linford/sittings/{sitting}/leaves",
    "end, /desk/councils/great-linford/sittings/{sitting}/end",
    "remove, /desk/councils/great-linford/sittings/{sitting}/remove",
    "address, /desk/councils/great-linford/sittings/{sitting}/address",
    "suppressed, /desk/suppressed",
    "ending, /desk/tasks/ending",
    "unconfirmed, /desk/tasks/unconfirmed",
    "set-up, /desk/set-up",
    "kind, /desk/set-up/kinds/clerk",
    "kind-new, /desk/set-up/kinds/new",
    "kind-remove, /desk/set-up/kinds/clerk/remove",
    "purpose, /desk/set-up/purposes/pag",
    "purpose-new, /desk/set-up/purposes/new",
    "purpose-remove, /desk/set-up/purposes/pag/remove",
    "ward-new, /desk/set-up/wards",
    "audit, /desk/audit?council=great+linford",
    "audit-unknown, /desk/audit?council=nowhere",
    "officer-change, /desk/officers/1/change"
  })
  void noPageHoldsAFaultAndNoneSticksOut(String name, String path) throws Exception {
    String seats = colleague.page("/desk/councils/great-linford");
    String whole =
        path.replace("{seat}", nth(seats, "/seats/(\\d+)/", 0))
            .replace("{sitting}", nth(seats, "/sittings/(\\d+)/", 0));
    browser.desk();
    browser.open(served.address(whole));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("councils-" + name + "-desk");
    browser.phone();
    browser.picture("councils-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
  }

  private static String nth(String page, String pattern, int at) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .skip(at)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("0");
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/// Who comes and who came, in a real browser, by keyboard alone.
@NeedsChromium
class TurnoutBrowserTest {
  private static Served served;
  private static SignedIn colleague;
  private static Browser browser;
  private static Keyboard keyboard;
  private static Meeting meeting;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path profile) throws Exception {
    served = new Served(folder);
    colleague = SignedIn.to(served);
    meeting =
        new Meetings(served.database(), Served.CLOCK)
            .next("forum", Served.CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDateTime())
            .orElseThrow();
    record("lavendon", "coming", "The mayor", "comes", "The chair", "apologies", "The deputy");
    record("hanslope", "not-attending", "", "", "", "", "");
    record("haversham-cum-little-linford", "apologies", "The chair", "", "", "", "");
    browser = Browser.withScripts(profile);
    keyboard = new Keyboard(browser);
    browser.desk();
    browser.open(served.address("/accessibility"));
    browser.driver().manage().addCookie(new Cookie("desk", SignedIn.to(served).session()));
  }

  private static void record(
      String council,
      String says,
      String first,
      String firstPart,
      String second,
      String secondPart,
      String substitute)
      throws Exception {
    assertThat(
            colleague
                .fill(
                    desk("replies/" + council),
                    "says",
                    says,
                    "name-1",
                    first,
                    "part-1",
                    firstPart,
                    "name-2",
                    second,
                    "part-2",
                    secondPart,
                    "substitute",
                    substitute)
                .statusCode())
        .isEqualTo(303);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (served != null) served.close();
  }

  private static String desk(String page) {
    return "/desk/meetings/" + meeting.id() + "/" + page;
  }

  private static String link(String council) {
    return served.turnout().links().path(meeting, council);
  }

  @Test
  void aClerkAnswersByKeyboardAndIsToldWhatIsMissing() throws Exception {
    browser.desk();
    browser.open(served.address(link("olney")));
    browser.waitFor("Who comes to the Parish Forum from Olney?");
    keyboard.press("main form button");
    browser.waitFor("There is a problem");
    assertThat(browser.text()).contains("Choose whether somebody from your council comes.");
    assertThat(browser.driver().getTitle()).startsWith("Error: ");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("turnout-reply-mistake-desk");
    keyboard.choose("#says", 0);
    keyboard.type("#name-1", "The chair");
    keyboard.choose("#part-1", 0);
    keyboard.type("#name-2", "The mayor");
    keyboard.choose("#part-2", 0);
    keyboard.type("#substitute", "The clerk" + Keys.ENTER);
    browser.waitFor("Olney already has two people coming: The chair and The mayor.");
    browser.phone();
    browser.picture("turnout-reply-third-phone");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.seen("#substitute").clear();
    keyboard.press("main form button");
    browser.waitFor("Thank you.");
    assertThat(browser.text()).contains("The chair comes.", "The mayor comes.");
    browser.picture("turnout-replied-phone");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
  }

  @Test
  void ofTwoInOneCouncilTheSecondSeesBoth() throws Exception {
    browser.desk();
    browser.open(served.address(link("stoke-goldington")));
    browser.waitFor("Does somebody come?");
    record("stoke-goldington", "coming", "The vice chair", "comes", "", "", "");
    keyboard.choose("#says", 2);
    keyboard.press("main form button");
    browser.waitFor("just before you");
    assertThat(browser.text()).contains("The vice chair comes.");
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("turnout-reply-both-desk");
  }

  @Test
  void anOfficerEntersTheAttendanceByKeyboard() throws Exception {
    try (var _ = Begun.of(served, meeting)) {
      browser.desk();
      browser.open(served.address(desk("attendance")));
      browser.waitFor("Attendance: Parish Forum");
      keyboard.press("main a[href$='all=present']");
      browser.waitFor("marked as present");
      keyboard.type("#more-bradwell", "The guest" + Keys.ENTER);
      browser.waitFor("The attendance is saved.");
      assertThat(browser.text()).contains("The guest not announced");
      assertThat(browser.faultsFoundByAxe()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "replies, replies",
    "replies-some, replies?show=apologies",
    "replies-none, replies?show=none",
    "record, replies/lavendon",
    "record-first, replies/olney",
    "sign-in, sign-in",
    "attendance, attendance",
    "not-seen, ../../not-seen"
  })
  void noPageHoldsAFaultAndNoneSticksOut(String name, String path) throws Exception {
    seen(name, path.startsWith("../../") ? "/desk" + path.substring(5) : desk(path));
  }

  @Test
  void thePageOfAttendanceHoldsNoFaultOnceItIsOpen() throws Exception {
    try (var _ = Begun.of(served, meeting)) {
      seen("attendance-open", desk("attendance"));
    }
  }

  @Test
  void noPageBehindALinkHoldsAFault() throws Exception {
    seen("link", link("newport-pagnell"));
    seen("link-answered", link("lavendon"));
    seen("link-altered", "/reply/altered");
  }

  private static void seen(String name, String path) throws Exception {
    browser.desk();
    browser.open(served.address(path));
    assertThat(browser.faultsFoundByAxe()).isEmpty();
    browser.picture("turnout-" + name + "-desk");
    browser.phone();
    browser.picture("turnout-" + name + "-phone");
    browser.size(320, 640);
    assertThat(browser.scrollsSideways()).isFalse();
    assertThat(browser.faultsFoundByAxe()).isEmpty();
  }
}

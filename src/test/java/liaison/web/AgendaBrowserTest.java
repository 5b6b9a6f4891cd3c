package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.ItemSheet;
import liaison.meetings.agenda.Items;
import liaison.store.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.Select;

/// Items, agendas and minutes in a real browser: every page for axe and on a narrow screen, and the
/// way of an item without scripts.
@NeedsChromium
class AgendaBrowserTest {
  private static final String LONG = "Agree what to do about the bins of the ward. ".repeat(12);

  private static Meeting forum(Served served) {
    return served.database().<List<Meeting>>read(Meetings::all).stream()
        .filter(one -> one.body().equals("forum"))
        .filter(one -> one.day().isAfter(LocalDate.of(2027, 1, 15)))
        .findFirst()
        .orElseThrow();
  }

  private static String link(Served served, Meeting meeting) {
    return ItemLinks.path(
        new ItemLinks(SigningKey.in(served.database()))
            .token(meeting.id(), meeting.day(), "olney"));
  }

  @Test
  void noPageHoldsAFaultAndNoneSticksOut(@TempDir Path folder, @TempDir Path profile)
      throws Exception {
    try (var served = new Served(folder);
        var browser = Browser.withScripts(profile)) {
      Meeting meeting = forum(served);
      var items = new Items(served.database(), Served.CLOCK);
      for (String title : List.of("Grit bins", "Buses on Sundays", "W".repeat(190))) {
        long _ =
            items.propose(
                meeting.id(),
                "olney",
                new ItemSheet(title, LONG, "15", "", "", "", "to follow", ""),
                "test");
      }
      long item = served.database().<Long>read(h -> Items.of(h, meeting.id()).getFirst().id());
      SignedIn officer = SignedIn.to(served);
      String desk = "/desk/meetings/" + meeting.id();
      officer.fill(desk + "/settle", "outcome-" + item, "accept");
      officer.fill(desk + "/settle", "outcome-" + (item + 2), "accept");
      officer.send(desk + "/agenda/publish", SignedIn.form(officer.page(desk + "/agenda")));
      served
          .database()
          .change(handle ->
              handle.execute("UPDATE meeting SET day = '2026-11-19' WHERE id = ?", meeting.id()));
      officer.send(desk + "/minutes/begin", SignedIn.form(officer.page(desk + "/minutes")));
      officer.send(desk + "/minutes/publish", SignedIn.form(officer.page(desk + "/minutes")));
      served
          .database()
          .change(handle ->
              handle.execute(
                  "UPDATE meeting SET day = ? WHERE id = ?", meeting.day(), meeting.id()));
      served
          .database()
          .change(handle -> {
            long _ =
                Actions.add(
                    handle,
                    meeting.id(),
                    new Actions.Sheet(
                        "5",
                        "Write to the bus company",
                        "the chair",
                        "",
                        LocalDate.of(2026, 11, 1)),
                    "test",
                    Served.CLOCK.instant());
          });
      long after =
          served
              .database()
              .<Long>write(handle -> {
                handle.execute("UPDATE minutes_line SET reached = 0 WHERE item IS NOT NULL");
                return handle
                    .createQuery("SELECT id FROM meeting WHERE body = 'forum' AND day > :day")
                    .bind("day", meeting.day())
                    .mapTo(Long.class)
                    .list()
                    .getFirst();
              });
      browser.open(served.address("/accessibility"));
      browser.driver().manage().addCookie(new Cookie("desk", officer.session()));
      List<String> faults = new ArrayList<>();
      for (String path :
          List.of(
              "/desk/agendas",
              desk + "/settle",
              desk + "/items/new",
              "/desk/items/" + item,
              desk + "/agenda",
              desk + "/minutes",
              "/desk/meetings/" + after + "/left-over",
              "/desk/agendas/regular/forum",
              "/desk/actions",
              "/desk/actions/1",
              "/meetings/" + meeting.id() + "/agenda",
              "/meetings/" + meeting.id() + "/minutes",
              link(served, meeting))) {
        String name = "agenda" + path.replaceAll("/item/.*", "/propose").replaceAll("\\W+", "-");
        browser.size(1280, 1400);
        browser.open(served.address(path));
        browser.picture(name + "-desk");
        if (!browser.faultsFoundByAxe().isEmpty()) faults.add(path + browser.faultsFoundByAxe());
        browser.size(390, 1400);
        browser.picture(name + "-phone");
        browser.size(320, 640);
        if (browser.scrollsSideways()) faults.add(path + " sticks out");
      }
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void anItemGoesItsWayWithoutScripts(@TempDir Path folder, @TempDir Path profile)
      throws Exception {
    try (var served = new Served(folder);
        var browser = Browser.withoutScripts(profile)) {
      Meeting meeting = forum(served);
      browser.size(390, 844);
      browser.open(served.address(link(served, meeting)));
      browser.seen("#title").sendKeys("Grit bins");
      browser.seen("main form button").click();
      browser.waitFor("Say what the meeting is asked to do.");
      browser.seen("#wish").sendKeys("Agree where they go.");
      browser.seen("main form button").click();
      browser.waitFor("Thank you. We have your item.");

      browser.driver().manage().addCookie(new Cookie("desk", SignedIn.to(served).session()));
      browser.open(served.address("/desk/agendas"));
      browser.waitFor("1 item to settle");
      browser.open(served.address("/desk/meetings/" + meeting.id() + "/settle"));
      new Select(browser.seen("main select")).selectByVisibleText("Answer it outside the meeting");
      browser.seen("main form button").click();
      browser.waitFor("Write the answer to “Grit bins”.");
      new Select(browser.seen("main select")).selectByVisibleText("Put it on the agenda");
      browser.seen("main form button").click();
      browser.waitFor("It is saved.");
      browser.open(served.address("/desk/meetings/" + meeting.id() + "/agenda"));
      browser.seen("main form button").click();
      browser.waitFor("This version is out.");
      browser.open(served.address("/meetings/" + meeting.id() + "/agenda"));
      browser.waitFor("Agree where they go.");
    }
  }
}

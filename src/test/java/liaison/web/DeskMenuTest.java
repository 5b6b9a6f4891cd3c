package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way round the desk, and what its start page puts first.
class DeskMenuTest {
  private static final Pattern ENTRY =
      Pattern.compile("<a class=\"parish-nav__place\" href=\"([^\"]+)\"");

  private static Served served;
  private static SignedIn officer;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officer = SignedIn.to(served);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static List<String> entries(String page) {
    String row = page.substring(page.indexOf("parish-nav__places"), page.indexOf("</details>"));
    return ENTRY.matcher(row).results().map(found -> found.group(1)).toList();
  }

  @Test
  void sevenEntriesLeadToEveryPlaceAndShowWhereOneIs() throws Exception {
    List<String> entries = entries(officer.page("/desk"));
    assertThat(entries).hasSizeLessThanOrEqualTo(7).startsWith("/desk", "/desk/questions");
    for (String entry : entries) {
      String page = officer.page(entry);
      assertThat(page).as(entry).contains("href=\"" + entry + "\" aria-current=\"true\"");
      List<String> places =
          ENTRY.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
      for (String place : places) {
        assertThat(officer.read(place).statusCode()).as(place).isEqualTo(200);
      }
    }
  }

  @Test
  void theStartPageShowsTheMeetingsOfTheNextWeeks() throws Exception {
    assertThat(officer.page("/desk"))
        .contains("Meetings soon")
        .containsPattern("0 of \\d+ councils have answered\\.");
  }

  @Test
  void lettersThatCameTooLateAreNamedForAWeekAndOfficersOwnAreNot() throws Exception {
    expired("sign-in", Served.CLOCK.instant());
    expired("notice", Served.CLOCK.instant().minus(Duration.ofDays(8)));
    assertThat(officer.page("/desk")).doesNotContain("too late to be sent");
    expired("notice", Served.CLOCK.instant().minus(Duration.ofDays(2)));
    assertThat(officer.page("/desk")).contains("1 letter came too late to be sent", "Not sent");
  }

  private static void expired(String kind, Instant written) {
    served
        .database()
        .change(handle ->
            handle.execute(
                "INSERT INTO envelope (message_id, kind, priority, recipient, subject, written, due,"
                    + " next_try, state) VALUES (?, ?, 1, 'a@b.example', 'x', ?, ?, ?, 'expired')",
                kind + written.toEpochMilli() + "@letters.example",
                kind,
                written,
                written,
                written));
  }

  @Test
  void whatIsUrgentStandsAboveWhatIsNot() throws Exception {
    int _ =
        served
            .database()
            .write(handle ->
                handle.execute(
                    "INSERT INTO meeting_action (meeting, what, owner, due)"
                        + " SELECT id, 'Mend the gate', 'The ranger', '2026-11-01' FROM meeting LIMIT 1"));
    String start = officer.page("/desk");
    assertThat(start.indexOf("Mend the gate")).isBetween(0, start.indexOf("Councils to confirm"));
  }
}

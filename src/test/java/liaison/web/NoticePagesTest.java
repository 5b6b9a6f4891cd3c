package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out, decided upon by an officer whose browser knows no JavaScript.
class NoticePagesTest {
  private static Served served;
  private static SignedIn officer;
  private static long forum;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officer = SignedIn.to(served);
    served
        .database()
        .change(handle -> {
          handle.execute("UPDATE meeting SET confirmed = 0");
          handle.execute(
              "INSERT INTO meeting (body, day, starts, ends, place, state, confirmed, changed)"
                  + " VALUES ('forum', '2027-01-28', '19:00', '21:00', 'Council Chamber', 'planned', 1, 0)");
        });
    forum =
        served
            .database()
            .<Long>read(handle ->
                handle.createQuery("SELECT max(id) FROM meeting").mapTo(Long.class).one());
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void thePageShowsEveryLetterOfFourWeeksAndOfOtherDays() throws Exception {
    assertThat(officer.page("/desk/plan"))
        .contains("What goes out", "Sunday 22 November 2026 to Sunday 20 December 2026")
        .contains("Parish Forum, Thursday 28 January 2027, 7pm: save the date")
        .doesNotContain("7pm: call for items</a>");
    assertThat(
            officer.page(
                "/desk/plan?from-day=1&from-month=1&from-year=2027&to-day=31&to-month=1&to-year=2027"))
        .contains("call for items", "The agenda is not published.", "reminder");
    assertThat(officer.page("/desk/plan?from-day=31&from-month=2&from-year=2027"))
        .contains("There is a problem", "Enter a day that there is");
  }

  @Test
  void anOfficerHoldsTestsLetsGoAndLeavesOut() throws Exception {
    String path = "/desk/plan/" + forum + "/call";
    assertThat(officer.fill(path, "why", "").headers().firstValue("Location")).isEmpty();
    var held = officer.send(path + "/hold", SignedIn.form(officer.page(path)), "why", "Not sure.");
    assertThat(held.headers().firstValue("Location")).hasValue(path + "?done=held");
    assertThat(officer.page(path)).contains("Held", "Not sure.", "Let it go");

    var late =
        officer.send(
            path + "/skip", SignedIn.form(officer.page(path)), "seen", "LATER", "why", "No.");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Another officer decided about this letter");

    officer.send(path + "/test", SignedIn.form(officer.page(path)));
    officer.send(path + "/approve", SignedIn.form(officer.page(path)));
    assertThat(officer.page(path)).contains("Goes out by itself");
    assertThat(new Officed(served).letters().getLast())
        .contains("Would you like something on the agenda?");

    officer.send(path + "/skip", SignedIn.form(officer.page(path)), "why", "Nothing to ask.");
    assertThat(officer.page(path)).contains("Left out", "Nothing to ask.");
  }

  @Test
  void theProofIsEmptyFirstAndCanBeDownloaded() throws Exception {
    assertThat(officer.page("/desk/meetings/" + forum + "/proof"))
        .contains("Proof of notice: Parish Forum, Thursday 28 January 2027, 7pm")
        .contains("No letter about this meeting is due yet.");
    var csv = officer.read("/desk/meetings/" + forum + "/proof.csv");
    assertThat(csv.body()).contains("council,notice,seat,address,written");
    assertThat(officer.read("/desk/meetings/999/proof").statusCode()).isEqualTo(404);
  }

  @Test
  void aCircularIsWrittenReadByItsOfficerAndSent() throws Exception {
    officer.fill("/desk/lists/new", "name", "Clerks of all", "rule", "clerk, else mailbox");
    assertThat(officer.page("/desk/circulars")).contains("There is none yet.");
    long list =
        served
            .database()
            .<Long>read(handle ->
                handle
                    .createQuery("SELECT id FROM contact_list WHERE name = 'Clerks of all'")
                    .mapTo(Long.class)
                    .one());
    assertThat(officer.page("/desk/circulars/new")).contains("Clerks of all");
    served
        .database()
        .change(handle ->
            handle.execute(
                "INSERT INTO circular (list, list_name, subject, words, link, file_name, file_type, who, made)"
                    + " VALUES (?, 'Clerks of all', 'New bins', 'Dear clerk.', '', '', '', 'officer/1', 0)",
                list));
    assertThat(officer.page("/desk/circulars/1"))
        .contains("New bins", "Send it to me first")
        .doesNotContain("Send it to 1 ");
    officer.send("/desk/circulars/1/test", SignedIn.form(officer.page("/desk/circulars/1")));
    String page = officer.page("/desk/circulars/1");
    assertThat(page).contains("Send it to me again", " addresses</button>");
    var seen = java.util.regex.Pattern.compile("name=\"readers\" value=\"(\\w+)\"").matcher(page);
    assertThat(seen.find()).isTrue();
    var unseen = officer.send("/desk/circulars/1/send", SignedIn.form(page), "version", "1");
    assertThat(unseen.body()).contains("Nothing was sent.");
    officer.send(
        "/desk/circulars/1/send", SignedIn.form(page), "version", "1", "readers", seen.group(1));
    assertThat(officer.page("/desk/circulars/1")).contains("Who got it:", "Sent on");
    assertThat(officer.page("/desk/plan")).contains("New bins: circular", "New bins: in the post");

    var copy =
        officer.send("/desk/circulars/1/again", SignedIn.form(officer.page("/desk/circulars/1")));
    assertThat(copy.headers().firstValue("Location")).hasValue("/desk/circulars/2?done=copied");
    assertThat(officer.page("/desk/circulars/2")).contains("New bins", "Send it to me first");
    assertThat(officer.page("/desk/plan"))
        .contains("Waits for you: 1", "Send it to yourself first");
    officer.send("/desk/circulars/2/discard", SignedIn.form(officer.page("/desk/circulars/2")));

    served
        .database()
        .change(handle ->
            handle.execute(
                "INSERT INTO circular_ended (address, since) VALUES ('c@x.example', 0)"));
    String ended = officer.page("/desk/circulars/ended");
    assertThat(ended).contains("c@x.example", "They asked for them again");
    officer.send("/desk/circulars/ended", SignedIn.form(ended), "address", "c@x.example");
    assertThat(officer.page("/desk/circulars/ended")).contains("Nobody has asked for that.");
  }

  @Test
  void theLetterOfACancellationIsReadByItsOfficerFirst() throws Exception {
    String path = "/desk/meetings/" + forum + "/cancel";
    assertThat(officer.page(path)).contains("Send the letter to me first");
    var tried =
        officer.send(
            path,
            SignedIn.form(officer.page(path)),
            "version",
            "1",
            "why",
            "Snow.",
            "trial",
            "yes");
    assertThat(tried.body()).contains("A test is on its way to you.", "Snow.");
    assertThat(new Officed(served).letters().getLast()).contains("Snow.");
    assertThat(officer.page("/desk/meetings/" + forum)).doesNotContain("Cancelled");
  }

  @Test
  void theLinkThatEndsCircularsOnlyShowsUntilItIsSent() throws Exception {
    var over = served.send(served.request("/circulars/end/no.such"));
    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(over.body()).contains("This link can no longer be used");
  }
}

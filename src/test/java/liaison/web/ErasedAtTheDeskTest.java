package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liaison.accounts.Role;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Backup;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What officers do at the desk about a person or a letter, and what becomes of it.
class ErasedAtTheDeskTest {
  private static final String ADDRESS = "canary@home.example";
  private static final long PERSON = 90001;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temporary;

  @Test
  void whoWasErasedAtTheDeskStaysAwayWhenAnOlderCopyIsBroughtBack() throws Exception {
    Path copy = temporary.resolve("copy.db");
    try (Served served = new Served(temporary.resolve("data"))) {
      person(served, "Canary Person", ADDRESS, "canary.office@olney.example");
      new Backup(served.database()).to(copy);
      assertThat(post(served, "/desk/people/" + PERSON + "/data/erase", "&sure=yes").statusCode())
          .isEqualTo(303);
      assertThat(known(served.database())).isZero();
      assertThat(served.<Integer>afterRestoring(copy, ErasedAtTheDeskTest::known)).isZero();
    }
  }

  @Test
  void anOfficerWhoCanSignInIsNotErasedAndTheReasonIsSaid() throws Exception {
    try (Served served = new Served(temporary.resolve("data"))) {
      var officed = new Officed(served);
      person(served, officed.colleague().name(), officed.colleague().email(), ADDRESS);
      HttpResponse<String> refused =
          post(served, "/desk/people/" + PERSON + "/data/erase", "&sure=yes");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("End their access first.", "href=\"#sure\"");
      assertThat(known(served.database())).isOne();

      served
          .database()
          .change(handle -> {
            handle.execute(
                "INSERT INTO person (id, name, email) VALUES (90002, 'Kept Away', 'kept@away.example')");
            handle.execute(
                "INSERT INTO suppression (address, reason, since) VALUES ('kept@away.example', 'asked', '2026-01-01')");
          });
      HttpResponse<String> left = post(served, "/desk/people/90002/data/erase", "&sure=yes");
      assertThat(left.statusCode()).isEqualTo(200);
      assertThat(left.body())
          .contains("This stays:", "suppressed addresses", "mail.folder")
          .doesNotContain("nothing in the records names them");
      assertThat(read(served, "/desk/people/erased"))
          .contains("nothing in the records names them", "mail.folder");
      assertThat(officed.colleague().disabled()).isFalse();
    }
  }

  @Test
  void whoHasNoAddressIsErasedAndTheirNamesakesStay() throws Exception {
    Path copy = temporary.resolve("copy.db");
    try (Served served = new Served(temporary.resolve("data"))) {
      served
          .database()
          .change(handle -> {
            namesake(handle, PERSON, "olney");
            namesake(handle, PERSON + 1, "ravenstone");
            handle.execute(
                """
                INSERT INTO proposal (council, field, stood, proposed, made_on)
                VALUES ('ravenstone', 'website', '', 'Jane Namesake', '2026-11-01')
                """);
          });
      var _ =
          served
              .desk()
              .officers()
              .add("test", "Jane Namesake", "jane@council.example", Role.OFFICER);
      new Backup(served.database()).to(copy);
      String page = read(served, "/desk/people/" + PERSON + "/data");
      assertThat(page).contains("Olney Town Council").doesNotContain("Ravenstone");

      assertThat(post(served, "/desk/people/" + PERSON + "/data/erase", "&sure=yes").statusCode())
          .isEqualTo(303);

      assertThat(namesakes(served.database())).containsExactly(PERSON + 1);
      assertThat(served.desk().officers().pointPerson("jane@council.example", TODAY)).isPresent();
      assertThat(served.<List<Long>>afterRestoring(copy, ErasedAtTheDeskTest::namesakes))
          .as("the older copy, erased again")
          .containsExactly(PERSON + 1);
    }
  }

  private static void namesake(Handle handle, long person, String council) {
    handle.execute("INSERT INTO person (id, name) VALUES (?, 'Jane Namesake')", person);
    handle.execute(
        """
        INSERT INTO holder (seat, person, from_day)
        SELECT min(id), ?, '2026-01-01' FROM seat WHERE council = ? AND kind = 'chair'
        """,
        person,
        council);
  }

  private static List<Long> namesakes(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM person WHERE name = 'Jane Namesake'")
            .mapTo(Long.class)
            .list());
  }

  @Test
  void aLetterThatFailedIsShownAndSentAgain() throws Exception {
    try (Served served = new Served(temporary.resolve("data"))) {
      long letter = failed(served);
      String start = read(served, "/desk");
      assertThat(start)
          .contains("About the forum", "To clerk@parish.example", "1 letter failed")
          .doesNotContain("Letters go out as usual.");
      assertThat(read(served, "/desk/letters"))
          .contains("About the forum", "Send again", "550 no such mailbox");
      assertThat(post(served, "/desk/letters/" + letter + "/again", "").statusCode())
          .isEqualTo(303);
      assertThat(read(served, "/desk/letters")).contains("1 letter waits").doesNotContain("failed");
      assertThat(read(served, "/desk")).contains("Letters go out as usual.");
    }
  }

  private static long failed(Served served) {
    return served
        .database()
        .<Long>write(handle -> {
          long id =
              new Outbox("x.example")
                  .put(
                      handle,
                      new Letter(
                          "clerk@parish.example",
                          "About the forum",
                          "Hello.",
                          "<p>Hello.",
                          Kind.ANSWER,
                          Served.CLOCK.instant(),
                          null),
                      Served.CLOCK.instant());
          handle.execute(
              "UPDATE envelope SET state = 'failed', relay = '550 no such mailbox' WHERE id = ?",
              id);
          return id;
        });
  }

  private static void person(Served served, String name, String own, String office) {
    served
        .database()
        .change(handle -> {
          handle.execute(
              "INSERT INTO person (id, name, email) VALUES (?, ?, ?)", PERSON, name, own);
          handle.execute(
              """
              INSERT INTO holder (seat, person, email, from_day, to_day)
              SELECT min(id), ?, ?, '2020-01-01', '2020-02-01' FROM seat
              """,
              PERSON,
              office);
        });
  }

  private static int known(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM person WHERE id = :id")
            .bind("id", PERSON)
            .mapTo(Integer.class)
            .one());
  }

  private static String read(Served served, String path) throws Exception {
    var officed = new Officed(served);
    return served
        .send(served.request(path).header("Cookie", "desk=" + officed.session(officed.lead())))
        .body();
  }

  private static HttpResponse<String> post(Served served, String path, String fields)
      throws Exception {
    var officed = new Officed(served);
    String session = officed.session(officed.lead());
    return served.send(
        served
            .request(path)
            .header("Cookie", "desk=" + session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("token=" + officed.token(session) + fields)));
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an officer sees of the post, and how it is stopped.
class LettersAtTheDeskTest {
  @TempDir Path temporary;

  @Test
  void theWholePostIsStoppedWithAReasonAndLetGoAgain() throws Exception {
    try (Served served = new Served(temporary)) {
      letters(served, 1);
      HttpResponse<String> refused = post(served, "/desk/letters/hold", "&reason=+");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("href=\"#reason\"", "Say in up to 200 characters");
      assertThat(post(served, "/desk/letters/hold", "&reason=Wrong+date").statusCode())
          .isEqualTo(303);
      assertThat(served.database().read(Outbox::held)).contains("Wrong date");
      assertThat(read(served, "/desk/letters"))
          .contains("Letters are held", "Wrong date", "1 letter waits")
          .doesNotContain("Stop all letters", "who may sign in");
      served
          .database()
          .change(handle -> Outbox.hold(handle, Outbox.RESTORED, Served.CLOCK.instant()));
      assertThat(read(served, "/desk/letters")).contains("Look at who may sign in too");
      assertThat(post(served, "/desk/letters/resume", "").statusCode()).isEqualTo(303);
      assertThat(served.database().read(Outbox::held)).isEmpty();
      assertThat(read(served, "/desk/audit")).contains("Held all letters");
    }
  }

  @Test
  void lettersThatWaitAreTakenBackOneByOneOrAsManyAsTheOfficerSaw() throws Exception {
    try (Served served = new Served(temporary)) {
      letters(served, 3);
      assertThat(post(served, "/desk/letters/hold", "&reason=Restored").statusCode())
          .isEqualTo(303);
      assertThat(read(served, "/desk/letters/trays/waiting")).contains("Take it back");
      long one =
          served
              .database()
              .<Long>read(handle ->
                  handle.createQuery("SELECT min(id) FROM envelope").mapTo(Long.class).one());
      post(served, "/desk/letters/" + one + "/back", "");
      assertThat(read(served, "/desk/letters")).contains("Take all 2 letters back");
      HttpResponse<String> other = post(served, "/desk/letters/back", "&waiting=3");
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("Nothing was taken back.");
      post(served, "/desk/letters/back", "&waiting=2");
      assertThat(served.database().<Integer>read(Outbox::waiting)).isZero();
      assertThat(read(served, "/desk/audit"))
          .contains("Took a letter back", "Took back all letters that waited: 2");
    }
  }

  @Test
  void lettersInDoubtAndThoseThatMayHaveComeTwiceAreShownInPlainWords() throws Exception {
    try (Served served = new Served(temporary)) {
      letters(served, 2);
      served
          .database()
          .change(handle -> {
            handle.execute(
                """
                UPDATE envelope SET state = 'in doubt', doubted = 1,
                  relay = 'The service ended while it was sent.' WHERE id = 1
                """);
            handle.execute(
                "UPDATE envelope SET state = 'sent', doubted = 1, sent_at = 1 WHERE id = 2");
          });
      assertThat(read(served, "/desk")).contains("1 letter may have arrived");
      assertThat(read(served, "/desk/letters/trays/in-doubt"))
          .contains("Letter 0", "It may have arrived.")
          .doesNotContain("Letter 1");
      assertThat(read(served, "/desk/letters/trays/twice")).contains("Letter 1");
      assertThat(read(served, "/desk/letters/trays/failed")).contains("There is none.");
    }
  }

  @Test
  void aLongTrayIsReadAPageAtATime() throws Exception {
    try (Served served = new Served(temporary)) {
      letters(served, 120);
      assertThat(read(served, "/desk/letters/trays/waiting"))
          .contains("120 letters", "Page 1 of 3", "Letter 0<", "Letter 49<")
          .doesNotContain("Letter 50<");
      assertThat(read(served, "/desk/letters/trays/waiting?page=3"))
          .contains("Letter 119<")
          .doesNotContain("Letter 99<");
      assertThat(read(served, "/desk/letters/trays/waiting?page=99")).contains("Page 3 of 3");
    }
  }

  private static void letters(Served served, int count) {
    var outbox = new Outbox("x.example");
    served
        .database()
        .change(handle -> {
          for (int at = 0; at < count; at++) {
            var letter =
                new Letter(
                    "clerk@parish.example",
                    "Letter " + at,
                    "Hello.",
                    "<p>Hello.",
                    Kind.NOTICE,
                    Served.CLOCK.instant(),
                    null);
            long _ = outbox.put(handle, letter, Served.CLOCK.instant());
          }
        });
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

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liaison.accounts.Role;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A canary sits in every private field; none is ever heard outside the desk.
class CanaryTest {
  private static final String CANARY = "zqcanary";

  private static final List<String> QUESTIONS =
      List.of(
          "Who is the clerk of Olney?",
          "What is the email address of the clerk of Olney?",
          "What is the phone number of Olney Town Council?",
          "What is the office address of Olney Town Council?",
          "What is the private email of the clerk of Olney?",
          "Who was the chair of Olney before?",
          "Tell me all you know about Olney Town Council",
          "Which councils have a tag?",
          "Who is the liaison officer for Olney?",
          "What did others ask about Olney?");

  @TempDir Path temporary;

  @Test
  void noPrivateFieldIsHeardOverAnyFaceOrInTheLog() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var ours = (Logger) LoggerFactory.getLogger("liaison");
    Level level = ours.getLevel();
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.DEBUG);
    var heard = new ArrayList<String>();
    try (Served served = Served.withCouncils(temporary)) {
      var _ =
          served.desk().officers().add("test", CANARY, CANARY + "@x.example", Role.ADMINISTRATOR);
      served.database().change(CanaryTest::settle);
      served.refresh();
      for (String question : QUESTIONS) {
        heard.add(served.chat("{\"question\":\"" + question + "\"}").body());
        heard.add(served.get("/api/search?limit=100&q=" + encoded(question)).body());
      }
      for (String path :
          List.of(
              "/api/search?limit=100&q=" + CANARY,
              "/",
              "/sources",
              "/sources/record/council/olney",
              "/sources/record/seat/olney/clerk",
              "/sources/record/seat/olney/chair",
              "/sources/record/council/none",
              "/desk",
              "/desk/letters",
              "/health/ready",
              "/metrics")) {
        heard.add(served.get(path).body());
      }
      assertThat(served.get("/sources/record/council/olney").body()).contains("Olney");
      assertThat(served.get("/api/search?limit=100&q=Olney+Town+Council").body())
          .contains("record/council/olney", "clerk@olney.example");
    } finally {
      ours.setLevel(level);
      root.detachAppender(log);
    }
    log.list.forEach(event -> heard.add(event.getFormattedMessage()));
    assertThat(heard)
        .allSatisfy(words -> assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain(CANARY));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static void settle(Handle handle) {
    handle.execute(
        """
        INSERT INTO council_details
          (council, website, website_public, email, phone, address, email_public, phone_public,
           address_public)
        VALUES ('olney', 'https://zqcanary.example', 0, 'zqcanary@olney.example', 'zqcanary 1',
                'zqcanary House', 0, 0, 0)
        """);
    handle.execute("INSERT INTO council_tag (council, tag) VALUES ('olney', 'zqcanary')");
    handle.execute("UPDATE council SET confirmed_by = 'zqcanary' WHERE id = 'olney'");
    handle.execute(
        """
        UPDATE person SET email = 'zqcanary@home.example', phone = 'zqcanary 2'
        WHERE id IN (SELECT person FROM holder JOIN seat ON seat.id = holder.seat
                     WHERE seat.council = 'olney')
        """);
    handle.execute(
        """
        INSERT INTO person (id, name, email) VALUES (90001, 'Zqcanary Former', 'zqcanary@f.example')
        """);
    handle.execute(
        """
        INSERT INTO holder (seat, person, email, from_day, to_day)
        SELECT id, 90001, 'zqcanary.former@olney.example', '2020-01-01', '2021-01-01'
        FROM seat WHERE council = 'olney' AND kind = 'chair'
        """);
    handle.execute(
        """
        INSERT INTO council_history (at, council, who, what, before, after)
        VALUES (1, 'olney', 'officer/1', 'zqcanary', 'zqcanary', 'zqcanary')
        """);
    handle.execute(
        """
        INSERT INTO suppression (address, reason, since, note)
        VALUES ('clerk@zqcanary.example', 'asked', '2026-01-01', 'zqcanary')
        """);
    handle.execute(
        """
        INSERT INTO proposal (council, field, stood, proposed, made_on)
        VALUES ('olney', 'name', 'zqcanary', 'zqcanary', '2026-01-01')
        """);
    handle.execute(
        """
        INSERT INTO contact_list (name, rule) VALUES ('zqcanary', 'clerk where tag zqcanary')
        """);
    handle.execute(
        """
        INSERT INTO enquiry (conversation, asked_at, channel, question, reply, kind, reference,
                             owner, due, email, name, details, answered, closed_at)
        VALUES ('AAAAAAAAAAAAAAAAAAAAAA', 1, 'chat', 'zqcanary about Olney',
                '{"answer":"zqcanary"}', 'answer', 'PL-1', 'zqcanary@x.example', '2026-01-01',
                'zqcanary@y.example', 'zqcanary', 'zqcanary', 'zqcanary', 2)
        """);
    handle.execute(
        """
        INSERT INTO envelope (message_id, kind, priority, recipient, subject, written, due, next_try,
                              state)
        VALUES ('a@b', 'answer', 50, 'zqcanary@y.example', 'zqcanary', 1, 1, 1, 'sent')
        """);
    handle.execute("INSERT INTO letter (envelope, text, html) VALUES (1, 'zqcanary', 'zqcanary')");
    handle.execute("INSERT INTO post_hold (id, since, reason) VALUES (1, 1, 'zqcanary')");
  }
}

package liaison.enquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import liaison.accounts.Officers;
import liaison.answering.Answering;
import liaison.answering.ShippedPapers;
import liaison.mail.Outbox;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnquiriesTest {
  @TempDir Path data;

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private Answering answering;
  private OpenStore store;
  private Enquiries enquiries;

  @BeforeEach
  void open() {
    answering = Answering.over(data, ShippedPapers.knowledge());
    store = answering.store();
    enquiries =
        new Enquiries(
            store.database(),
            answering.answerer(),
            Answering.OFFICER,
            () -> now,
            ZoneId.of("Europe/London"),
            new OwnerLetters(
                new Officers(store.database(), () -> now),
                Answering.OFFICER,
                "Example City Council",
                java.net.URI.create("https://liaison.council.example/")),
            new Outbox("letters.example"));
  }

  @AfterEach
  void close() {
    answering.close();
  }

  @Test
  void aConversationIsRememberedInOrder() {
    Reply first = enquiries.ask("how often does the PAG meet", null, Channel.CHAT);
    Reply second = enquiries.ask("and who is on it?", first.conversation(), Channel.CHAT);
    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(enquiries.conversation(first.conversation()))
        .containsExactly(
            new Turn("how often does the PAG meet", first), new Turn("and who is on it?", second));
  }

  @Test
  void aConversationThatIsNotKnownIsBegunAnew() {
    for (String unknown : new String[] {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"}) {
      Reply reply = enquiries.ask("how often does the PAG meet", unknown, Channel.CHAT);
      assertThat(reply.conversation()).isNotEqualTo(unknown).matches("[A-Za-z0-9_-]{22}");
    }
  }

  @Test
  void aSourceIsLinkedToItsVeryPassage() {
    Reply reply = enquiries.ask("how often does the PAG meet", null, Channel.CHAT);
    assertThat(reply.citations().getFirst().url())
        .matches("/sources/parishes-advisory-group\\.md#p\\d+");
  }

  @Test
  void askingForAPersonTwiceGivesOneReference() {
    Reply reply = enquiries.ask("Who painted the Mona Lisa?", null, Channel.CHAT);
    var contact = new Contact("clerk@parish.example", "The clerk", null);
    var reference = enquiries.handover(reply.conversation(), contact);
    assertThat(reference).isPresent();
    assertThat(enquiries.handover(reply.conversation(), contact)).isEqualTo(reference);
    assertThat(enquiries.handover("unknown", contact)).isEmpty();
  }

  @Test
  void askingForAPersonAgainLosesNothingThatWasLeftBefore() {
    Reply reply = enquiries.ask("Who painted the Mona Lisa?", null, Channel.CHAT);
    String id = reply.conversation();
    enquiries.handover(id, new Contact("clerk@parish.example", "The clerk", "It is urgent."));
    enquiries.handover(id, new Contact("clerk@parish.example", null, null));
    assertThat(contact())
        .isEqualTo(new Contact("clerk@parish.example", "The clerk", "It is urgent."));
    enquiries.handover(id, new Contact("chair@parish.example", "The chair", "Ring me."));
    assertThat(contact())
        .isEqualTo(
            new Contact(
                "chair@parish.example",
                "The chair",
                "It is urgent.\nFirst asked by The clerk, clerk@parish.example\nRing me."));
    enquiries.handover(id, new Contact("chair@parish.example", null, "Ring me."));
    assertThat(contact().details()).containsOnlyOnce("Ring me.");
  }

  private Contact contact() {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT email, name, details FROM enquiry")
                .map((row, _) ->
                    new Contact(
                        row.getString("email"), row.getString("name"), row.getString("details")))
                .one());
  }

  @Test
  void questionsAreForgottenAfterThirtyDaysUnlessAPersonOwesAnAnswer() {
    Reply forgotten = enquiries.ask("how often does the PAG meet", null, Channel.CHAT);
    Reply owed = enquiries.ask("Who painted the Mona Lisa?", null, Channel.CHAT);
    enquiries.handover(owed.conversation(), new Contact("clerk@parish.example", null, null));
    now = now.plus(Duration.ofDays(30));
    assertThat(enquiries.forget()).isZero();
    now = now.plusSeconds(1);
    assertThat(enquiries.forget()).isOne();
    assertThat(enquiries.conversation(forgotten.conversation())).isEmpty();
    assertThat(enquiries.conversation(owed.conversation())).hasSize(1);
  }

  @Test
  void anEmptyOrEndlessQuestionIsRefusedInPlainWordsAndLeavesNothing() {
    for (String bad : new String[] {"", "  ", "\u202e\u0007", "a".repeat(4001)}) {
      assertThatThrownBy(() -> enquiries.ask(bad, null, Channel.CHAT))
          .isInstanceOfSatisfying(
              Unacceptable.class, e -> assertThat(e.field()).isEqualTo("question"));
    }
    int rows =
        store
            .database()
            .read(h -> h.createQuery("SELECT count(*) FROM enquiry").mapTo(Integer.class).one());
    assertThat(rows).isZero();
  }
}

package liaison.enquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import liaison.answering.Answerer;
import liaison.answering.PointPerson;
import liaison.answering.ShippedPapers;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnquiriesTest {
  private static final PointPerson OFFICER =
      new PointPerson("the officer", "officer@council.example", day -> day.plusDays(3));

  @TempDir Path data;

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private OpenStore store;
  private Enquiries enquiries;

  @BeforeEach
  void open() {
    store = OpenStore.in(data);
    enquiries =
        new Enquiries(
            store.database(),
            new Answerer(ShippedPapers.knowledge(), OFFICER, 0.5),
            OFFICER,
            () -> now,
            ZoneId.of("Europe/London"));
  }

  @AfterEach
  void close() {
    store.close();
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

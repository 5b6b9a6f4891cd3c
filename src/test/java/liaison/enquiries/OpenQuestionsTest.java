package liaison.enquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import liaison.accounts.Officers;
import liaison.accounts.Role;
import liaison.answering.Answering;
import liaison.answering.ShippedPapers;
import liaison.mail.Outbox;
import liaison.store.OpenStore;
import liaison.text.Halves;
import liaison.text.LetterTemplates;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenQuestionsTest {
  private static final URI SITE = URI.create("https://liaison.council.example/");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  @TempDir Path data;

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private Answering answering;
  private OpenStore store;
  private Enquiries enquiries;
  private Officers officers;
  private OpenQuestions questions;
  private OwnerLetters owners;

  @BeforeEach
  void open() {
    answering = Answering.over(data, ShippedPapers.knowledge());
    store = answering.store();
    officers = new Officers(store.database(), () -> now);
    owners = new OwnerLetters(officers, Answering.OFFICER, "Example City Council", SITE);
    var outbox = new Outbox("letters.example");
    enquiries =
        new Enquiries(
            store.database(),
            answering.answerer(),
            Answering.OFFICER,
            () -> now,
            LONDON,
            owners,
            outbox);
    questions =
        new OpenQuestions(
            store.database(),
            officers,
            outbox,
            Answering.OFFICER,
            () -> now,
            LONDON,
            "Example City Council",
            owners);
  }

  @AfterEach
  void close() {
    answering.close();
  }

  @Test
  void anAnswerClosesTheQuestionShowsInTheConversationAndIsPutAsALetter() {
    Reply reply = enquiries.ask("Who painted the Mona Lisa?", null, Channel.CHAT);
    String reference = handOver(reply);
    assertThat(questions.open()).extracting(Owed::reference).containsExactly(reference);
    questions.answer("officer/1", reference, "It was Leonardo.\r\nAsk again.", SITE);
    assertThat(questions.open()).isEmpty();
    assertThat(questions.closed(10))
        .extracting(Owed::answered)
        .containsExactly("It was Leonardo.\nAsk again.");
    assertThat(enquiries.conversation(reply.conversation()).getFirst().answered())
        .isEqualTo(new Turn.Answered("It was Leonardo.\nAsk again.", LocalDate.of(2026, 11, 23)));
    assertThat(texts("SELECT recipient || ': ' || subject FROM envelope WHERE kind = 'answer'"))
        .containsExactly("clerk@parish.example: Your question " + reference + ": the answer");
    assertThat(
            texts("SELECT text FROM letter JOIN envelope ON id = envelope WHERE kind = 'answer'")
                .getFirst())
        .contains(
            "Who painted the Mona Lisa?",
            "It was Leonardo.\nAsk again.",
            "https://liaison.council.example/conversation/" + reply.conversation(),
            "The officer, Example City Council");
  }

  @Test
  void theSecondOfTwoOfficersIsToldAndNoSecondLetterGoes() {
    String reference = handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    questions.answer("officer/1", reference, "One.", SITE);
    assertThatThrownBy(() -> questions.answer("officer/2", reference, "Two.", SITE))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("Another officer");
    assertThat(texts("SELECT subject FROM envelope WHERE kind = 'answer'")).hasSize(1);
  }

  @Test
  void aQuestionIsClosedWithoutAnAnswerAndNoLetterGoes() {
    Reply reply = enquiries.ask("Who painted it?", null, Channel.CHAT);
    questions.close("officer/1", handOver(reply));
    assertThat(questions.open()).isEmpty();
    assertThat(enquiries.conversation(reply.conversation()).getFirst().answered()).isNull();
    assertThat(texts("SELECT subject FROM envelope WHERE kind = 'answer'")).isEmpty();
  }

  @Test
  void anAddressThatNoLetterReachesIsSaidAndTheQuestionStaysOpen() {
    Reply reply = enquiries.ask("Who painted it?", null, Channel.CHAT);
    enquiries.handover(reply.conversation(), new Contact("josé@parish.example", null, null));
    String reference = questions.open().getFirst().reference();
    assertThatThrownBy(() -> questions.answer("officer/1", reference, "One.", SITE))
        .isInstanceOf(Unacceptable.class);
    assertThat(questions.open()).hasSize(1);
  }

  @Test
  void theCoverAnswersWhileTheUsualOfficerIsAway() {
    handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    assertThat(questions.open().getFirst().person()).isEqualTo("the officer");
    var usual = officers.add("test", "The usual", Answering.OFFICER.email(), Role.OFFICER);
    var cover = officers.add("test", "The cover", "cover@council.example", Role.OFFICER);
    assertThat(questions.open().getFirst().person()).isEqualTo("The usual");
    officers.absent("test", usual.id(), LocalDate.of(2026, 11, 23), null, cover.id());
    assertThat(questions.open().getFirst().person()).isEqualTo("The cover");
  }

  @Test
  void aQuestionIsOverdueFromTheDayAfterItsDay() {
    handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    now = now.plus(Duration.ofDays(3));
    assertThat(questions.open().getFirst().overdue()).isFalse();
    now = now.plus(Duration.ofDays(1));
    assertThat(questions.open().getFirst().overdue()).isTrue();
  }

  @Test
  void aClosedQuestionIsForgottenThirtyDaysAfterwards() {
    String reference = handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    now = now.plus(Duration.ofDays(60));
    questions.close("officer/1", reference);
    assertThat(enquiries.forget()).isZero();
    now = now.plus(Duration.ofDays(30)).plusSeconds(1);
    assertThat(enquiries.forget()).isOne();
    assertThat(questions.one(reference)).isEmpty();
  }

  @Test
  void theOwnerIsWrittenToOnceInTheTransactionOfTheHandOver() {
    Reply reply = enquiries.ask("Who painted the Mona Lisa?", null, Channel.CHAT);
    String reference = handOver(reply);
    assertThat(texts("SELECT kind || ' ' || recipient || ' ' || subject FROM envelope"))
        .containsExactly(
            "hand-over officer@council.example A question for you: "
                + reference
                + ", answer by Thursday 26 November 2026");
    assertThat(texts("SELECT text FROM letter").getFirst())
        .contains(
            "Who painted the Mona Lisa?",
            reply.answer(),
            "The clerk, clerk@parish.example",
            "It is urgent.",
            "https://liaison.council.example/desk/questions/" + reference);
    assertThat(handOver(reply)).isEqualTo(reference);
    assertThat(texts("SELECT kind FROM envelope")).hasSize(1);
  }

  @Test
  void theCoverIsWrittenToWhileTheUsualOfficerIsAway() {
    var usual = officers.add("test", "The usual", Answering.OFFICER.email(), Role.OFFICER);
    var cover = officers.add("test", "The cover", "cover@council.example", Role.OFFICER);
    officers.absent("test", usual.id(), LocalDate.of(2026, 11, 23), null, cover.id());
    handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    assertThat(texts("SELECT recipient FROM envelope")).containsExactly("cover@council.example");
  }

  @Test
  void anOverdueQuestionIsChasedOnceAndAClosedOneNever() {
    String reference = handOver(enquiries.ask("Who painted it?", null, Channel.CHAT));
    String closed = handOver(enquiries.ask("Who paid for it?", null, Channel.CHAT));
    questions.close("officer/1", closed);
    now = now.plus(Duration.ofDays(3));
    assertThat(questions.chase(now)).as("on its day").isZero();
    now = now.plus(Duration.ofDays(1));
    assertThat(questions.chase(now)).isOne();
    assertThat(questions.chase(now.plus(Duration.ofDays(1)))).isZero();
    assertThat(texts("SELECT recipient || ' ' || subject FROM envelope WHERE kind = 'chase'"))
        .containsExactly(
            "officer@council.example Overdue: question %s, due Thursday 26 November 2026"
                .formatted(reference));
  }

  @Test
  void theLettersToTheOwnerReadAsTheyWereAgreed() throws IOException {
    var handed =
        new OwnerLetters.Handed(
            "PL-7K3M9QXW",
            "Who pays for a <grit> bin & its salt?",
            "No paper here answers that. Leave your email address.",
            "No paper answers this.",
            new Contact("clerk@parish.example", "The clerk", "It is urgent.\nPlease ring."),
            LocalDate.of(2026, 11, 26));
    agrees("hand-over", owners.handOver(handed));
    agrees("chase", owners.chase(handed));
    var bare =
        new OwnerLetters.Handed(
            "PL-7K3M9QXW",
            "Who pays for a grit bin?",
            "It is answered there.",
            "",
            new Contact("clerk@parish.example", null, null),
            LocalDate.of(2026, 11, 26));
    agrees("hand-over-bare", owners.handOver(bare));
  }

  private static void agrees(String name, LetterTemplates.Filled filled) {
    Halves.agree(Path.of("src/test/resources/liaison/enquiries", name), filled);
  }

  @Test
  void theLetterWithAnAnswerReadsAsItWasAgreed() {
    agrees(
        "answer",
        new LetterTemplates("liaison/enquiries/letters")
            .filled(
                "answer",
                Map.of(
                    "reference", "PL-7K3M9QXW",
                    "question", "Who pays for a <grit> bin & its salt?\n\nWe've none.",
                    "answer", "The council does.\n\nRing us in October.",
                    "address", "https://liaison.council.example/conversation/abc",
                    "signed", "The parish liaison officer",
                    "council", "Example City Council")));
  }

  private String handOver(Reply reply) {
    var contact = new Contact("clerk@parish.example", "The clerk", "It is urgent.");
    return enquiries.handover(reply.conversation(), contact).orElseThrow();
  }

  private List<String> texts(String sql) {
    return store.database().read(h -> h.createQuery(sql).mapTo(String.class).list());
  }
}

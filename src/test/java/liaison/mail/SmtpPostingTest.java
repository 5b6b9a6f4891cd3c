package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each fault that a relay can play, and the state in which the letter ends.
class SmtpPostingTest {
  @TempDir Path data;

  private Post post;
  private Relayed relay;

  @BeforeEach
  void open() {
    post = new Post(data);
    relay = new Relayed();
  }

  @AfterEach
  void close() {
    relay.close();
    post.close();
  }

  @Test
  void aLetterThatIsTakenIsSentOnceWithTheRelaysWords() {
    long id = post.put("clerk@parish.example");
    assertThat(round()).isOne();
    assertThat(post.row(id).state()).isEqualTo("sent");
    assertThat(post.row(id).relay()).isEqualTo("250 2.0.0 taken as 4711");
    assertThat(round()).isZero();
    assertThat(relay.letters()).hasSize(1);
  }

  @Test
  void aFaultOfOneRecipientNeverMarksAnother() {
    relay.answer("RCPT TO:<gone@parish.example>", "550 5.1.1 no such mailbox");
    relay.answer("RCPT TO:<full@parish.example>", "452 4.2.2 mailbox full");
    long gone = post.put("gone@parish.example");
    long full = post.put("full@parish.example");
    long well = post.put("well@parish.example");
    assertThat(round()).isOne();
    assertThat(post.row(gone).state()).isEqualTo("failed");
    assertThat(post.row(gone).relay()).contains("550 5.1.1 no such mailbox");
    assertThat(post.row(full).state()).isEqualTo("waiting");
    assertThat(post.row(full).relay()).contains("452 4.2.2 mailbox full");
    assertThat(post.row(well).state()).isEqualTo("sent");
  }

  @Test
  void whatIsPutOffIsTriedAgainAfterAPause() {
    relay.answer(".", "451 4.3.0 try later");
    long id = post.put("clerk@parish.example");
    assertThat(round()).isZero();
    relay.answerWell();
    assertThat(round()).isZero();
    post.pass(Ladder.pause(1));
    assertThat(round()).isOne();
    assertThat(post.row(id).tries()).isEqualTo(2);
  }

  @Test
  void whatIsPutOffForThreeDaysHasFailed() {
    relay.answer("MAIL FROM", "451 4.3.0 try later");
    long id = post.put("clerk@parish.example");
    for (int hour = 0; hour <= Ladder.LAST.plus(Ladder.pause(9)).toHours(); hour++) {
      round();
      post.pass(Duration.ofHours(1));
    }
    assertThat(post.row(id).state()).isEqualTo("failed");
    assertThat(post.row(id).relay()).contains("451 4.3.0 try later");
    assertThat(post.row(id).tries()).isBetween(15, 30);
  }

  @Test
  void aLetterThatWasHeldForFiveDaysOutlivesItsFirstFault() {
    long id = post.put("clerk@parish.example");
    post.store()
        .database()
        .change(handle -> Outbox.hold(handle, "A copy was brought back.", post.now()));
    post.pass(Duration.ofDays(5));
    post.store().database().change(handle -> Outbox.resume(handle, post.now()));
    relay.answer("MAIL FROM", "451 4.3.0 try later");
    round();
    assertThat(post.row(id).state()).isEqualTo("waiting");
    assertThat(due(id)).isEqualTo(post.now());
    relay.answerWell();
    post.pass(Ladder.pause(1));
    assertThat(round()).isOne();
  }

  @Test
  void aLetterThatWaitedWhileTheServiceWasOffOutlivesItsFirstFault() {
    long id = post.put("clerk@parish.example");
    post.pass(Duration.ofDays(5));
    relay.answer("MAIL FROM", "451 4.3.0 try later");
    round();
    assertThat(post.row(id).state()).isEqualTo("waiting");
  }

  @Test
  void aLetterThatFailedIsSentAgainAndOneThatLetsAnOfficerInIsNot() {
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    long id = post.put("clerk@parish.example");
    post.put("officer@council.example", "Sign in", Kind.SIGN_IN, post.now().plusSeconds(900));
    round();
    assertThat(post.states()).containsOnly("failed");
    List<Outbox.Failed> failures =
        post.store().database().read(handle -> Outbox.failed(handle, post.now()));
    assertThat(failures)
        .singleElement()
        .satisfies(failed -> {
          assertThat(failed.id()).isEqualTo(id);
          assertThat(failed.to()).isEqualTo("clerk@parish.example");
          assertThat(failed.why()).contains("no such mailbox");
        });
    relay.answerWell();
    assertThat(sendAgain(id)).isTrue();
    assertThat(sendAgain(id)).isFalse();
    assertThat(round()).isOne();
    assertThat(post.row(id).state()).isEqualTo("sent");
  }

  @Test
  void aFaultOfOursCountsAsATryAndHoldsNobodyUp() {
    long id = post.put("bad@parish.example");
    long other = post.put("clerk@parish.example");
    var posting =
        new Posting(
            post.store().database(), () -> new Stumbling("bad@parish.example"), 1, post::now);
    posting.round();
    assertThat(post.row(id).state()).isEqualTo("in doubt");
    assertThat(post.row(id).relay()).startsWith("Fault ");
    posting.round();
    assertThat(post.row(other).state()).isEqualTo("sent");
    assertThat(post.row(id).tries()).isOne();
    post.pass(Ladder.pause(1));
    posting.round();
    assertThat(post.row(id).tries()).isEqualTo(2);
  }

  /// A carrier that falls over one address.
  private record Stumbling(String over) implements Carrier {
    @Override
    public Outcome carry(Envelope envelope, Permit permit) {
      if (envelope.to().equals(over)) throw new IllegalStateException("planted");
      return permit.isGiven() ? new Outcome.Taken("taken") : new Outcome.Withheld();
    }

    @Override
    public String fault() {
      return "";
    }

    @Override
    public void close() {}
  }

  private boolean sendAgain(long id) {
    return post.store().database().write(handle -> Outbox.sendAgain(handle, id, post.now()));
  }

  private Instant due(long id) {
    return post.store()
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT due FROM envelope WHERE id = ?")
                .bind(0, id)
                .mapTo(Instant.class)
                .one());
  }

  @Test
  void aLetterRefusedAtItsEndHasFailed() {
    relay.answer(".", "554 5.6.0 we do not like it");
    long id = post.put("clerk@parish.example");
    round();
    assertThat(post.row(id).state()).isEqualTo("failed");
  }

  @Test
  void aLineCutBeforeTheEndIsTriedAgainAndOneCutAfterItIsInDoubt() {
    relay.answer("DATA", Relayed.CUT);
    long before = post.put("before@parish.example");
    round();
    assertThat(post.row(before).state()).isEqualTo("waiting");
    post.pass(Ladder.pause(1));
    relay.answerWell();
    relay.answer(".", Relayed.CUT);
    round();
    assertThat(post.row(before).state()).isEqualTo("in doubt");
    post.pass(Ladder.pause(2));
    relay.answerWell();
    assertThat(round()).isOne();
    assertThat(relay.letters())
        .hasSize(2)
        .extracting(letter -> letter.replaceAll("(?s).*(Message-ID: \\S+).*", "$1"))
        .allMatch(relay.letters().getFirst()::contains);
  }

  @Test
  void noRelayAtAllLeavesEveryLetterWaiting() {
    long first = post.put("clerk@parish.example");
    post.put("chair@parish.example");
    relay.close();
    assertThat(round()).isZero();
    assertThat(post.states()).containsOnly("waiting");
    assertThat(post.row(first).relay()).isNotEmpty();
  }

  @Test
  void aRelayThatSaysGoodbyeIsAskedAgainOnAnotherLine() {
    relay.answer("MAIL FROM", "421 4.3.2 shutting down");
    long id = post.put("clerk@parish.example");
    round();
    assertThat(post.row(id).state()).isEqualTo("waiting");
    relay.answerWell();
    post.pass(Ladder.pause(1));
    assertThat(round()).isOne();
  }

  @Test
  void aFaultAtTheFarewellMeansSent() {
    relay.answer("QUIT", Relayed.CUT);
    long id = post.put("clerk@parish.example");
    assertThat(round()).isOne();
    assertThat(post.row(id).state()).isEqualTo("sent");
  }

  @Test
  void aLetterLeftHalfSentByACrashIsInDoubtAndGoesOutAgain() {
    long id = post.put("clerk@parish.example");
    post.store()
        .database()
        .change(handle -> handle.execute("UPDATE envelope SET state = 'sending'"));
    assertThat(round()).isOne();
    assertThat(post.row(id).state()).isEqualTo("sent");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRelayThatTakesNoMoreBytesIsGivenUpAndTheLetterWaits() {
    relay.becomeDeaf();
    byte[] more = new byte[12 << 20]; // than lies in the line
    var file = new Attachment("Agenda.pdf", "application/pdf", more);
    long id = post.put(post.letter("clerk@parish.example").with(List.of(file)));
    var server = new Relay("127.0.0.1", relay.port(), "", null, Relay.Security.NONE);
    var patience =
        new Patience(Duration.ofSeconds(5), Duration.ofMillis(1_500), Duration.ofSeconds(5));
    assertThat(post.through(server, patience).round()).isZero();
    assertThat(post.row(id).state()).isEqualTo("waiting");
  }

  private int round() {
    return post.through(relay.port()).round();
  }
}

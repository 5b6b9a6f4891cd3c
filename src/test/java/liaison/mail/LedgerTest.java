package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is on file while a letter is on its way.
class LedgerTest {
  @TempDir Path data;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(data);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private Envelope read(long id) {
    Envelope envelope = post.store().database().read(handle -> Dispatch.read(handle, id));
    if (envelope == null) throw new AssertionError("no letter " + id);
    return envelope;
  }

  @Test
  void oneEntrySettlesALetterAndMarksTheNext() {
    long first = post.put("clerk@parish.example");
    long second = post.put("chair@parish.example");
    try (Ledger ledger = new Ledger(post.store().database(), post::now)) {
      assertThat(ledger.enter(null, read(first)).join()).isTrue();
      assertThat(post.states()).containsExactly("sending", "waiting");
      var taken = new Ledger.Settled(read(first), new Outcome.Taken("250 taken"));
      assertThat(ledger.enter(taken, read(second)).join()).isTrue();
      assertThat(post.states()).containsExactly("sent", "sending");
    }
    assertThat(post.into(data.resolve("letters")).round()).isOne();
    assertThat(post.doubted()).containsExactly(post.messageIds().get(1));
  }

  @Test
  void whatWasWithdrawnOrHeldOrErasedSinceItWasDealtMustNotBeEnded() {
    Envelope withdrawn = read(post.put("a@parish.example"));
    Envelope erased = read(post.put("b@parish.example"));
    Envelope held = read(post.put("c@parish.example"));
    post.store()
        .database()
        .change(handle -> {
          assertThat(Outbox.withdraw(handle, withdrawn.id())).isTrue();
          handle.execute("DELETE FROM envelope WHERE id = ?", erased.id());
        });
    try (Ledger ledger = new Ledger(post.store().database(), post::now)) {
      assertThat(ledger.enter(null, withdrawn).join()).isFalse();
      assertThat(ledger.enter(null, erased).join()).isFalse();
      post.store().database().change(handle -> Outbox.hold(handle, "A fault.", post.now()));
      assertThat(ledger.enter(null, held).join()).isFalse();
    }
    assertThat(post.states()).containsExactly("withdrawn", "waiting");
  }

  @Test
  void aLetterThatIsWithdrawnWhileItIsSentIsNotTriedAgain() {
    Envelope envelope = read(post.put("a@parish.example"));
    try (Ledger ledger = new Ledger(post.store().database(), post::now)) {
      assertThat(ledger.enter(null, envelope).join()).isTrue();
      assertThat(
              post.store()
                  .database()
                  .<Boolean>write(handle -> Outbox.withdraw(handle, envelope.id())))
          .isFalse();
      ledger
          .enter(new Ledger.Settled(envelope, new Outcome.NotNow("450 later", false)), null)
          .join();
    }
    assertThat(post.states()).containsExactly("withdrawn");
  }

  @Test
  void entriesAreKeptInTheirOrderAndAllOfThemBeforeItEnds() {
    Envelope envelope = read(post.put("a@parish.example"));
    List<CompletableFuture<Boolean>> entries;
    try (Ledger ledger = new Ledger(post.store().database(), post::now)) {
      entries =
          List.of(
              ledger.enter(null, envelope),
              ledger.enter(new Ledger.Settled(envelope, new Outcome.Taken("250")), null));
    }
    assertThat(entries).allMatch(CompletableFuture::isDone);
    assertThat(post.states()).containsExactly("sent");
  }

  @Test
  void aLetterThatCannotBePutOnFileIsNotEnded() {
    long id = post.put("a@parish.example");
    Envelope envelope = read(id);
    post.store().database().change(handle -> handle.execute("ALTER TABLE envelope RENAME TO gone"));
    try (Ledger ledger = new Ledger(post.store().database(), post::now)) {
      assertThatThrownBy(() -> ledger.enter(null, envelope).join()).isNotNull();
    }
  }
}

package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which letter is dealt next.
class DueTest {
  @TempDir Path data;
  private Post post;
  private Due due;

  @BeforeEach
  void open() {
    post = new Post(data);
    due = new Due(post.store().database(), post::now);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private @Nullable String taken() {
    Envelope envelope = due.take();
    return envelope == null ? null : envelope.to();
  }

  @Test
  void eachLetterIsDealtOnceTheMostUrgentAndTheLongestDueFirst() {
    post.put("answer@parish.example", "A letter", Kind.ANSWER, null);
    post.pass(Duration.ofSeconds(-1));
    post.put("older@parish.example", "A letter", Kind.ANSWER, null);
    post.pass(Duration.ofSeconds(1));
    post.put("officer@council.example", "A letter", Kind.SIGN_IN, null);
    assertThat(taken()).isEqualTo("officer@council.example");
    assertThat(taken()).isEqualTo("older@parish.example");
    assertThat(taken()).isEqualTo("answer@parish.example");
    assertThat(taken()).isNull();
  }

  @Test
  void noLetterIsReadAheadBehindOneThatCarriesFiles() {
    var file = new Attachment("Agenda.pdf", "application/pdf", new byte[] {1});
    post.put(post.letter("a@parish.example").with(List.of(file)));
    post.put("b@parish.example", "A letter", Kind.NOTICE, null);
    assertThat(taken()).isEqualTo("a@parish.example");
    post.put("officer@council.example", "A letter", Kind.SIGN_IN, null);
    assertThat(taken()).isEqualTo("officer@council.example");
    assertThat(taken()).isEqualTo("b@parish.example");
  }
}

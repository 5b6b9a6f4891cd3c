package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fault that `smtp-sink` can play, at each phase, and the state in which a letter ends:
/// failed is permanent, waiting is temporary.
@NeedsPostfix
class FaultTableTest {
  /// Short, so that the sink's delays of two seconds are too long for any answer but the last.
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofSeconds(20));

  private static final Patience SHORT_TO_THE_END =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(600));

  @TempDir static Path data;
  private static Post post;

  @BeforeAll
  static void open() {
    post = new Post(data);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @ParameterizedTest(name = "smtp-sink {0}: {1}")
  @CsvSource({
    // Refused for good. A relay that lets nobody in is no fault of a letter.
    "-f CONNECT, waiting",
    "-f EHLO, sent",
    "-f HELO, sent",
    "-f EHLO HELO, waiting",
    "-f MAIL, failed",
    "-f RCPT, failed",
    "-f DATA, failed",
    "-f ., failed",
    "-f RSET, sent",
    "-f NOOP, sent",
    "-f QUIT, sent",
    "-f RCPT RSET, failed",
    // Refused for now.
    "-r CONNECT, waiting",
    "-r EHLO, sent",
    "-r HELO, sent",
    "-r EHLO HELO, waiting",
    "-r MAIL, waiting",
    "-r RCPT, waiting",
    "-r DATA, waiting",
    "-r ., waiting",
    "-r RSET, sent",
    "-r NOOP, sent",
    "-r QUIT, sent",
    "-r RCPT RSET, waiting",
    // Cut without a word: in doubt only once the letter's last byte is out.
    "-q CONNECT, waiting",
    "-q EHLO, waiting",
    "-q HELO, sent",
    "-q MAIL, waiting",
    "-q RCPT, waiting",
    "-q DATA, waiting",
    "-q ., in doubt",
    "-q RSET, sent",
    "-q NOOP, sent",
    "-q QUIT, sent",
    "-f RCPT -q RSET, failed",
    "-r RCPT -q RSET, waiting",
    // 421 and cut: the relay said that it has not taken it.
    "-Q CONNECT, waiting",
    "-Q EHLO, waiting",
    "-Q HELO, sent",
    "-Q MAIL, waiting",
    "-Q RCPT, waiting",
    "-Q DATA, waiting",
    "-Q ., waiting",
    "-Q RSET, sent",
    "-Q NOOP, sent",
    "-Q QUIT, sent",
    "-f RCPT -Q RSET, failed",
    // A refusal in the middle of the letter.
    "-A 0, failed",
    // Too slow.
    "-W CONNECT:2, waiting",
    "-W EHLO:2, waiting",
    "-W HELO:2, sent",
    "-W MAIL:2, waiting",
    "-W RCPT:2, waiting",
    "-W DATA:2, waiting",
    "-W .:2, sent",
    "-W QUIT:2, sent",
    "-f RCPT -W RSET:2, failed",
    "-W NOOP:2, sent",
    "-w 2, waiting",
    // Other ways to be odd.
    "-e, sent",
    "-8, sent",
    "-p, sent",
    "-E, sent",
    "-T 1024, sent",
    "-H 1, sent",
  })
  void aLetterEndsRightly(String options, String state) {
    boolean slow = options.contains("-W") || options.contains("-w");
    Post.Row row = ended(options, slow ? SHORT : Patience.USUAL);
    assertThat(row.state()).isEqualTo(isUnheard(options, row) ? "in doubt" : state);
  }

  /// A line that is closed may be reset before the last words on it are read. Then nobody knows
  /// what they were, and the letter is in doubt.
  private static boolean isUnheard(String options, Post.Row row) {
    return options.equals("-Q .") && "Connection reset".equals(row.relay());
  }

  @ParameterizedTest(name = "smtp-sink {0}, given up at the end: {1}")
  @CsvSource({"-W .:4, in doubt", "-W MAIL:2, sent", "-W QUIT:2, sent"})
  void aRelayThatIsSilentAtTheEndLeavesALetterInDoubt(String options, String state) {
    assertThat(ended(options, SHORT_TO_THE_END).state()).isEqualTo(state);
  }

  private static Post.Row ended(String options, Patience patience) {
    long id = post.put("clerk@parish.example");
    try (Sink sink = Sink.playing(joined(options))) {
      var relay = new Relay("127.0.0.1", sink.port(), "", null, Relay.Security.NONE);
      int taken = post.through(relay, patience).round();
      assertThat(taken).isEqualTo(post.row(id).state().equals("sent") ? 1 : 0);
      return post.row(id);
    } finally {
      post.store().database().change(handle -> handle.execute("DELETE FROM envelope"));
    }
  }

  /// "-f RCPT RSET" names two commands.
  private static List<String> joined(String options) {
    return List.of(options.replaceAll("(?<=[A-Z]{2}) (?=[A-Z])", ",").split(" "));
  }
}

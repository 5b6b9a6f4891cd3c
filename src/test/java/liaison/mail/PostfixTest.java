package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real relay that refuses some recipients.
@NeedsPostfix
class PostfixTest {
  @TempDir Path folder;

  @Test
  void aFaultOfOneRecipientNeverMarksAnother() {
    Assumptions.assumeTrue(Postfix.canStart(), "only root may start a Postfix");
    var faults =
        Map.of(
            "gone@parish.example", "550 5.1.1 no such mailbox",
            "full@parish.example", "452 4.2.2 mailbox full",
            "barred@parish.example", "554 5.7.1 not from you",
            "slow@parish.example", "450 4.7.1 come back later",
            "closing@parish.example", "421 4.3.2 shutting down");
    Map<String, String> states =
        Map.of(
            "gone@parish.example", "failed",
            "full@parish.example", "waiting",
            "barred@parish.example", "failed",
            "slow@parish.example", "waiting",
            "closing@parish.example", "waiting");
    try (Postfix postfix = Postfix.in(folder, faults, "");
        Post post = new Post(folder.resolve("post"))) {
      var put = new HashMap<String, Long>();
      for (int at = 0; at < 40; at++) {
        if (at % 8 == 4) {
          String to = faults.keySet().stream().sorted().toList().get(at / 8);
          put.put(to, post.put(to));
        }
        post.put("clerk" + at + "@parish.example");
      }
      var relay = new Relay("127.0.0.1", postfix.port(), "", null, Relay.Security.NONE, 2);
      // A relay that closes a line ends a round for that line; the next round goes on.
      int taken = 0;
      for (int round = 0; round < 4; round++) {
        taken += post.through(relay, Patience.USUAL).round();
      }
      assertThat(taken).isEqualTo(40);
      states.forEach((to, state) -> {
        long id = Objects.requireNonNull(put.get(to));
        assertThat(post.row(id).state()).as(to).isEqualTo(state);
        assertThat(post.row(id).relay())
            .contains(Objects.requireNonNull(faults.get(to)).substring(0, 9));
      });
      assertThat(post.count("SELECT count(*) FROM envelope WHERE state = 'sent'")).isEqualTo(40);
    }
  }
}

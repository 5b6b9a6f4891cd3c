package liaison;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import liaison.knowledge.LeftOut;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnreadTest {
  @Test
  void aPaperThatIsLeftOutIsLoggedOnce() {
    Logger log = (Logger) LoggerFactory.getLogger(Unread.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.setLevel(Level.WARN);
    log.addAppender(lines);
    try {
      var unread = new Unread();
      var cut = new LeftOut("cut.pdf", "It is cut short.");
      var scan = new LeftOut("scan.pdf", "It holds pictures only.");
      unread.tell(List.of(cut));
      unread.tell(List.of(cut));
      unread.tell(List.of(cut, scan));
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Left out: cut.pdf: It is cut short.", "Left out: scan.pdf: It holds pictures only.");
  }
}

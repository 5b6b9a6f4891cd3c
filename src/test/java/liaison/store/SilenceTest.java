package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liaison.text.FaultReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What people wrote stays out of the log, whatever fails.
class SilenceTest {
  private static final String PRIVATE = "my neighbour at number seven";

  @TempDir Path temporary;

  @Test
  void whatWasToBeWrittenIsNotInTheLogOfTheFault() {
    try (OpenStore store = OpenStore.in(temporary)) {
      Database database = store.database();
      database.change(handle -> {
        handle.execute("CREATE TABLE row (n INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT");
        handle.execute(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON row WHEN NEW.n = 1
            BEGIN SELECT RAISE(ABORT, 'refused'); END
            """);
      });

      assertSilent(() ->
          database.change(handle ->
              handle
                  .createUpdate("INSERT INTO row VALUES (1, :words)")
                  .bind("words", PRIVATE)
                  .execute()));
      assertSilent(() ->
          database.change(handle ->
              handle
                  .createUpdate("INSERT INTO row VALUES (:words, :words)")
                  .bindMap(Map.of("words", PRIVATE))
                  .execute()));
      assertSilent(() ->
          database.change(handle -> {
            var batch = handle.prepareBatch("INSERT INTO row VALUES (1, ?)");
            batch.bind(0, PRIVATE).add().bind(0, PRIVATE).add().execute();
          }));
      assertSilent(() ->
          database.<List<Integer>>read(handle ->
              handle
                  .createQuery("SELECT n FROM nowhere WHERE words = ?")
                  .bind(0, PRIVATE)
                  .mapTo(Integer.class)
                  .list()));
    }
  }

  private static void assertSilent(Runnable failing) {
    RuntimeException fault = catchRuntimeException(failing::run);
    assertThat(fault).isNotNull();
    assertThat(logged(fault)).contains("SQLite").doesNotContain("neighbour");
  }

  private static String logged(Throwable fault) {
    Logger log = (Logger) LoggerFactory.getLogger(SilenceTest.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.setLevel(Level.ERROR);
    log.addAppender(lines);
    try {
      FaultReference.log(log, "writing", fault);
    } finally {
      log.detachAppender(lines);
    }
    ILoggingEvent line = lines.list.getFirst();
    return line.getFormattedMessage()
        + "\n"
        + ThrowableProxyUtil.asString(line.getThrowableProxy());
  }
}

package liaison;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import liaison.text.Unacceptable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where the log goes: to files of the data folder, never to the screen. It holds no personal data
/// and no question.
final class Logs {
  private static final String PATTERN = "%date{ISO8601} %-5level [%thread] %logger{30}: %msg%n%ex";
  private static final int DAYS_KEPT = 30;

  private Logs() {}

  /// Sends what is logged from now on to `<folder>/<name>.log`, a new file each day.
  ///
  /// @param name one name for the service and another for commands beside it, so that two processes
  ///   never roll one file
  /// @throws Unacceptable for `data.folder` where no log can be written there
  static void into(Path folder, String name) {
    requireWritable(folder, folder.resolve(name + ".log"));
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(folder.resolve(name + ".log").toString());
    file.setEncoder(encoder);
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(folder.resolve(name + ".%d{yyyy-MM-dd}.%i.log.gz").toString());
    policy.setMaxFileSize(FileSize.valueOf("20MB"));
    policy.setTotalSizeCap(FileSize.valueOf("200MB"));
    policy.setMaxHistory(DAYS_KEPT);
    policy.start();
    file.setRollingPolicy(policy);
    file.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.setLevel(Level.INFO);
    root.addAppender(file);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /// The log's own library says nothing where it cannot write.
  private static void requireWritable(Path folder, Path log) {
    try {
      Files.createDirectories(folder);
      Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw new Unacceptable(
          Key.DATA_FOLDER.words(),
          "The log %s cannot be written. Let this program's user write there.".formatted(log));
    }
  }
}

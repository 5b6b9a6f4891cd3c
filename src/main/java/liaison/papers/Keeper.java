package liaison.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one child: starts it when it is needed, ends it when it is late, idle or not wanted any
/// more, and says why a reading failed.
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration START = Duration.ofSeconds(60);

  /// Each has two children.
  private static final int MOST_READINGS = 3;

  private final Limits limits;
  private final Duration idle;
  private final Alarm alarm = new Alarm();
  private final ReentrantLock one = new ReentrantLock();

  /// How many readings of a file in a row ended with their children.
  private final Map<Path, Integer> broken = new HashMap<>();

  private Alarm.@Nullable Set sleep;
  private volatile @Nullable Child child;
  private volatile boolean closed;

  /// @param idle how long a child is kept without work
  Keeper(Limits limits, Duration idle) {
    this.limits = limits;
    this.idle = idle;
  }

  /// Has a file read; one at a time.
  Reading read(Path file) {
    return read(file, "");
  }

  /// @param wanted goes before the file's name, to say what is wanted of it
  Reading read(Path file, String wanted) {
    one.lock();
    try {
      if (closed) return new Reading.NotNow(Reasons.CLOSING);
      if (sleep != null) sleep.off();
      return readOrAgain(file, wanted);
    } finally {
      sleep = alarm.after(idle, this::rest);
      one.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    alarm.close();
    endChild();
  }

  /// A child that ended for no known reason may have been ended from outside: once more, with a
  /// fresh one.
  private Reading readOrAgain(Path file, String wanted) {
    Reading first = attempt(file, wanted);
    Reading last = first != null ? first : attempt(file, wanted);
    if (last == null) return endedAgain(file);
    if (!(last instanceof Reading.NotNow)) broken.remove(file);
    return last;
  }

  /// A file over which the child ends time and again is at fault itself; before that it may be
  /// anybody's.
  Reading endedAgain(Path file) {
    if (broken.merge(file, 1, Integer::sum) < MOST_READINGS) {
      return new Reading.NotNow(Reasons.READER_ENDED_NOW);
    }
    broken.remove(file);
    return new Reading.Unreadable(Reasons.READER_ENDED);
  }

  /// Null where the child ended for no known reason.
  private @Nullable Reading attempt(Path file, String wanted) {
    Child reader;
    try {
      reader = running();
    } catch (IOException fault) {
      if (closed) return new Reading.NotNow(Reasons.CLOSING);
      LOG.error("The child that reads papers could not be started", fault);
      return new Reading.NotNow(Reasons.NO_READER);
    }
    Alarm.Set deadline = alarm.after(limits.deadline(), reader::kill);
    try (InputStream bytes = opened(file)) {
      return reader.read(wanted + file.getFileName(), bytes, limits.fileBytes());
    } catch (FileFault fault) {
      return new Reading.Unreadable(fault.reason());
    } catch (IOException ended) {
      reader.kill();
      return whyEnded(reader, deadline);
    } finally {
      deadline.off();
    }
  }

  private @Nullable Reading whyEnded(Child reader, Alarm.Set deadline) {
    if (closed) return new Reading.NotNow(Reasons.CLOSING);
    if (deadline.rang()) {
      return new Reading.Unreadable(Reasons.tooSlow(limits.deadline().toSeconds()));
    }
    return reader.ranOutOfMemory() ? new Reading.Unreadable(Reasons.TOO_MUCH_MEMORY) : null;
  }

  private static InputStream opened(Path file) throws FileFault {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException fault) {
      throw FileFault.of(fault);
    }
  }

  private Child running() throws IOException {
    Child now = child;
    if (now != null && now.isAlive()) return now;
    Child started = Child.start(limits);
    child = started;
    if (closed) started.kill();
    Alarm.Set deadline = alarm.after(START, started::kill);
    try {
      started.await();
      return started;
    } finally {
      deadline.off();
    }
  }

  /// Not while a file is being read: the alarm's thread must never wait.
  private void rest() {
    if (!one.tryLock()) return;
    try {
      endChild();
    } finally {
      one.unlock();
    }
  }

  private void endChild() {
    Child now = child;
    child = null;
    if (now != null) now.kill();
  }
}

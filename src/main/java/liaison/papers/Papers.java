package liaison.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads papers of every format, each in a child process that can be ended: no paper can stop or
/// swell the service.
///
/// One child is started at the first reading, used again for all that follow, and ended when it has
/// been idle for a minute, when a paper takes too long or too much memory, and at [#close]. It ends
/// by itself when the service does. May be used by several threads; they wait for each other.
public final class Papers implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Limits limits;
  private final Keeper keeper;

  /// @param limits what reading one paper may cost
  public Papers(Limits limits) {
    this(limits, IDLE);
  }

  /// @param idle how long the child is kept without work
  Papers(Limits limits, Duration idle) {
    this.limits = limits;
    this.keeper = new Keeper(limits, idle);
  }

  /// Reads a file.
  ///
  /// Links are not followed: a caller that means to follow one gives the path where it leads. Never
  /// fails because of the file; what is wrong with it is in the answer. After [#close] nothing is
  /// read any more: [Reading.NotNow].
  public Reading read(Path file) {
    String refusal = refusal(file);
    return refusal == null ? keeper.read(file) : new Reading.Unreadable(refusal);
  }

  /// Reads a spreadsheet (xlsx, xls, csv) for its cells, in the child as all else.
  public Cells cells(Path file) {
    String refusal = refusal(file);
    if (refusal != null) return new Cells.Unreadable(refusal);
    return CellWalk.of(keeper.read(file, CellWalk.WANTED));
  }

  /// Ends the child; a reading that is under way ends with it. May be called from any thread.
  @Override
  public void close() {
    keeper.close();
  }

  /// Why the file is not even opened, or null.
  private @Nullable String refusal(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isSymbolicLink()) return Reasons.A_LINK;
      if (!found.isRegularFile()) return Reasons.NO_FILE;
      if (found.size() > limits.fileBytes()) return Reasons.tooBig(limits.fileBytes());
      return found.size() == 0 ? Reasons.EMPTY : null;
    } catch (IOException fault) {
      return FileFault.of(fault).reason();
    }
  }
}

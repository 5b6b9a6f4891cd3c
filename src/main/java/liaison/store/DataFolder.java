package liaison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything the service keeps, and the claim of one instance on it.
///
/// The claim is a lock on a file that is used for nothing else, so the operating system gives it up
/// with the process, however that ends.
public final class DataFolder implements AutoCloseable {
  /// Folders claimed by this process. The operating system's lock does not keep one part of a
  /// process from another, and closing any channel on the lock file would give up the lock of all:
  /// so a folder that is claimed here is not asked for again.
  private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private @Nullable FileChannel claim;

  private DataFolder(Path path) {
    this.path = path;
  }

  /// The folder at this path; made where it is missing, for its owner's eyes only where the file
  /// system can say so.
  ///
  /// @throws Unacceptable for `data.folder` where it cannot be made or is no folder
  public static DataFolder at(Path path) {
    try {
      if (!Files.isDirectory(path)) OwnersOnly.folder(path);
      return new DataFolder(path.toRealPath());
    } catch (IOException e) {
      throw new Unacceptable(
          "data.folder",
          "The data folder %s cannot be made or entered. Choose a folder that this program may write to."
              .formatted(path));
    }
  }

  /// The folder, without links in its path.
  public Path path() {
    return path;
  }

  /// Where the database lies, or will lie.
  public Path database() {
    return path.resolve("liaison.db");
  }

  /// A folder in it that only its owner may enter; made where it is missing.
  ///
  /// @throws Unacceptable for `data.folder` where it cannot be made
  public Path within(String name) {
    Path inside = path.resolve(name);
    try {
      if (!Files.isDirectory(inside)) OwnersOnly.folder(inside);
      return inside;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /// Noted before a copy takes the database's place: what must be done after a restore is done by
  /// whoever serves next, even where the restore was cut short.
  void noteRestore() throws IOException {
    Path mark = restored();
    if (Files.notExists(mark)) OwnersOnly.file(mark);
    Placing.sync(mark);
  }

  /// Whether a copy was brought back, and what must be done after it is not done yet.
  public boolean isRestored() {
    return Files.exists(restored());
  }

  /// Notes that all is done that must be done after a restore, and from when on that is kept which
  /// it replaced.
  public void settleRestore(Instant now) throws IOException {
    Aside.note(path, now);
    Files.deleteIfExists(restored());
  }

  private Path restored() {
    return path.resolve("restored");
  }

  /// Where libraries may put what they unpack.
  Path temporary() throws IOException {
    Path temporary = path.resolve("tmp");
    if (!Files.isDirectory(temporary)) OwnersOnly.folder(temporary);
    for (Path needed : List.of(path, temporary)) {
      if (!Files.isWritable(needed)) throw new AccessDeniedException(needed.toString());
    }
    return temporary;
  }

  /// Plain words for a folder that cannot be used as a data folder must be.
  Unacceptable unwritable() {
    return new Unacceptable(
        "data.folder",
        "The data folder %s cannot be written to. Let this program's user write there."
            .formatted(path));
  }

  /// Takes away the libraries that processes left behind when they were killed. One that is still
  /// in use stays in use: an open file outlives its name, or cannot be taken away.
  void sweep() throws IOException {
    Path temporary = path.resolve("tmp");
    if (!Files.isDirectory(temporary)) return;
    try (DirectoryStream<Path> libraries = Files.newDirectoryStream(temporary, "sqlite-*")) {
      for (Path library : libraries) {
        try {
          Files.deleteIfExists(library);
        } catch (FileSystemException stillOpen) {
          continue;
        }
      }
    }
  }

  /// Asks for the folder for this instance alone. Asking again for what is ours already is
  /// harmless.
  ///
  /// @throws Unacceptable for `data.folder` where nothing can be written there
  public synchronized Claim lock() {
    if (claim != null) return Claim.OURS;
    if (!CLAIMED_HERE.add(path)) return Claim.ALREADY_RUNNING;
    try {
      claim = claimed();
    } catch (IOException e) {
      throw unwritable();
    } finally {
      if (claim == null) CLAIMED_HERE.remove(path);
    }
    return claim == null ? Claim.ALREADY_RUNNING : Claim.OURS;
  }

  private @Nullable FileChannel claimed() throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("instance.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
      return lock == null ? null : channel;
    } finally {
      if (lock == null) channel.close();
    }
  }

  synchronized boolean isOurs() {
    return claim != null;
  }

  /// Gives up the claim, if there is one.
  @Override
  public synchronized void close() {
    FileChannel held = claim;
    if (held == null) return;
    claim = null;
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      CLAIMED_HERE.remove(path);
    }
  }
}

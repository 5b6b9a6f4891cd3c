package liaison.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.text.Unacceptable;

/// Swaps the present database for a copy that lies ready in the data folder.
///
/// The moment in which the copy gets the name `restore-<n>.ready` decides: before it nothing has
/// changed; after it every step can be done again, and the next start does so after a crash.
final class Restoring {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:before-restore|restore)-(\\d{1,9})\\.(?:db|ready).*");
  private static final Pattern READY = Pattern.compile("restore-(\\d{1,9})\\.ready");

  private Restoring() {}

  /// The number of the next restore: one more than any that has left a trace.
  static int next(DataFolder folder) throws IOException {
    return newest(folder.path()) + 1;
  }

  /// The number of the last restore that has left a trace; 0 where none has.
  static int newest(Path folder) throws IOException {
    int highest = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher numbered = NUMBERED.matcher(file.getFileName().toString());
        if (numbered.matches()) highest = Math.max(highest, Integer.parseInt(numbered.group(1)));
      }
    }
    return highest;
  }

  static Path ready(DataFolder folder, int number) {
    return folder.path().resolve("restore-%d.ready".formatted(number));
  }

  /// Finishes what a restore has made ready; nothing to do where none has.
  ///
  /// @return where the database now lies that was there before; empty where none was
  static Optional<Path> finish(DataFolder folder) throws IOException {
    Optional<Path> ready = ready(folder);
    if (ready.isEmpty()) return Optional.empty();
    Matcher number = READY.matcher(ready.get().getFileName().toString());
    if (!number.matches()) throw new IllegalStateException(ready.get().toString());
    Path database = folder.database();
    Path aside = folder.path().resolve("before-restore-%s.db".formatted(number.group(1)));
    for (String part : List.of("", "-wal", "-shm")) {
      Path present = database.resolveSibling(database.getFileName() + part);
      if (Files.exists(present)) {
        OwnersOnly.tighten(present);
        Placing.move(present, aside.resolveSibling(aside.getFileName() + part));
      }
    }
    Placing.move(ready.get(), database);
    return Optional.of(aside).filter(Files::exists);
  }

  /// @throws Unacceptable where the serving instance has a restore to finish first
  static void refuseUnfinished(DataFolder folder) throws IOException {
    if (ready(folder).isEmpty()) return;
    throw new Unacceptable(
        "data.folder",
        "A restore is under way, or was cut short. Start the service to finish it, then try again.");
  }

  private static Optional<Path> ready(DataFolder folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), "restore-*.ready")) {
      for (Path file : files) return Optional.of(file);
    }
    return Optional.empty();
  }
}

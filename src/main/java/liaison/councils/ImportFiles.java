package liaison.councils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import liaison.text.Clean;
import liaison.text.Unacceptable;

/// Spreadsheets that were sent in and are not applied yet. They hold people's addresses, so they
/// lie in a private folder, and for a day at most.
public final class ImportFiles {
  /// How long a file is kept that nobody applies.
  public static final Duration KEPT = Duration.ofDays(1);

  /// How many are kept at once; the oldest gives way.
  private static final int MOST = 10;

  private static final int LONGEST_NAME = 200;
  private static final String FIELD = "file";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final InstantSource clock;

  /// @param folder one that only its owner may enter
  public ImportFiles(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// One that waits.
  ///
  /// @param id under which it lies: 32 hex digits
  /// @param name its own name
  /// @param path where it lies
  /// @param since when it came
  public record Waiting(String id, String name, Path path, Instant since) {}

  /// Keeps one.
  ///
  /// @param name as its sender named it
  /// @throws Unacceptable for `file` where it is empty or no csv or xlsx
  public Waiting keep(String name, byte[] bytes) {
    sweep();
    String called =
        Clean.line(name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
    if (called.isEmpty()) throw new Unacceptable(FIELD, "Choose a file first.");
    String ending = ending(called);
    if (bytes.length == 0) throw new Unacceptable(FIELD, "The file is empty. Choose another.");
    byte[] unique = new byte[16];
    RANDOM.nextBytes(unique);
    String id = HexFormat.of().formatHex(unique);
    try {
      write(folder.resolve(id + ending), bytes);
      String shown =
          called.length() > LONGEST_NAME
              ? called.substring(called.length() - LONGEST_NAME)
              : called;
      write(folder.resolve(id + ".name"), shown.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all().stream().skip(MOST).forEach(old -> discard(old.id()));
    return one(id).orElseThrow();
  }

  private void write(Path path, byte[] bytes) throws IOException {
    Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
    Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
  }

  private static String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) return ".csv";
    if (lower.endsWith(".xlsx")) return ".xlsx";
    throw new Unacceptable(
        FIELD, "This is no csv or xlsx file. Save the spreadsheet as one of them, then send that.");
  }

  /// One that waits; empty where it was applied, thrown away, or is too old.
  public Optional<Waiting> one(String id) {
    if (!ID.matcher(id).matches()) return Optional.empty();
    return all().stream().filter(waiting -> waiting.id().equals(id)).findFirst();
  }

  /// All that wait, the newest first.
  public List<Waiting> all() {
    var all = new ArrayList<Waiting>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,xlsx}")) {
      for (Path file : files) waiting(file).ifPresent(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(Waiting::since).reversed().thenComparing(Waiting::id));
    return List.copyOf(all);
  }

  private Optional<Waiting> waiting(Path file) throws IOException {
    String id = String.valueOf(file.getFileName()).replaceAll("\\..*", "");
    try {
      Instant since = Files.getLastModifiedTime(file).toInstant();
      if (!since.plus(KEPT).isAfter(clock.instant())) return Optional.empty();
      String name = Files.readString(folder.resolve(id + ".name"));
      return Optional.of(new Waiting(id, name, file, since));
    } catch (NoSuchFileException thrownAway) {
      return Optional.empty();
    }
  }

  /// Throws one away.
  public void discard(String id) {
    if (!ID.matcher(id).matches()) return;
    try {
      for (String ending : List.of(".csv", ".xlsx", ".name")) {
        Files.deleteIfExists(folder.resolve(id + ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Throws away what is too old.
  public void sweep() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Instant since = Files.getLastModifiedTime(file).toInstant();
        if (!since.plus(KEPT).isAfter(clock.instant())) Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException thrownAway) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package liaison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import liaison.store.PersonalData.Subject;
import liaison.text.PersonName;

/// Who was erased, in a file beside the database, so that it outlives the database's going back to
/// an older copy. No name stands in it, but a digest of it under the file's own salt: whoever has
/// the file and guesses a name can try the guess, so it belongs to the data folder's owner alone.
public final class ErasureJournal {
  private static final String HEAD = "salt ";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{32}) (\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{64})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  private ErasureJournal(Path file) {
    this.file = file;
  }

  /// The journal of a data folder; the first erasure makes the file.
  public static ErasureJournal of(DataFolder folder) {
    return new ErasureJournal(folder.path().resolve("erasures.journal"));
  }

  /// One erasure.
  ///
  /// @param id 32 hexadecimal digits
  /// @param digest of whom
  record Line(String id, LocalDate day, String digest) {
    @Override
    public String toString() {
      return id + " " + day + " " + digest;
    }
  }

  /// A new name for an erasure.
  static String newId() {
    return random(16);
  }

  private static String random(int bytes) {
    byte[] fresh = new byte[bytes];
    RANDOM.nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }

  /// All that are noted. A last line that a crash cut short is none.
  synchronized List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (String text : text()) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        lines.add(new Line(line.group(1), LocalDate.parse(line.group(2)), line.group(3)));
      }
    }
    return List.copyOf(lines);
  }

  /// Notes an erasure; when it returns, it is on the disk.
  synchronized void note(String id, LocalDate day, Subject subject) {
    try {
      if (Files.notExists(file)) begin(List.of(HEAD + random(32)));
      // The line break before it ends whatever a crash may have cut short.
      byte[] line =
          ("\n" + new Line(id, day, digest(subject)) + "\n").getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        var bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forgets what was noted before a day.
  synchronized void forget(LocalDate before) {
    List<Line> lines = lines();
    List<Line> kept = lines.stream().filter(line -> !line.day().isBefore(before)).toList();
    if (kept.size() == lines.size()) return;
    var text = new ArrayList<String>();
    text.add(HEAD + salt());
    kept.forEach(line -> text.add(line.toString()));
    try {
      begin(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(List<String> text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    OwnersOnly.file(part);
    Files.write(part, text);
    Placing.sync(part);
    Placing.move(part, file);
  }

  /// What somebody is noted as; large and small letters and blanks do not matter.
  String digest(Subject subject) {
    return digests().of(subject);
  }

  /// For many at once.
  Digests digests() {
    return new Digests(salt());
  }

  /// Digests under the salt of one journal.
  record Digests(String salt) {
    String of(Subject subject) {
      String key = subject.person() == 0 ? "" : "\n" + subject.person();
      String words = PersonName.key(subject.name()) + "\n" + plain(subject.email()) + key;
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String plain(String typed) {
      return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
  }

  private String salt() {
    return text().stream()
        .filter(line -> line.startsWith(HEAD))
        .map(line -> line.substring(HEAD.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The journal of erasures has no salt"));
  }

  private List<String> text() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

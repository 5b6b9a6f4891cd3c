package liaison.text;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Letters filled in from two files beside each other, `name.txt` and `name.html`, that say the
/// same. The first line of the text file is the subject. What the letters of several rooms share
/// lies in a folder of its own.
///
/// Where people keep files of the same names in a folder of their own, theirs are used: both halves
/// of a letter, or a part that letters include. Theirs are read afresh each time; where they cannot
/// be used, the shipped letter goes out whole, and [#fault] says why.
public final class LetterTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);
  private static final String SHARED = "liaison/text/letters";
  private static final String SUBJECT = "Subject: ";
  private static final String UNTIL =
      "Until it is put right, the letter that came with the program goes out.";
  private static final String MARK_OF_ORDER = "\ufeff";
  private static final String UNREADABLE = "\ufffd";
  private static final Pattern UNKNOWN = Pattern.compile("ttribute \\[(.+?)] ");

  private final String folder;
  private final Engines shipped;
  private final @Nullable Path corrected;
  private final @Nullable Engines own;

  /// A letter's words.
  public record Filled(String subject, String text, String html) {}

  private record Engines(PebbleEngine plain, PebbleEngine pages) {}

  /// @param folder where the letters lie on the class path, such as `liaison/accounts/letters`
  public LetterTemplates(String folder) {
    this(folder, null);
  }

  /// @param folder where the shipped letters lie on the class path
  /// @param corrected where people keep theirs; it need not exist, and null means nowhere
  public LetterTemplates(String folder, @Nullable Path corrected) {
    this.folder = folder;
    this.shipped =
        new Engines(
            engine(shipped(folder, ".txt"), false, true),
            engine(shipped(folder, ".html"), true, true));
    this.corrected = corrected;
    this.own =
        corrected == null
            ? null
            : new Engines(
                engine(either(corrected, folder, ".txt"), false, false),
                engine(either(corrected, folder, ".html"), true, false));
  }

  private static Loader<?> shipped(String folder, String suffix) {
    return new DelegatingLoader(List.of(on(folder, suffix), on(SHARED, suffix)));
  }

  private static Loader<?> on(String folder, String suffix) {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix(folder);
    loader.setSuffix(suffix);
    loader.setCharset("UTF-8");
    return loader;
  }

  private static Loader<?> either(Path corrected, String folder, String suffix) {
    FileLoader loader = new FileLoader(corrected.toAbsolutePath().toString());
    loader.setSuffix(suffix);
    loader.setCharset("UTF-8");
    return new DelegatingLoader(List.of(loader, on(folder, suffix), on(SHARED, suffix)));
  }

  private static PebbleEngine engine(Loader<?> loader, boolean escaping, boolean kept) {
    return new PebbleEngine.Builder()
        .loader(loader)
        .autoEscaping(escaping)
        .strictVariables(true)
        .newLineTrimming(escaping)
        .cacheActive(kept)
        .defaultLocale(Locale.UK)
        .build();
  }

  /// Fills in one letter. Values stand as they are in the text, and escaped in the page.
  public Filled filled(String name, Map<String, ?> values) {
    if (own != null && isCorrected() && hasHalf(name).isEmpty()) {
      try {
        return own(own, name, values);
      } catch (RuntimeException | IOException broken) {
        LOG.warn("The corrected letter {} cannot be used; the shipped one is. See check.", name);
      }
    }
    try {
      return filled(shipped, name, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Why a corrected letter cannot be used, for whoever corrected it; empty where there is none or
  /// it can.
  ///
  /// @param values as a letter of this name gets them
  public Optional<String> fault(String name, Map<String, ?> values) {
    if (own == null || !isCorrected()) return Optional.empty();
    Optional<String> missing = hasHalf(name);
    if (missing.isPresent()) {
      return Optional.of(
          "%s is missing beside its other half. Copy both files, then correct both. %s"
              .formatted(missing.get(), UNTIL));
    }
    try {
      Filled _ = own(own, name, values);
      return Optional.empty();
    } catch (Unusable broken) {
      return Optional.of("%s %s".formatted(broken.getMessage(), UNTIL));
    } catch (IOException | RuntimeException broken) {
      return Optional.of("%s.txt and %s.html cannot be read. %s".formatted(name, name, UNTIL));
    }
  }

  /// The files of the folder of corrected letters, by name; empty where there are none.
  public List<String> corrected() {
    if (corrected == null || !isCorrected()) return List.of();
    try (Stream<Path> files = Files.list(corrected)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether there is a shipped file of this name.
  ///
  /// @param file with its ending
  public boolean isShipped(String file) {
    return file.matches("[a-z-]+\\.(txt|html)")
        && Stream.of(folder, SHARED)
            .anyMatch(place -> getClass().getResource("/%s/%s".formatted(place, file)) != null);
  }

  /// Files that were read, and make no letter.
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String words) {
      super(words);
    }

    Unusable(String words, PebbleException broken) {
      super(words, broken);
    }
  }

  private static String said(String name, String suffix, PebbleException broken) {
    Integer line = broken.getLineNumber();
    String file = broken.getFileName();
    String words = String.valueOf(broken.getPebbleMessage());
    Matcher unknown = UNKNOWN.matcher(words);
    return "%s cannot be read: ".formatted((file == null ? name : file) + suffix)
        + (line == null ? "" : "in line %d, ".formatted(line))
        + (unknown.find()
            ? "the word \"%s\" is not known.".formatted(unknown.group(1))
            : "what stands between {{ and }}, or {%% and %%}, is not understood (%s)."
                .formatted(words));
  }

  private boolean isCorrected() {
    return corrected != null && Files.isDirectory(corrected);
  }

  /// The half that is missing of a letter whose other half was corrected.
  private Optional<String> hasHalf(String name) {
    boolean text = hasOwn(name + ".txt");
    if (text == hasOwn(name + ".html")) return Optional.empty();
    return Optional.of(name + (text ? ".html" : ".txt"));
  }

  private boolean hasOwn(String file) {
    return corrected != null && Files.isRegularFile(corrected.resolve(file));
  }

  private static Filled own(Engines engines, String name, Map<String, ?> values)
      throws IOException {
    Filled filled = filled(engines, name, values);
    if ((filled.subject() + filled.text() + filled.html()).contains(UNREADABLE)) {
      throw new Unusable(
          "%s.txt or %s.html, or a part of them, is not saved as UTF-8.".formatted(name, name));
    }
    return filled;
  }

  private static Filled filled(Engines engines, String name, Map<String, ?> values)
      throws IOException {
    String whole = written(engines.plain(), name, ".txt", values);
    String page = written(engines.pages(), name, ".html", values);
    int end = whole.indexOf("\n\n");
    if (!whole.startsWith(SUBJECT) || end <= SUBJECT.length()) {
      throw new Unusable(
          "The first line of %s.txt must begin with \"Subject: \" and say one. An empty line must follow it."
              .formatted(name));
    }
    String text = whole.substring(end + 2);
    if (text.isBlank() || page.isBlank()) {
      throw new Unusable("%s.%s says nothing.".formatted(name, text.isBlank() ? "txt" : "html"));
    }
    return new Filled(whole.substring(SUBJECT.length(), end), text, page);
  }

  private static String written(
      PebbleEngine engine, String name, String suffix, Map<String, ?> values) throws IOException {
    StringWriter written = new StringWriter();
    try {
      engine.getTemplate(name).evaluate(written, Map.copyOf(values));
    } catch (PebbleException broken) {
      throw new Unusable(said(name, suffix, broken), broken);
    }
    return written.toString().replace("\r\n", "\n").replace(MARK_OF_ORDER, "");
  }
}

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Letters filled in from two files beside each other, `name.txt` and `name.html`, that say the
/// same. The first line of the text file is the subject.
///
/// Where people keep files of the same names in a folder of their own, theirs are used. Theirs are
/// read afresh each time; where they cannot be used, the shipped ones are, and [#fault] says why.
public final class LetterTemplates {
  private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);
  private static final String SUBJECT = "Subject: ";
  private static final Pattern UNKNOWN = Pattern.compile("ttribute \\[(.+?)] ");

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
    return new DelegatingLoader(List.of(loader, shipped(folder, suffix)));
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
    if (own != null && isCorrected(name)) {
      try {
        return filled(own, name, values);
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
    if (own == null || !isCorrected(name)) return Optional.empty();
    for (String suffix : List.of(".txt", ".html")) {
      if (!hasOwn(name + suffix)) {
        return Optional.of(
            "%s%s is missing beside its other half. Copy both files, then correct both."
                .formatted(name, suffix));
      }
    }
    for (String suffix : List.of(".txt", ".html")) {
      try {
        String _ = written(suffix.equals(".txt") ? own.plain() : own.pages(), name, values);
      } catch (PebbleException broken) {
        return Optional.of(
            "%s%s cannot be read: %s Until it is put right, the letter that came with the program goes out."
                .formatted(name, suffix, said(broken)));
      } catch (IOException | RuntimeException broken) {
        return Optional.of(
            "%s%s cannot be read. Until it is put right, the letter that came with the program goes out."
                .formatted(name, suffix));
      }
    }
    try {
      Filled _ = filled(own, name, values);
      return Optional.empty();
    } catch (IOException | RuntimeException broken) {
      return Optional.of(
          ("%s.txt and %s.html cannot be used. The first line of %s.txt must begin with \"Subject: \""
                  + " and an empty line must follow it. Until they are put right, the letter that"
                  + " came with the program goes out.")
              .formatted(name, name, name));
    }
  }

  private static String said(PebbleException broken) {
    Integer line = broken.getLineNumber();
    String words = String.valueOf(broken.getPebbleMessage());
    Matcher unknown = UNKNOWN.matcher(words);
    return (line == null ? "" : "in line %d, ".formatted(line))
        + (unknown.find()
            ? "the word \"%s\" is not known.".formatted(unknown.group(1))
            : "this is not understood: %s".formatted(words));
  }

  private boolean isCorrected(String name) {
    return hasOwn(name + ".txt") || hasOwn(name + ".html");
  }

  private boolean hasOwn(String file) {
    return corrected != null && Files.isRegularFile(corrected.resolve(file));
  }

  private static Filled filled(Engines engines, String name, Map<String, ?> values)
      throws IOException {
    String whole = written(engines.plain(), name, values);
    int end = whole.indexOf("\n\n");
    if (!whole.startsWith(SUBJECT) || end < 0) {
      throw new IllegalStateException(name + ".txt does not begin with its subject");
    }
    return new Filled(
        whole.substring(SUBJECT.length(), end),
        whole.substring(end + 2),
        written(engines.pages(), name, values));
  }

  private static String written(PebbleEngine engine, String name, Map<String, ?> values)
      throws IOException {
    StringWriter written = new StringWriter();
    engine.getTemplate(name).evaluate(written, Map.copyOf(values));
    return written.toString();
  }
}

package liaison.text;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// Letters filled in from two files beside each other, `name.txt` and `name.html`, that say the
/// same. The first line of the text file is the subject.
public final class LetterTemplates {
  private static final String SUBJECT = "Subject: ";

  private final PebbleEngine plain;
  private final Templates pages;

  /// A letter's words.
  public record Filled(String subject, String text, String html) {}

  /// @param folder where the letters lie on the class path, such as `liaison/accounts/letters`
  public LetterTemplates(String folder) {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix(folder);
    loader.setSuffix(".txt");
    loader.setCharset("UTF-8");
    plain =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(false)
            .strictVariables(true)
            .newLineTrimming(false)
            .defaultLocale(Locale.UK)
            .build();
    pages = new Templates(folder);
  }

  /// Fills in one letter. Values stand as they are in the text, and escaped in the page.
  public Filled filled(String name, Map<String, ?> values) {
    StringWriter written = new StringWriter();
    try {
      plain.getTemplate(name).evaluate(written, Map.copyOf(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String whole = written.toString();
    int end = whole.indexOf("\n\n");
    if (!whole.startsWith(SUBJECT) || end < 0) {
      throw new IllegalStateException(name + ".txt does not begin with its subject");
    }
    return new Filled(
        whole.substring(SUBJECT.length(), end),
        whole.substring(end + 2),
        pages.filled(name, values));
  }
}

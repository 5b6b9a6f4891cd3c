package liaison.text;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// Pages and letters filled in from templates. Every value is escaped for HTML unless its template
/// says otherwise, and a value that a template names but nobody gave is a fault, not a gap.
public final class Templates {
  private final PebbleEngine engine;

  /// @param folder where the templates lie on the class path, such as `liaison/web`
  public Templates(String folder) {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix(folder);
    loader.setSuffix(".html");
    loader.setCharset("UTF-8");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.UK)
            .build();
  }

  /// Fills in one template.
  ///
  /// @param name the file's name without `.html`
  public String filled(String name, Map<String, ?> values) {
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(name).evaluate(page, Map.copyOf(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}

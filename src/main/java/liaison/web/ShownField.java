package liaison.web;

import java.util.regex.Pattern;

/// A field of a record as its page shows it.
///
/// @param url where the value leads, for web and mail addresses; empty for all else
public record ShownField(String name, String value, String url) {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  static ShownField of(String name, String value) {
    if (WEB.matcher(value).matches()) return new ShownField(name, value, value);
    if (MAIL.matcher(value).matches()) return new ShownField(name, value, "mailto:" + value);
    return new ShownField(name, value, "");
  }
}

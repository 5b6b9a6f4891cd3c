package liaison;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a setting's value must look like.
///
/// @param fits whether a stripped value will do
/// @param mend what a person should write, as the end of "Write ..."
record Form(Predicate<String> fits, String mend) {
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_\\-\\[\\]]+");

  static final Form TEXT = new Form(text -> !text.isEmpty(), "some words");
  static final Form OPTIONAL_TEXT = new Form(text -> true, "some words, or nothing");
  static final Form HOST =
      new Form(
          text -> HOST_NAME.matcher(text).matches(),
          "a host name or an address, such as 127.0.0.1");
  static final Form PORT = new Form(text -> number(text, 65_535), "a port from 0 to 65535");
  static final Form COUNT =
      new Form(text -> number(text, 1_000_000), "a whole number from 0 to 1000000");
  static final Form CONNECTIONS =
      new Form(
          text -> number(text, 16) && Integer.parseInt(text) > 0, "a whole number from 1 to 16");
  static final Form SCORE = new Form(Form::score, "a number from 0 to 1, such as 0.5");
  static final Form FLAG = new Form(text -> text.equals("on") || text.equals("off"), "on or off");
  static final Form FOLDER = new Form(Form::path, "the path of a folder");
  static final Form FOLDERS =
      new Form(
          text -> !text.isEmpty() && parts(text).stream().allMatch(Form::path),
          "the paths of one or more folders, separated by commas");
  static final Form FILE =
      new Form(text -> text.isEmpty() || path(text), "the path of a file, or nothing");
  static final Form EMAIL =
      new Form(
          text -> ADDRESS.matcher(text).matches(),
          "an email address, such as clerk@parish.example");
  static final Form ZONE = new Form(Form::zone, "a time zone, such as Europe/London");
  static final Form URL =
      new Form(
          text -> text.isEmpty() || web(text).isPresent(),
          "a web address that starts with http:// or https://, or nothing");
  static final Form ORIGINS =
      new Form(
          text -> text.isEmpty() || parts(text).stream().allMatch(Form::origin),
          "web origins such as https://www.parish.example, separated by commas, or nothing");

  /// Makes a form that takes one of a few words.
  static final Choice CHOICE =
      words ->
          new Form(text -> List.of(words).contains(text), "one of: " + String.join(", ", words));

  interface Choice {
    Form of(String... words);
  }

  /// The parts of a value that is a list, stripped; empty parts stay, so that they can be refused.
  static List<String> parts(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static boolean number(String text, int most) {
    return text.matches("\\d{1,7}") && Integer.parseInt(text) <= most;
  }

  private static boolean score(String text) {
    return text.matches("0|1|0?\\.\\d{1,6}|1\\.0{1,6}");
  }

  private static boolean path(String text) {
    if (text.isEmpty()) return false;
    try {
      return !java.nio.file.Path.of(text).toString().isEmpty();
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  private static boolean zone(String text) {
    try {
      return ZoneId.of(text).getId().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<URI> web(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean origin(String text) {
    return web(text)
        .filter(uri ->
            uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null)
        .isPresent();
  }
}

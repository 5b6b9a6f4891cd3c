package liaison.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Other principal authorities of England, whose meetings, people and papers are not kept here.
///
/// What a paper tells of another authority is guidance and is answered; what is true there today is
/// not known here.
record Authorities(List<Pattern> names) {
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)\\b(when|next|today|tonight|tomorrow|this (week|month|year)|dates?|time|who('s| is)|phone|telephone|"
              + "number|e-?mail|contact|address|agenda|minutes|latest|current|now|precept|council tax|how many|"
              + "how much|open(ing)?|report)\\b");

  /// What is asked of a scheme, a charter or a past year is guidance.
  private static final Pattern GUIDANCE =
      Pattern.compile(
          "(?i)\\b(charter|scheme|pioneer\\w*|promis\\w*|guide|guidance|example|case stud\\w*|20[01]\\d|19\\d\\d|framework|"
              + "agreement|liaison officers?)\\b");

  static Authorities english() {
    try (InputStream in = Authorities.class.getResourceAsStream("authorities.txt")) {
      if (in == null) throw new IllegalStateException("Missing in the program: authorities.txt");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Authorities(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Pattern.compile("(?iu)\\b" + Pattern.quote(line.strip()) + "\\b"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The authority of which a live particular is asked; empty where none is.
  Optional<String> liveParticular(String question) {
    if (!LIVE.matcher(question).find()) return Optional.empty();
    if (GUIDANCE.matcher(question.replaceAll("(?i)parish liaison meeting", " ")).find()) {
      return Optional.empty();
    }
    return names.stream()
        .map(name -> name.matcher(question))
        .filter(java.util.regex.Matcher::find)
        .map(found -> found.group().strip())
        .filter(found -> !found.equals(found.toLowerCase(Locale.UK)) || found.contains(" "))
        .findFirst();
  }
}

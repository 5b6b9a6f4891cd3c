package liaison.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends slips of the thumb and the words of short messages before a question is understood: "teh"
/// is "the", "nxt mtg" is "next meeting". Only words on a list that ships are changed, so that a
/// name never becomes another; `spelling.txt` holds a slip and its word in each line.
final class Spelling {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");

  private final Map<String, String> words;

  private Spelling(Map<String, String> words) {
    this.words = words;
  }

  static Spelling english() {
    try (InputStream in = Spelling.class.getResourceAsStream("spelling.txt")) {
      if (in == null) throw new IllegalStateException("Missing in the program: spelling.txt");
      Map<String, String> words = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s*=\\s*", 2))
          .forEach(pair -> {
            for (String slip : pair[0].split("\\s*,\\s*")) words.put(slip, pair[1]);
          });
      return new Spelling(Map.copyOf(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String mended(String text) {
    return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private String word(String typed) {
    String word = words.get(typed.toLowerCase(Locale.UK));
    if (word == null) return typed;
    boolean capital = Character.isUpperCase(typed.codePointAt(0));
    return capital ? word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1) : word;
  }
}

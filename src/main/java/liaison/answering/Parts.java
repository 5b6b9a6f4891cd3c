package liaison.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a message apart where it asks two things.
final class Parts {
  private static final int MOST = 4;
  private static final int FEWEST_WORDS = 3;

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^\\W*((and|also|but|so|then|plus) )?(who|whos|who's|what|whats|what's|when|whens|when's|where|wheres|where's|which|why|how|hows|is|are|was|were|"
              + "do|does|did|can|could|will|would|should|has|have|may|must)\\b");

  /// Where one question ends and the next begins: a question mark, or "and" before a question word.
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=\\?)\\s+|(?i)[,;]?\\s+(?:and|also|plus)\\s+(?=(?:also\\s+)?(?:who|whos|who's|when|whens|when's|where|wheres|where's|how (?:many|much|often|long)|"
              + "what(?:'s|s)? (?:is|are|time|date|does|do|%)|is there|are there|do (?:we|i|you)|does it|can (?:we|i))\\b)");

  private Parts() {}

  /// The parts in order; the message itself where it asks one thing.
  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    for (String piece : SEAM.split(text)) {
      String part = piece.strip();
      if (!part.isEmpty()) parts.add(part);
    }
    boolean apart =
        parts.size() > 1
            && parts.size() <= MOST
            && parts.stream()
                .allMatch(
                    part -> ASKS.matcher(part).find() && part.split("\\s+").length >= FEWEST_WORDS);
    return apart ? parts : List.of(text);
  }

  /// The answers to the parts as one; what two of them say alike is said once.
  static Answer together(List<Answer> answers) {
    List<Answer> parts = new ArrayList<>();
    for (Answer answer : answers) {
      boolean said = parts.stream().anyMatch(part -> part.words().contains(answer.words()));
      if (!said) parts.add(answer);
    }
    return parts.size() == 1 ? parts.getFirst() : new Answer.Together(List.copyOf(parts));
  }
}

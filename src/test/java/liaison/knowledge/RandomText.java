package liaison.knowledge;

import java.util.List;
import java.util.Random;

/// Texts from a seeded source, full of what trips splitters.
final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "the",
          "council",
          "Cllr.",
          "meets",
          "in",
          "March.",
          "at",
          "7.30",
          "p.m.",
          "(see",
          "p. 4)",
          "“We",
          "agree.”",
          "\"No.\"",
          "No.",
          "3",
          "e.g.",
          "U.K.",
          "A.",
          "B.",
          "Smith",
          "etc.",
          "?",
          "!",
          "...",
          "…",
          ";",
          ":",
          "–",
          "*",
          "😀",
          "中文。",
          "café",
          "\u200B",
          "www.example.org",
          "clerk@parish.example",
          "£3.50",
          "1.",
          "a.",
          "ended.The",
          "x".repeat(700),
          "I.",
          "of.",
          "therefore,",
          "mend; paint;",
          "and so on and so forth",
          "\t",
          "\u00A0",
          "]",
          "[1]",
          ".");

  private RandomText() {}

  static String of(Random random, int most) {
    var text = new StringBuilder();
    int pieces = random.nextInt(most);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(8) > 0) text.append(' ');
    }
    return text.toString();
  }
}

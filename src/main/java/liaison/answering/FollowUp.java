package liaison.answering;

import java.util.List;
import java.util.regex.Pattern;
import liaison.knowledge.Query;

/// Whether a question leans on the one before it, and what is then looked for.
final class FollowUp {
  /// Words that stand for something named earlier, or that open a question which goes on.
  private static final Pattern LEANS =
      Pattern.compile(
          "(?i)^\\W*(and|also|but|or|what about|how about|so|then|ok|okay|sorry|no|i mean|i meant)\\b"
              + "|\\b(it|its|they|them|their|he|his|him|she|her|hers|that one|this one|those|these|there|the"
              + " (last|next|first|other|same) one|that|this|one)\\b");

  /// A question of so few words can hardly stand alone.
  private static final int FEW_WORDS = 3;

  private FollowUp() {}

  static boolean leans(Question question) {
    if (question.earlier().isEmpty()) return false;
    return LEANS.matcher(question.text()).find()
        || question.text().split("\\s+").length <= FEW_WORDS;
  }

  static Query query(Question question, Focus focus, int limit) {
    if (!leans(question)) {
      return new Query(focus.text(), List.of(), focus.scenario(), null, limit);
    }
    List<String> history = question.earlier().stream().map(Question.Turn::question).toList();
    return new Query(
        focus.text(), history, focus.scenario(), question.earlier().getFirst().document(), limit);
  }

  /// The words that a passage should speak of: the question's own, or with those of the question
  /// that it leans on.
  static String text(Question question, Focus focus) {
    if (!leans(question)) return focus.text();
    return focus.text() + " " + question.earlier().getFirst().question();
  }
}

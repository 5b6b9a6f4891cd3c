package liaison.knowledge;

import java.util.List;

/// What all questions have in common: the direction in which whatever is asked lies.
///
/// A passage that lies that way is a little like every question and so found too often. What it
/// owes to that is taken off its score.
final class AnyQuestion {
  /// Questions of every kind that are about nothing.
  private static final List<String> EMPTY_QUESTIONS =
      List.of(
          "What is it?",
          "How do I do this?",
          "Who is it for?",
          "When does it happen?",
          "Where can I find it?",
          "Can I get help with this?",
          "Am I allowed to do this?",
          "Why is that?",
          "How many are there?",
          "Do I have to tell anyone?",
          "What happens next?");

  private AnyQuestion() {}

  /// The vector between them, of length one.
  static float[] vector(Encoder encoder) {
    float[] between = new float[Encoder.DIMENSIONS];
    for (String question : EMPTY_QUESTIONS) {
      float[] vector = encoder.question(question);
      for (int i = 0; i < between.length; i++) between[i] += vector[i];
    }
    return Encoder.ofLengthOne(between);
  }
}

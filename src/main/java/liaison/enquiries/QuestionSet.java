package liaison.enquiries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.answering.Answer;
import liaison.answering.Answerer;
import liaison.answering.Question;
import liaison.text.Unacceptable;

/// Questions with the kind of answer that each deserves, and how the answers given compare.
///
/// A file is tab separated with a header; the columns `id`, `follows`, `question`, `expected_kind`,
/// `seed_file` and `answer_sentence` are read, others ignored.
public final class QuestionSet {
  private static final List<String> NEEDED = List.of("id", "question", "expected_kind");

  private final List<Expected> questions;

  private QuestionSet(List<Expected> questions) {
    this.questions = questions;
  }

  /// How a question came out.
  ///
  /// @param expected the expected kind, as the file writes it
  /// @param given the reply's kind, with its basis
  /// @param invented an answer where only a hand-over or a refusal was due
  /// @param answer the first words of what was said
  public record Outcome(
      String id,
      String question,
      String expected,
      String given,
      boolean right,
      boolean invented,
      String answer) {}

  /// How a set came out.
  public record Score(List<Outcome> outcomes) {
    /// How many are right.
    public long right() {
      return outcomes.stream().filter(Outcome::right).count();
    }

    /// How many answers were invented.
    public long invented() {
      return outcomes.stream().filter(Outcome::invented).count();
    }
  }

  /// Reads a set.
  ///
  /// @throws Unacceptable where the file cannot be read or a column is missing
  public static QuestionSet read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Unacceptable(
          file.toString(), "The question set cannot be read. Name a tab-separated file in UTF-8.");
    }
    if (lines.isEmpty()) throw new Unacceptable(file.toString(), "The question set is empty.");
    List<String> header = cells(lines.getFirst().replace("\uFEFF", ""));
    for (String column : NEEDED) {
      if (!header.contains(column)) {
        throw new Unacceptable(
            file.toString(), "The first line does not name the column \"" + column + "\".");
      }
    }
    List<Expected> questions = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) questions.add(expected(header, cells(line)));
    }
    return new QuestionSet(questions);
  }

  /// Asks every question and compares. Nothing is remembered.
  ///
  /// @param asked the moment at which all are asked
  public Score run(Answerer answerer, ZonedDateTime asked) {
    Map<String, List<Question.Turn>> conversations = new HashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Expected expected : questions) {
      var earlier = conversations.getOrDefault(expected.follows(), List.of());
      var question = new Question(Question.clean(expected.question()), earlier, asked);
      Answer answer = answerer.answer(question);
      var turns = new ArrayList<Question.Turn>();
      turns.add(Question.Turn.of(question, answer));
      turns.addAll(earlier);
      conversations.put(expected.id(), turns);
      Outcome outcome = expected.against(Reply.of("", answer, asked.toLocalDate()));
      outcomes.add(outcome);
    }
    return new Score(outcomes);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static Expected expected(List<String> header, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      row.put(header.get(i), cells.get(i).strip());
    }
    return new Expected(
        row.getOrDefault("id", ""),
        row.getOrDefault("follows", ""),
        row.getOrDefault("question", ""),
        row.getOrDefault("expected_kind", ""),
        row.getOrDefault("seed_file", ""),
        row.getOrDefault("answer_sentence", ""));
  }
}

package liaison.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is answered to a set of conversations in the manner of hurried clerks, over the papers and
/// sample records that ship. The answers are kept in a file, so that a change which makes one of
/// them worse (or better) shows in review. Written anew with `-Dliaison.rewrite=true`.
class FrozenAnswersTest {
  private static final Path FOLDER = Path.of("src/test/resources/liaison/answering");

  @TempDir Path data;

  @Test
  void theAnswersAreThoseOfTheFile() throws Exception {
    String now = answers();
    Path kept = FOLDER.resolve("answers.txt");
    if (Boolean.getBoolean("liaison.rewrite")) Files.writeString(kept, now);
    assertThat(now).isEqualTo(Files.readString(kept));
  }

  private String answers() throws Exception {
    var all = new StringBuilder();
    try (Answering answering = Answering.withSamples(data, ShippedPapers.knowledge())) {
      for (List<String> conversation : conversations()) {
        for (int turns = 1; turns <= conversation.size(); turns++) {
          Answer answer = answering.ask(conversation.subList(0, turns).toArray(String[]::new));
          all.append("? ").append(conversation.get(turns - 1)).append('\n').append(said(answer));
        }
        all.append('\n');
      }
    }
    return all.toString();
  }

  /// The kind of an answer, what it cites, and its first lines: beyond these, the words of papers
  /// are theirs to change.
  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Together(var parts) ->
          parts.stream().map(FrozenAnswersTest::said).collect(Collectors.joining());
      case Answer.FromGuidance guidance -> {
        Citation first = guidance.sources().getFirst();
        yield "  guidance, " + first.document() + ": " + line(first.quote()) + "\n";
      }
      case Answer.FromRecords records ->
          "  records, "
              + records.sources().stream().map(Citation::document).collect(Collectors.joining(" "))
              + ": "
              + line(records.words())
              + "\n";
      case Answer.AskBack(String words, List<String> options) ->
          "  asks back: " + line(words) + " " + options + "\n";
      case Answer.HandedOver handed -> "  to a person: " + line(handed.words()) + "\n";
      case Answer.Declined declined -> "  declines: " + line(declined.words()) + "\n";
    };
  }

  private static String line(String words) {
    return words.replace("\n\n" + Phrases.THESE_ARE_SAMPLES, "").replaceAll("\\s*\n\\s*", " / ");
  }

  private static List<List<String>> conversations() throws IOException {
    List<List<String>> conversations = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : Files.readAllLines(FOLDER.resolve("questions.txt"))) {
      if (line.isBlank()) conversations.add(new ArrayList<>());
      else conversations.getLast().add(line.strip());
    }
    return conversations;
  }
}

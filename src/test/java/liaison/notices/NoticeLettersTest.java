package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import liaison.text.LetterTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeLettersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/liaison/notices");

  @TempDir Path corrected;

  @Test
  void eachLetterReadsAsItWasAgreed() {
    var templates = new LetterTemplates(NoticeLetters.FOLDER);
    var names = new ArrayList<String>();
    SampleLetters.each((name, values) -> {
      if (name.equals("confirm")) return;
      names.add(name);
      var filled = templates.filled(name, values);
      same(name + ".txt", "Subject: " + filled.subject() + "\n\n" + filled.text());
      same(name + ".html", filled.html());
    });
    assertThat(names).hasSize(NoticeKind.values().length + 3);
  }

  private static void same(String name, String words) {
    Path golden = GOLDEN.resolve(name);
    try {
      if (Boolean.getBoolean("liaison.rewrite")) Files.writeString(golden, words);
      assertThat(words).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLetterThatAnOfficerCorrectedIsUsed() throws IOException {
    Files.writeString(corrected.resolve("nudge.txt"), "Subject: Come!\n\nOn {{ day }}.\n");
    Files.writeString(corrected.resolve("nudge.html"), "<p>On {{ day }}.</p>\n");
    var templates = new LetterTemplates(NoticeLetters.FOLDER, corrected);

    SampleLetters.each((name, values) -> {
      if (!name.equals("nudge")) return;
      var filled = templates.filled(name, values);
      assertThat(filled.subject()).isEqualTo("Come!");
      assertThat(filled.text()).isEqualTo("On Thursday 4 March 2027.\n");
    });
    assertThat(Alarms.letters(templates))
        .extracting(check -> check.state().name())
        .containsOnly("OK");
  }

  @Test
  void aBrokenLetterIsSaidInPlainWordsAndTheShippedOneGoesOut() throws IOException {
    Files.writeString(corrected.resolve("nudge.txt"), "Subject: Come!\n\nOn {{ dya }}.\n");
    Files.writeString(corrected.resolve("nudge.html"), "<p>On {{ day }}.</p>\n");
    Files.writeString(corrected.resolve("agenda.txt"), "No subject here.\n");
    Files.writeString(corrected.resolve("agenda.html"), "<p>Agenda</p>\n");
    Files.writeString(corrected.resolve("minutes.txt"), "Subject: Minutes\n\nHere.\n");
    var templates = new LetterTemplates(NoticeLetters.FOLDER, corrected);

    assertThat(Alarms.letters(templates))
        .extracting(check -> check.words())
        .anyMatch(words ->
            words.startsWith("nudge.txt cannot be read: in line 3, the word \"dya\" is not known."))
        .anyMatch(words -> words.startsWith("agenda.txt and agenda.html cannot be used."))
        .anyMatch(words -> words.startsWith("minutes.html is missing beside its other half."))
        .hasSize(3);
    SampleLetters.each((name, values) -> {
      if (!name.equals("nudge")) return;
      assertThat(templates.filled(name, values).text()).startsWith("We have not heard yet");
    });
  }
}

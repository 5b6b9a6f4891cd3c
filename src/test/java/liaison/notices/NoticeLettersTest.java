package liaison.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.text.Halves;
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
      Halves.agree(GOLDEN.resolve(name), templates.filled(name, values));
    });
    assertThat(names).hasSize(NoticeKind.values().length + 3);
  }

  /// Entered late, a call or a reminder may be the first letter that names the day.
  @Test
  void eachLetterBeforeAMeetingPutsItIntoTheCalendar() {
    assertThat(SampleLetters.all())
        .filteredOn(letter -> letter.diary() == MeetingLetter.Diary.ENTERED)
        .extracting(MeetingLetter::kind)
        .containsExactlyInAnyOrder(
            NoticeKind.SAVE_THE_DATE,
            NoticeKind.CALL,
            NoticeKind.AGENDA,
            NoticeKind.PAPERS,
            NoticeKind.NUDGE,
            NoticeKind.REMINDER,
            NoticeKind.MOVED);
  }

  /// A clerk of three councils, the vacant place, no link, no telephone: whatever a letter is told,
  /// both halves say it.
  @Test
  void eachLetterSaysTheSameTwiceWhateverItIsTold() {
    var templates = new LetterTemplates(NoticeLetters.FOLDER);
    String long_ = "Cyngor Tref Llanfair-pwllgwyngyll & Ŵyr St. Mary's-with-the-Well ".repeat(3);
    var three =
        List.of(
            new NoticeLetters.ReplyLink(long_.strip(), "https://council.example/reply/1?a=1&b=2"),
            new NoticeLetters.ReplyLink("O'Neill's & Sons", "https://council.example/reply/2"),
            new NoticeLetters.ReplyLink("C", "https://council.example/reply/3"));
    var odd = new ArrayList<Map<String, Object>>();
    odd.add(Map.of("replies", three, "itemLinks", three, "councils", List.of("A", "B & B", "C")));
    odd.add(Map.of("place", "", "phone", ""));
    odd.add(Map.of("place", "", "online", "", "nowhere", true, "replies", List.of()));
    odd.add(Map.of("approved", true, "why", "", "next", "", "minutesLink", "", "toFollow", 0));
    odd.add(Map.of("asked", "Sunday 8 November 2026", "link", "https://x.example/y"));
    odd.add(Map.of("words", "One.\r\n\r\nTwo <b>& three</b>.\nFour.", "subject", "\"A\" & B"));
    odd.add(Map.of("owner", "Siân O'Brien & co", "what", "Say \"no\" twice"));
    for (String outcome : List.of("accepted", "answered", "merged")) {
      odd.add(Map.of("outcome", outcome, "words", "", "goesTo", "Salt & <b>sand</b>"));
    }
    SampleLetters.each((name, values) -> {
      for (Map<String, Object> told : odd) {
        var all = new HashMap<String, Object>(values);
        told.forEach((key, value) -> all.computeIfPresent(key, (_, _) -> value));
        Halves.areOne(templates.filled(name, all));
      }
    });
  }

  @Test
  void aPartThatAnOfficerCorrectedIsUsedByEveryLetter() throws IOException {
    Files.writeString(corrected.resolve("contact.txt"), "\ufeffRing us: {{ phone }}.\r\n");
    var templates = new LetterTemplates(NoticeLetters.FOLDER, corrected);

    SampleLetters.each((name, values) ->
        assertThat(templates.filled(name, values).text()).contains("\nRing us: 01908 555 010.\n"));
    assertThat(Alarms.letters(templates))
        .extracting(check -> check.state().name())
        .containsOnly("OK");
  }

  @Test
  void halfALetterNeverGoesOut() throws IOException {
    Files.writeString(corrected.resolve("nudge.txt"), "Subject: Come!\n\nOn {{ day }}.\n");
    Files.writeString(corrected.resolve("call.txt"), "Subject: \n\nOn {{ day }}.\n");
    Files.writeString(corrected.resolve("call.html"), "<p>On {{ day }}.</p>\n");
    Files.writeString(corrected.resolve("minutes.txt"), "Subject: Read\n\nSee {{ day }}.\n");
    Files.writeString(corrected.resolve("minutes.html"), "{% if approved %}Yes{% endif %}\n");
    Files.writeString(
        corrected.resolve("agenda.txt"), "Subject: Caf\u00e9\n\nOn {{ day }}.\n", ISO_8859_1);
    Files.writeString(corrected.resolve("agenda.html"), "<p>On {{ day }}.</p>\n");
    Files.writeString(corrected.resolve("papers.txt"), "Subject: New\n\nOn {{ day.\n");
    Files.writeString(corrected.resolve("papers.html"), "<p>On {{ day }}.</p>\n");
    Files.writeString(corrected.resolve("reminders.txt"), "Subject: Come!\n\nOn {{ day }}.\n");
    var templates = new LetterTemplates(NoticeLetters.FOLDER, corrected);
    var shipped = new LetterTemplates(NoticeLetters.FOLDER);

    SampleLetters.each((name, values) ->
        assertThat(templates.filled(name, values)).isEqualTo(shipped.filled(name, values)));
    assertThat(Alarms.letters(templates))
        .extracting(check -> check.words())
        .satisfiesExactlyInAnyOrder(
            words -> assertThat(words).startsWith("nudge.html is missing"),
            words -> assertThat(words).startsWith("The first line of call.txt"),
            words -> assertThat(words).startsWith("minutes.html says nothing."),
            words -> assertThat(words).startsWith("agenda.txt or agenda.html, or a part"),
            words -> assertThat(words).matches("papers.txt cannot .* line [0-9]+, what stands.*"),
            words -> assertThat(words).startsWith("No letter has a part that is called reminders"));
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
        .anyMatch(words -> words.startsWith("The first line of agenda.txt must begin with"))
        .anyMatch(words -> words.startsWith("minutes.html is missing beside its other half."))
        .hasSize(3);
    SampleLetters.each((name, values) -> {
      if (!name.equals("nudge")) return;
      assertThat(templates.filled(name, values).text())
          .startsWith("Please tell us whether anybody");
    });
  }
}

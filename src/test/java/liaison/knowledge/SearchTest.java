package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
  @TempDir static Path temporary;
  private static Knowledge knowledge;

  @BeforeAll
  static void papers() {
    var folder =
        new Folder(temporary.resolve("knowledge"))
            .with(
                "forum.md",
                """
                # Parish Forum
                ## How often
                The Parish Forum meets every quarter.
                ## Who chairs
                The cabinet member chairs the Parish Forum.
                ## Place
                The Parish Forum is held at the Civic Offices.
                """)
            .with(
                "pag.md",
                """
                # Parishes Advisory Group
                ## How often
                The group meets every six weeks.
                ## Who chairs
                An elected parish councillor chairs the group.
                """)
            .with("grit.md", "# Grit bins\nGrit bins are filled in October.")
            .with("dogs.md", "# Dog bins\nDog bins are emptied on Mondays.");
    knowledge =
        Knowledge.open(
            temporary.resolve("data"), temporary.resolve("synonyms.txt"), List.of(folder.source()));
    knowledge.refresh();
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static String best(Query query) {
    return knowledge.find(query).getFirst().passage().text();
  }

  static List<String> hostileQuestions() {
    var questions =
        new ArrayList<>(
            List.of(
                "",
                " ",
                "?",
                "the of and",
                "who what when",
                "AND OR NOT",
                "forum AND (",
                "\"forum",
                "forum~0.5 ^99 field:value [a TO z] {x TO y} /regex/ *:* forum* ?orum",
                "../../etc/passwd",
                "😀😀😀",
                "中文问题",
                "\u0000\u202E\uD800",
                "forum ".repeat(666),
                "x".repeat(4000),
                "<script>alert(1)</script>",
                "' OR 1=1 --"));
    var random = new Random(7);
    var long4000 = new StringBuilder();
    while (long4000.length() < 3990)
      long4000.append(Integer.toString(random.nextInt(99999), 36)).append(' ');
    questions.add(long4000.toString());
    return questions;
  }

  @ParameterizedTest
  @MethodSource("hostileQuestions")
  void nothingThatPeopleWriteIsAnOperatorOrAFault(String question) {
    assertThatCode(() -> knowledge.find(Query.of(question, 5))).doesNotThrowAnyException();
    var inConversation =
        new Query(question, List.of(question, question), question, "../" + question, 5);
    List<Finding> findings = knowledge.find(inConversation);
    assertThat(findings).hasSize(5).allMatch(finding -> !Double.isNaN(finding.score()));
    assertThat(findings).allMatch(finding -> finding.score() >= 0 && finding.score() <= 1);
  }

  @Test
  void findingsComeInOrderAndNoMoreThanAsked() {
    List<Finding> findings = knowledge.find(Query.of("parish forum", 3));
    assertThat(findings).hasSize(3);
    assertThat(findings)
        .extracting(Finding::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(knowledge.find(Query.of("parish forum", 100))).hasSize(7);
  }

  @Test
  void aFollowUpIsUnderstoodFromItsHistory() {
    String chair = "and who chairs it?";
    assertThat(
            best(new Query(chair, List.of("how often does the parish forum meet"), null, null, 5)))
        .contains("cabinet member");
    assertThat(best(new Query(chair, List.of("when does the advisory group meet"), null, null, 5)))
        .contains("elected parish councillor");
  }

  @Test
  void aNewSubjectLeavesTheOldOneBehind() {
    var query =
        new Query(
            "when are the grit bins filled",
            List.of("who chairs the parish forum", "how often does it meet"),
            null,
            "forum.md",
            5);
    assertThat(best(query)).contains("October");
  }

  @Test
  void aScenarioTellsWhichIsMeant() {
    String chair = "who is in the chair?";
    assertThat(best(new Query(chair, List.of(), "I go to the parish forum.", null, 5)))
        .contains("cabinet member");
    assertThat(best(new Query(chair, List.of(), "I sit on the advisory group.", null, 5)))
        .contains("elected parish councillor");
  }

  @Test
  void aConversationStaysWithItsDocument() {
    List<String> history = List.of("what does the parish forum do", "tell me of the parish forum");
    assertThat(knowledge.find(new Query("and the place?", history, null, null, 3)))
        .extracting(finding -> finding.passage().document().id())
        .containsOnly("forum.md");
  }

  @Test
  void theDocumentInHandDecidesWhereNothingElseDoes() {
    assertThat(best(new Query("who chairs", List.of(), null, "forum.md", 5)))
        .contains("cabinet member");
    assertThat(best(new Query("who chairs", List.of(), null, "pag.md", 5)))
        .contains("elected parish councillor");
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    List<Finding> first = knowledge.find(Query.of("how often does the group meet", 7));
    List<Finding> second = knowledge.find(Query.of("how often does the group meet", 7));
    assertThat(second)
        .extracting(Finding::score)
        .isEqualTo(first.stream().map(Finding::score).toList());
    assertThat(second)
        .extracting(Finding::passage)
        .isEqualTo(first.stream().map(Finding::passage).toList());
  }
}

package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {
  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void papers() {
    folder =
        new Folder(temporary.resolve("knowledge"))
            .with(
                "liaison.md",
                """
                # Liaison
                ## Parishes Advisory Group (PAG) – meets on average 6 weekly
                Made up of parish councillors and liaison officers. It determines the agenda.
                ## Parish Forum – quarterly meeting
                All councils are invited to send 2 representatives.
                ## Ward Forums
                Three Ward Forums that we support:
                - Olney
                - Danesborough
                - Newport Pagnell and Hanslope
                """)
            .with(
                "roads/potholes.md",
                """
                ---
                title: Highways
                body: The city council
                date: 2024-03
                class: historic
                ---
                # Potholes
                Report a pothole on the city council's website. Urgent ones are mended in a day.
                """);
  }

  private Knowledge open() {
    return Knowledge.open(
        temporary.resolve("data"), temporary.resolve("synonyms.txt"), List.of(folder.source()));
  }

  private static List<String> documents(List<Finding> findings) {
    return findings.stream().map(finding -> finding.passage().document().id()).distinct().toList();
  }

  @Test
  void aQuestionFindsThePassageThatAnswersIt() {
    try (Knowledge knowledge = open()) {
      Report report = knowledge.refresh();
      assertThat(report.read()).containsExactlyInAnyOrder("liaison.md", "roads/potholes.md");
      assertThat(report.leftOut()).isEmpty();
      Finding best = knowledge.find(Query.of("how often does the PAG meet", 5)).getFirst();
      assertThat(best.passage().headings())
          .containsExactly("Parishes Advisory Group (PAG) – meets on average 6 weekly");
      assertThat(best.score()).isBetween(0.0, 1.0);
      assertThat(best.sentenceMeanings()).hasSize(best.passage().sentences().size());
      assertThat(best.words()).isPositive();
      assertThat(best.meaning()).isBetween(0.5, 1.0);
      assertThat(documents(knowledge.find(Query.of("who mends holes in the road?", 1))))
          .containsExactly("roads/potholes.md");
    }
  }

  @Test
  void whatIsKnownOfAPaperComesFromItsFrontMatter() {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      assertThat(knowledge.documents())
          .containsExactly(
              new Document("liaison.md", "Liaison", null, null, Standing.CURRENT),
              new Document(
                  "roads/potholes.md",
                  "Highways",
                  "The city council",
                  new PaperDate(2024, 3, null),
                  Standing.HISTORIC));
    }
  }

  @Test
  void aListStaysWithTheWordsThatLeadIntoIt() {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      Passage passage =
          knowledge.find(Query.of("which ward forums are supported", 1)).getFirst().passage();
      assertThat(passage.text())
          .isEqualTo(
              "Three Ward Forums that we support:\nOlney\nDanesborough\n"
                  + "Newport Pagnell and Hanslope");
      assertThat(passage.sentences().get(1).form()).isEqualTo(Sentence.Form.ITEM);
      assertThat(passage.words(2)).isEqualTo("Danesborough");
    }
  }
}

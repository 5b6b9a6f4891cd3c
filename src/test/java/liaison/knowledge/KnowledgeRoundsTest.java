package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import liaison.papers.Reading;
import liaison.text.Unacceptable;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeRoundsTest {
  @TempDir Path temporary;
  private Path data;
  private Folder folder;

  @BeforeEach
  void papers() {
    data = temporary.resolve("data");
    Natives.in(data);
    folder =
        new Folder(temporary.resolve("knowledge"))
            .with("forum.md", "# Parish Forum\nThe Parish Forum meets every quarter.")
            .with("grit.md", "# Grit bins\nGrit bins are filled in October.");
  }

  private Knowledge open() {
    return Knowledge.open(data, temporary.resolve("synonyms.txt"), List.of(folder.source()));
  }

  private Knowledge beside() {
    return Knowledge.beside(data, temporary.resolve("synonyms.txt"), List.of(folder.source()));
  }

  private static String best(Knowledge knowledge, String question) {
    return knowledge.find(Query.of(question, 1)).getFirst().passage().text();
  }

  private static List<String> ids(Knowledge knowledge) {
    return knowledge.documents().stream().map(Document::id).toList();
  }

  private Path anIndexFile(String... endings) throws IOException {
    try (var files = Files.list(data.resolve("index"))) {
      return files
          .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void onlyWhatChangedIsReadAgain() {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      folder.readings.clear();
      assertThat(knowledge.refresh())
          .isEqualTo(new Report(List.of(), 2, List.of(), List.of(), List.of()));
      assertThat(folder.readings).isEmpty();

      folder.with("forum.md", "# Parish Forum\nThe Parish Forum meets every second month.");
      assertThat(knowledge.refresh().read()).containsExactly("forum.md");
      assertThat(folder.readings).containsExactly("forum.md");
      assertThat(best(knowledge, "how often is the forum")).contains("every second month");
      assertThat(knowledge.find(Query.of("quarter", 10)))
          .noneMatch(finding -> finding.passage().text().contains("quarter"));

      folder.without("grit.md").with("dogs.md", "# Dog bins\nDog bins are emptied on Mondays.");
      Report report = knowledge.refresh();
      assertThat(report.removed()).containsExactly("grit.md");
      assertThat(report.read()).containsExactly("dogs.md");
      assertThat(ids(knowledge)).containsExactly("dogs.md", "forum.md");
      assertThat(knowledge.passages("grit.md")).isEmpty();
      assertThat(knowledge.verify()).isEmpty();
    }
  }

  @Test
  void aRestartReadsNothingThatIsUnchanged() {
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state()).isEqualTo(new State.Updating("There was no index yet.", 0, 0));
      knowledge.refresh();
      assertThat(knowledge.state()).isEqualTo(new State.Current());
    }
    folder.readings.clear();
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state()).isEqualTo(new State.Current());
      assertThat(best(knowledge, "when are grit bins filled")).contains("October");
      assertThat(knowledge.refresh().unchanged()).isEqualTo(2);
      assertThat(folder.readings).isEmpty();
      assertThat(knowledge.rebuild().read()).hasSize(2);
    }
  }

  @Test
  void whatCannotBeReadIsListedAndTriedAgainAtTheNextStart() {
    folder.with("bad.md", "%broken%").with("empty.md", " ").with("photo.jpg", "x");
    var wanted =
        List.of(
            new LeftOut("bad.md", "The file is damaged."),
            new LeftOut("empty.md", "There is no text in it."));
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.refresh().leftOut()).containsAll(wanted).hasSize(3);
      folder.readings.clear();
      assertThat(knowledge.refresh().leftOut()).containsAll(wanted).hasSize(3);
      assertThat(knowledge.leftOut()).containsAll(wanted).hasSize(3);
      assertThat(folder.readings).isEmpty();
      assertThat(ids(knowledge)).containsExactly("forum.md", "grit.md");
    }
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      assertThat(folder.readings).containsExactlyInAnyOrder("bad.md", "empty.md");
      folder.with("bad.md", "Mended now.");
      assertThat(knowledge.refresh().read()).containsExactly("bad.md");
      assertThat(knowledge.leftOut()).doesNotContain(wanted.getFirst());
    }
  }

  @Test
  void oneFlippedByteIsSeenAndTheIndexBuiltAnew() throws IOException {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
    }
    Path file = anIndexFile(".cfs");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (Knowledge looking = beside()) {
      assertThat(looking.verify())
          .containsExactly("The index was damaged. The next start of the service builds it.");
    }
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state()).isEqualTo(new State.Updating("The index was damaged.", 0, 0));
      assertThat(knowledge.find(Query.of("grit", 5))).isEmpty();
      assertThat(knowledge.refresh().read()).hasSize(2);
      assertThat(best(knowledge, "when are grit bins filled")).contains("October");
      assertThat(data.resolve("index-damaged-1")).isDirectory();
    }
  }

  @Test
  void onlyTheLatestDamagedIndexIsKept() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (Knowledge knowledge = open()) {
        knowledge.refresh();
      }
      Path segments = anIndexFile(".si", ".cfe");
      Files.write(segments, new byte[] {1, 2, 3});
    }
    open().close();
    try (var files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("index", "native", "index-damaged-3");
    }
  }

  @Test
  void anIndexOfAnotherVersionIsBuiltAnew() throws IOException {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
    }
    try (var directory = FSDirectory.open(data.resolve("index"));
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(Fields.SCHEMA_KEY, "0").entrySet());
    }
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state())
          .isEqualTo(new State.Updating("The index was of another version.", 0, 0));
      assertThat(knowledge.refresh().read()).hasSize(2);
    }
  }

  @Test
  void anIndexDeletedUnderARunningServiceIsBuiltAnew() throws IOException {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      try (var files = Files.list(data.resolve("index"))) {
        for (Path file : files.toList()) Files.delete(file);
      }
      Files.delete(data.resolve("index"));
      assertThat(best(knowledge, "when are grit bins filled")).contains("October");
      folder.with("dogs.md", "Dog bins are emptied on Mondays.");
      assertThat(knowledge.refresh().read()).hasSize(3);
      assertThat(knowledge.verify()).isEmpty();
    }
  }

  @Test
  void lookingBesideARunningServiceTouchesNothing() throws IOException {
    try (Knowledge service = open()) {
      service.refresh();
      String before = listing();
      folder.with("dogs.md", "# Dog bins\nDog bins are emptied on Mondays.").without("grit.md");
      folder.readings.clear();
      try (Knowledge beside = beside()) {
        assertThat(beside.verify())
            .containsExactly(
                "dogs.md is not in the index yet.",
                "grit.md is in the index, but gone from its source.");
        assertThat(beside.refresh().read()).containsExactly("dogs.md");
        assertThat(folder.readings).containsExactly("dogs.md");
        assertThat(best(beside, "when are dog bins emptied")).contains("Mondays");
        assertThat(ids(beside)).containsExactly("dogs.md", "forum.md");
        folder.with("dogs.md", "Dog bins are emptied on Fridays.");
        beside.refresh();
        assertThat(best(beside, "when are dog bins emptied")).contains("Fridays");
      }
      assertThat(listing()).isEqualTo(before);
      assertThat(ids(service)).containsExactly("forum.md", "grit.md");
    }
  }

  @Test
  void lookingWhereThereIsNoIndexMakesNone() {
    try (Knowledge beside = beside()) {
      assertThat(beside.find(Query.of("grit", 5))).isEmpty();
      assertThat(beside.refresh().read()).hasSize(2);
      assertThat(best(beside, "when are grit bins filled")).contains("October");
    }
    assertThat(data.resolve("index")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeReadForAWhileLosesNothing() throws IOException {
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      Path away = temporary.resolve("away");
      Files.move(folder.path, away);
      Report report = knowledge.refresh();
      assertThat(report.removed()).isEmpty();
      assertThat(report.leftOut()).hasSize(1);
      assertThat(ids(knowledge)).hasSize(2);
      Files.move(away, folder.path);
      assertThat(knowledge.refresh().leftOut()).isEmpty();
    }
  }

  @Test
  void oneUnreadableSubfolderKeepsItsPapersAndNoOthers() {
    folder.with("closed/trees.md", "# Trees\nTrees are pruned in winter.");
    var closed = new AtomicBoolean();
    PaperFolders papers = folder.source();
    var source =
        new DocumentSource() {
          @Override
          public Listing list() {
            Listing listing = papers.list();
            if (!closed.get()) return listing;
            var seen = listing.offers().stream().filter(offer -> !offer.id().contains("/"));
            return new Listing(seen.toList(), List.of(), true, Set.of("closed/"));
          }

          @Override
          public Content read(Offer offer) {
            return papers.read(offer);
          }
        };
    try (Knowledge knowledge =
        Knowledge.open(data, temporary.resolve("synonyms.txt"), List.of(source))) {
      knowledge.refresh();
      closed.set(true);
      folder.without("grit.md");
      assertThat(knowledge.refresh().removed()).containsExactly("grit.md");
      assertThat(ids(knowledge)).containsExactly("closed/trees.md", "forum.md");
    }
  }

  @Test
  void whatIsNotThePapersFaultKeepsWhatWasReadOfIt() {
    var reading = new AtomicReference<Function<Path, Reading>>(folder::read);
    var source = new PaperFolders(List.of(folder.path), file -> reading.get().apply(file));
    try (Knowledge knowledge =
        Knowledge.open(data, temporary.resolve("synonyms.txt"), List.of(source))) {
      knowledge.refresh();
      folder.with("grit.md", "# Grit bins\nGrit bins are filled in November.");
      reading.set(file -> new Reading.NotNow("The reader is away."));
      for (int round = 0; round < 5; round++) {
        Report report = knowledge.refresh();
        assertThat(report.unsettled()).containsExactly("grit.md");
        assertThat(report.leftOut()).contains(new LeftOut("grit.md", "The reader is away."));
        assertThat(best(knowledge, "when are grit bins filled")).contains("October");
      }
      reading.set(folder::read);
      assertThat(knowledge.refresh().read()).containsExactly("grit.md");
      assertThat(best(knowledge, "when are grit bins filled")).contains("November");
    }
  }

  @Test
  void aPaperOverWhichTheProgramFailsIsLeftOutAfterAFewTries() {
    var source =
        new PaperFolders(
            List.of(folder.path),
            file -> {
              if (file.endsWith("grit.md")) throw new IllegalStateException("planted");
              return folder.read(file);
            });
    try (Knowledge knowledge =
        Knowledge.open(data, temporary.resolve("synonyms.txt"), List.of(source))) {
      assertThat(knowledge.refresh().unsettled()).containsExactly("grit.md");
      assertThat(knowledge.refresh().unsettled()).containsExactly("grit.md");
      Report third = knowledge.refresh();
      assertThat(third.unsettled()).isEmpty();
      assertThat(third.leftOut())
          .singleElement()
          .satisfies(paper -> assertThat(paper.reason()).contains("The log says more under"));
      assertThat(ids(knowledge)).containsExactly("forum.md");
    }
  }

  @Test
  void twoSourcesWithTheSameNameKeepTheFirst() {
    var records = new Folder(temporary.resolve("records")).with("grit.md", "Other grit.");
    try (Knowledge knowledge =
        Knowledge.open(
            data, temporary.resolve("synonyms.txt"), List.of(folder.source(), records.source()))) {
      assertThat(knowledge.refresh().leftOut())
          .extracting(LeftOut::document)
          .containsExactly("grit.md");
      assertThat(best(knowledge, "grit")).contains("October");
    }
  }

  @Test
  void questionsAreAnsweredWhileARoundRuns() throws Exception {
    try (Knowledge knowledge = open();
        var threads = Executors.newFixedThreadPool(3)) {
      knowledge.refresh();
      var done = new AtomicBoolean();
      var askers = new ArrayList<Future<?>>();
      for (int i = 0; i < 2; i++) {
        askers.add(
            threads.submit(() -> {
              while (!done.get()) {
                assertThat(best(knowledge, "when are grit bins filled")).contains("October");
                assertThat(knowledge.passages("forum.md").orElseThrow()).hasSize(1);
              }
            }));
      }
      for (int round = 0; round < 8; round++) {
        for (int i = 0; i < 4; i++) {
          folder.with("more/" + i + ".md", "# Item " + i + "\nRound " + round + " of the papers.");
        }
        folder.with("forum.md", "# Parish Forum\nThe Forum meets. It is round " + round + ".");
        knowledge.refresh();
      }
      done.set(true);
      for (Future<?> asker : askers) asker.get();
      assertThat(knowledge.verify()).isEmpty();
      assertThat(ids(knowledge)).hasSize(6);
    }
  }

  private Knowledge bySinglePapers(DocumentSource source) {
    return new Knowledge(
        data, temporary.resolve("synonyms.txt"), List.of(source), false, Duration.ZERO);
  }

  @Test
  void whatIsGoneOrChangedDuringALongRoundComesFirst() {
    var newOnes = new AtomicInteger();
    var seen = new ArrayList<String>();
    var opened = new AtomicReference<Knowledge>();
    var source =
        new PaperFolders(
            List.of(folder.path),
            file -> {
              int read = file.toString().contains("/new/") ? newOnes.incrementAndGet() : 0;
              if (read == 1) {
                folder
                    .without("grit.md")
                    .with("forum.md", "# Parish Forum\nThe Parish Forum meets every second month.");
              }
              if (read == 2) {
                seen.addAll(ids(opened.get()));
                seen.add(best(opened.get(), "how often is the forum"));
              }
              return folder.read(file);
            });
    try (Knowledge knowledge = bySinglePapers(source)) {
      opened.set(knowledge);
      knowledge.refresh();
      for (int i = 0; i < 8; i++) folder.with("new/" + i + ".md", "# Item " + i + "\nNew.");
      folder.readings.clear();
      Report report = knowledge.refresh();
      assertThat(seen).contains("forum.md").doesNotContain("grit.md");
      assertThat(seen.getLast()).contains("every second month");
      assertThat(report.removed()).containsExactly("grit.md");
      assertThat(report.read()).hasSize(9).contains("forum.md");
      assertThat(folder.readings).hasSize(9);
      assertThat(ids(knowledge)).hasSize(9);
      assertThat(knowledge.verify()).isEmpty();
      assertThat(knowledge.state()).isEqualTo(new State.Current());
    }
  }

  /// A source of many new papers that has the knowledge stopped while the third is read.
  private PaperFolders stoppedAtTheThird(AtomicReference<Knowledge> opened, Runnable ended) {
    for (int i = 0; i < 8; i++) folder.with("new/" + i + ".md", "# Item " + i + "\nNew.");
    return new PaperFolders(
        List.of(folder.path),
        file -> {
          if (folder.readings.size() == 2) opened.get().stop();
          return folder.read(file);
        },
        ended);
  }

  @Test
  void aStopEndsTheRoundAndTheReadingAndQuestionsAreStillAnswered() {
    var opened = new AtomicReference<Knowledge>();
    var ended = new AtomicBoolean();
    try (Knowledge knowledge = bySinglePapers(stoppedAtTheThird(opened, () -> ended.set(true)))) {
      opened.set(knowledge);
      assertThat(knowledge.refresh().read().size()).isLessThan(4);
      assertThat(ended).isTrue();
      assertThat(folder.readings).hasSize(3);
      assertThat(knowledge.state()).isInstanceOf(State.Updating.class);
      assertThat(ids(knowledge)).hasSize(2);
      assertThat(knowledge.find(Query.of("new item", 5))).isNotEmpty();
      knowledge.refresh();
      assertThat(folder.readings).hasSize(3);
    }
  }

  @Test
  void anIndexThatWasCutShortSaysSoAtTheNextStart() {
    var opened = new AtomicReference<Knowledge>();
    try (Knowledge knowledge = bySinglePapers(stoppedAtTheThird(opened, () -> {}))) {
      opened.set(knowledge);
      knowledge.refresh();
    }
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state())
          .isEqualTo(new State.Updating("The papers had not all been read.", 0, 0));
      knowledge.refresh();
      assertThat(knowledge.state()).isEqualTo(new State.Current());
    }
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state()).isEqualTo(new State.Current());
    }
  }

  @Test
  void anIndexOfNoPapersIsCompleteToo() {
    folder.without("forum.md").without("grit.md");
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
    }
    try (Knowledge knowledge = open()) {
      assertThat(knowledge.state()).isEqualTo(new State.Current());
    }
  }

  @Test
  void aRebuildInSlicesReadsEachPaperOnce() {
    try (Knowledge knowledge = bySinglePapers(folder.source())) {
      knowledge.refresh();
      folder.readings.clear();
      assertThat(knowledge.rebuild().read()).containsExactlyInAnyOrder("forum.md", "grit.md");
      assertThat(folder.readings).hasSize(2);
    }
  }

  @Test
  void changedSynonymsCountFromTheNextRoundAndNeedNoNewIndex() throws IOException {
    folder
        .with("advisers.md", "The Parishes Advisory Group.")
        .with("other.md", "The group that looks after trees.");
    try (Knowledge knowledge = open()) {
      knowledge.refresh();
      assertThat(knowledge.find(Query.of("PAG", 10))).allMatch(finding -> finding.words() == 0);
      Files.writeString(
          temporary.resolve("synonyms.txt"), "PAG, parishes advisory group, focus group\n");
      assertThat(knowledge.refresh().read()).isEmpty();
      Finding best = knowledge.find(Query.of("PAG", 10)).getFirst();
      assertThat(best.passage().document().id()).isEqualTo("advisers.md");
      assertThat(best.words()).isPositive();
      Files.writeString(temporary.resolve("synonyms.txt"), "PAG only\n");
      assertThat(knowledge.refresh().leftOut())
          .extracting(LeftOut::document)
          .containsExactly("synonyms.txt");
      assertThat(knowledge.find(Query.of("PAG", 1)).getFirst().words()).isPositive();
      assertThatThrownBy(this::open)
          .isInstanceOf(Unacceptable.class)
          .hasMessageContaining("Line 1");
    }
  }

  private String listing() throws IOException {
    try (var files = Files.walk(data)) {
      return files
          .sorted()
          .map(file -> {
            try {
              return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
            } catch (IOException gone) {
              return file.toString();
            }
          })
          .toList()
          .toString();
    }
  }
}

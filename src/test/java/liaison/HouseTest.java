package liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liaison.command.CommandDoor;
import liaison.knowledge.Natives;
import liaison.meetings.SampleMeetings;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command but serve, through the command line, with all rooms real. `JarIT` tries serve.
class HouseTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  @TempDir Path home;

  private Path papers;
  private String out = "";
  private String err = "";

  @BeforeEach
  void papers() throws IOException {
    Natives.in(home.resolve("data"));
    papers = Files.createDirectories(home.resolve("papers"));
    Files.writeString(
        papers.resolve("pag.md"),
        """
        ---
        title: The advisory group
        body: Example Council
        date: 2026-03
        ---
        # The advisory group

        ## How often does the advisory group meet?
        The advisory group meets every six weeks on a Wednesday.
        """);
  }

  @Test
  void aQuestionAskedOnAnEmptyDataFolderIsAnsweredAndLeavesNoIndex() throws IOException {
    assertThat(run("ask", "how often does the advisory group meet")).isEqualTo(CommandDoor.DONE);
    assertThat(out)
        .contains(
            "every six weeks", "The advisory group, Example Council, 2026-03", "/sources/pag.md#p");
    try (Stream<Path> kept = Files.list(home.resolve("data"))) {
      assertThat(kept).noneMatch(path -> path.getFileName().toString().startsWith("index"));
    }
  }

  @Test
  void aConversationGoesOnFromOneCommandToTheNext() {
    run("ask", "--json", "how often does the advisory group meet");
    String conversation = out.replaceAll("(?s).*\"conversation\":\"([^\"]+)\".*", "$1");
    run("ask", "--json", "--conversation", conversation, "and on which day?");
    assertThat(out).contains(conversation, "Wednesday");
  }

  @Test
  void whatCannotBeReadIsSaidWithItsReasonAndTheRestIsIndexed() throws IOException {
    Files.writeString(papers.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n<<");
    assertThat(run("index")).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out).contains("read: pag.md", "1 read, 0 unchanged, 0 gone, 1 left out");
    assertThat(err).contains("left out: cut.pdf: ");
    Files.delete(papers.resolve("cut.pdf"));
    assertThat(run("index")).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains("0 read, 1 unchanged");
    assertThat(run("index", "--rebuild")).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains("1 read, 0 unchanged");
  }

  @Test
  void verifyFindsAPaperThatChangedBehindTheIndex() throws IOException {
    run("index");
    assertThat(run("verify")).isEqualTo(CommandDoor.DONE);
    Files.writeString(papers.resolve("new.md"), "# New\n\nA new paper has come.");
    assertThat(run("verify")).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("new.md");
  }

  @Test
  void aBackupComesBackAndWhatWasThereIsKept() throws IOException {
    run("ask", "--json", "how often does the advisory group meet");
    Path copy = home.resolve("copy.db");
    assertThat(run("backup", copy.toString())).isEqualTo(CommandDoor.DONE);
    assertThat(run("backup", copy.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(run("restore", copy.toString())).isEqualTo(CommandDoor.DONE);
    assertThat(home.resolve("data")).isDirectoryContaining("glob:**/before-restore-*.db");
    assertThat(out).containsPattern("What was there before is .*before-restore-\\d+\\.db\\.");
    assertThat(out).contains("It is deleted after 30 days.");
    Path noCopy = Files.writeString(home.resolve("none.db"), "no database");
    assertThat(run("restore", noCopy.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(run("verify")).isEqualTo(CommandDoor.SOMETHING_WRONG);
  }

  @Test
  void aQuestionSetIsScoredPerKindWithEachMiss() throws IOException {
    Path set =
        Files.writeString(
            home.resolve("set.tsv"),
            """
            id\tchannel\tfollows\tquestion\texpected_kind\tseed_file\tanswer_sentence
            A\tchat\t\thow often does the advisory group meet\tdocument answer\tpag.md\tevery six weeks
            B\tchat\tA\tand on which day?\tdocument answer\tpag.md\tWednesday
            C\tchat\t\twho painted the Mona Lisa\thand over\t\t
            D\tchat\t\twho painted the Mona Lisa\tdocument answer\t\t
            """);
    assertThat(run("evaluate", set.toString())).isEqualTo(CommandDoor.DONE);
    assertThat(out).containsPattern("all +3 +4 +0").contains("miss D");
    assertThat(run("evaluate", "--json", set.toString())).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains("\"right\":3", "\"questions\":4");
    assertThat(run("evaluate", "missing.tsv")).isEqualTo(CommandDoor.SOMETHING_WRONG);
  }

  @Test
  void checkSaysWhatIsStillToBeSet() {
    assertThat(run("check")).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("council.outofhours", "council.pointperson.email");
    assertThat(out).contains("settings", "database");
  }

  @Test
  void asecondInstanceOnTheDataFolderIsRefused() {
    try (DataFolder folder = DataFolder.at(home.resolve("data"))) {
      folder.lock();
      assertThat(run("index")).isEqualTo(CommandDoor.ALREADY_RUNNING);
      assertThat(run("serve")).isEqualTo(CommandDoor.ALREADY_RUNNING);
      assertThat(run("ask", "how often does the advisory group meet")).isEqualTo(CommandDoor.DONE);
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItWas() throws IOException {
    Path database = Files.createDirectories(home.resolve("data")).resolve("liaison.db");
    Files.writeString(database, "This is no database.");
    assertThat(run("serve")).isEqualTo(CommandDoor.UNUSABLE);
    assertThat(err).contains("data.folder");
    assertThat(database).hasContent("This is no database.");
  }

  @Test
  void aDataFolderThatCannotBeUsedIsNamedByEveryCommand() throws IOException {
    Path data = Files.createDirectories(home.resolve("data"));
    for (String taken : List.of("liaison.db", "log")) {
      Path inTheWay = Files.writeString(data.resolve(taken), "in the way");
      Path copy = home.resolve("copy.db");
      for (List<String> command :
          List.of(
              List.of("verify"),
              List.of("backup", copy.toString()),
              List.of("index"),
              List.of("ask", "how often"))) {
        assertThat(run(command.toArray(String[]::new)))
            .as("%s with %s", command, taken)
            .isEqualTo(CommandDoor.UNUSABLE);
        assertThat(err).startsWith("data.folder: ").doesNotContain("Something went wrong");
      }
      assertThat(run("check")).isEqualTo(CommandDoor.SOMETHING_WRONG);
      assertThat(err).contains("wrong     data.folder: ").doesNotContain("Something went wrong");
      Files.delete(inTheWay);
      Files.deleteIfExists(data.resolve("log/commands.log"));
      Files.deleteIfExists(data.resolve("log"));
    }
  }

  @Test
  void checkNamesEachPaperThatIsLeftOutWhileAnotherInstanceRuns() throws IOException {
    Files.writeString(papers.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n<<");
    run("index");
    try (DataFolder folder = DataFolder.at(home.resolve("data"))) {
      folder.lock();
      assertThat(run("check")).isEqualTo(CommandDoor.SOMETHING_WRONG);
      assertThat(err).contains("look at   papers: cut.pdf is left out. ");
    }
  }

  @Test
  void whoMustWaitForThePapersIsToldSoBesideTheAnswer() {
    run("ask", "--json", "how often does the advisory group meet");
    assertThat(err).contains("The papers are being read first.");
    assertThat(out).startsWith("{").doesNotContain("being read");
    run("index");
    run("ask", "how often does the advisory group meet");
    assertThat(err).isEmpty();
  }

  @Test
  void officersAreAddedListedLetInAndDisabled() {
    assertThat(run("officer", "add", "--administrator", "lead@council.example"))
        .isEqualTo(CommandDoor.DONE);
    assertThat(run("officer", "add", "officer@council.example")).isEqualTo(CommandDoor.DONE);
    assertThat(run("officer", "add", "officer@council.example"))
        .isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("This address is an officer's already.");
    assertThat(run("officer", "link", "officer@council.example")).isEqualTo(CommandDoor.DONE);
    assertThat(out).containsPattern("^http://127.0.0.1:0/desk/link/[A-Za-z0-9_-]{43}\\s*$");
    assertThat(run("officer", "disable", "officer@council.example")).isEqualTo(CommandDoor.DONE);
    assertThat(run("officer", "disable", "lead@council.example"))
        .isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("This is the last administrator.");
    assertThat(run("officer", "link", "officer@council.example"))
        .isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(run("officer", "list")).isEqualTo(CommandDoor.DONE);
    assertThat(out)
        .contains("administrator  lead@council.example", "officer@council.example  (disabled)");
    assertThat(run("officer")).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(run("officer", "link")).isEqualTo(CommandDoor.WRONG_USE);
  }

  @Test
  void checkSaysWhereNobodyCouldSignIn() {
    assertThat(run("--set", "http.public.url=http://liaison.council.example", "check"))
        .isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(err).contains("wrong     http.public.url: Officers cannot sign in");
    run("check");
    assertThat(out).contains("http.public.url: Officers sign in at http://127.0.0.1:0/desk.");
  }

  @Test
  void aSpreadsheetIsShownAsDifferencesAndThenBroughtIn() throws IOException {
    Files.copy(Path.of("knowledge/councils.csv"), papers.resolve("councils.csv"));
    run("index");
    Path sheet =
        Files.writeString(
            home.resolve("people.csv"),
            """
            Council,Seat,Name,Email
            Olney,Clerk,The clerk,clerk@olney.example
            Nowhere at all,Clerk,Another,another@example.org
            """);
    assertThat(run("import", "--dry-run", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out)
        .contains("new       row 2: ", "Email \"clerk@olney.example\"", "left out  row 3: ")
        .contains("2 rows: 1 would change, 0 the same, 1 left out.");
    assertThat(run("import", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out).contains("2 rows: 1 changed, 0 the same, 1 left out.");
    assertThat(err).contains("Some rows were left out.");
    assertThat(run("import", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out).contains("2 rows: 0 changed, 1 the same, 1 left out.");
    assertThat(run("import", "missing.csv")).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(err).contains("missing.csv is no file.");
    assertThat(run("plan", "--from", "2027-02-30")).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(run("plan", "--from", "2027-03-02", "--to", "2027-03-01"))
        .isEqualTo(CommandDoor.WRONG_USE);
  }

  @Test
  void aSpreadsheetOfMeetingsIsShownAndThenProposed() throws IOException {
    Path sheet =
        Files.writeString(
            home.resolve("year.csv"),
            """
            Body,Date,Start,End,Place
            Parish Forum,2027-03-04,19:00,21:00,Council Chamber
            Choir,2027-03-05,19:00,,
            """);
    assertThat(run("import", "--dry-run", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out)
        .contains("new       row 2: Parish Forum, Thursday 4 March 2027, 7pm", "left out  row 3: ")
        .contains("2 rows: 1 would change, 0 the same, 1 left out.");
    assertThat(run("import", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out).contains("2 rows: 1 changed, 0 the same, 1 left out.");
    assertThat(run("import", sheet.toString())).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(out).contains("2 rows: 0 changed, 1 the same, 1 left out.");
  }

  @Test
  void aDemonstrationFillsAnEmptyFolderAndRefusesAnother() throws IOException {
    Files.copy(Path.of("knowledge/councils.csv"), papers.resolve("councils.csv"));
    Files.createDirectories(papers.resolve("sample"));
    Files.copy(
        Path.of("knowledge/sample/meetings.csv"), papers.resolve("sample").resolve("meetings.csv"));
    assertThat(run("demo", "--councils", "60")).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains("There are 60 councils now, with made-up holders");
    try (Database database = Database.open(DataFolder.at(home.resolve("data")), Access.BESIDE)) {
      for (String table : DEMONSTRATED) assertThat(rows(database, table)).as(table).isPositive();
      new SampleMeetings(database, InstantSource.system()).remove();
      for (String table : DEMONSTRATED) assertThat(rows(database, table)).as(table).isZero();
    }
    assertThat(run("demo")).isEqualTo(CommandDoor.UNUSABLE);
    assertThat(err).contains("data.folder", "is not empty");
    assertThat(run("demo", "--councils", "100000")).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(run("demo", "--councils", "many")).isEqualTo(CommandDoor.WRONG_USE);
  }

  private static final List<String> DEMONSTRATED =
      List.of("meeting", "reply", "attendance", "item", "agenda", "minutes", "meeting_action");

  private static long rows(Database database, String table) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void wrongUseIsToldApartFromWrongSettings() {
    assertThat(run()).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(run("aks", "what")).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(run("ask")).isEqualTo(CommandDoor.WRONG_USE);
    assertThat(run("--set", "http.prot=1", "check")).isEqualTo(CommandDoor.UNUSABLE);
    assertThat(err).contains("http.prot", "http.port");
    assertThat(run("--set", "knowledge.folder=" + home.resolve("none"), "index"))
        .isEqualTo(CommandDoor.UNUSABLE);
    assertThat(err).contains("knowledge.folder");
    assertThat(run("ask", " ")).isEqualTo(CommandDoor.SOMETHING_WRONG);
    assertThat(run("--help")).isEqualTo(CommandDoor.DONE);
    assertThat(out).contains("serve", "evaluate");
  }

  private int run(String... command) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("--set", "data.folder=" + home.resolve("data")));
    line.addAll(List.of("--set", "knowledge.folder=" + papers));
    line.addAll(List.of("--set", "http.port=0"));
    line.addAll(List.of("--set", "mail.folder=" + home.resolve("letters")));
    line.addAll(List.of(command));
    var said = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    var door =
        new CommandDoor(
            launch -> House.of(launch, Map.of(), CLOCK),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8));
    int status = door.run(line.toArray(String[]::new));
    out = said.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    assertThat(out + err).doesNotContain("Exception", "\tat ");
    return status;
  }
}

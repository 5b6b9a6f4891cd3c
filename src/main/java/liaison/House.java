package liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import liaison.answering.Answerer;
import liaison.answering.PointPerson;
import liaison.command.AlreadyRunning;
import liaison.command.Launch;
import liaison.command.Program;
import liaison.command.Unusable;
import liaison.councils.Councils;
import liaison.days.Holidays;
import liaison.enquiries.Channel;
import liaison.enquiries.Enquiries;
import liaison.enquiries.QuestionSet;
import liaison.enquiries.Reply;
import liaison.knowledge.Knowledge;
import liaison.knowledge.PaperFolders;
import liaison.meetings.Meetings;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.store.Access;
import liaison.store.Backup;
import liaison.store.Claim;
import liaison.store.DataFolder;
import liaison.store.Database;
import liaison.text.Check;
import liaison.text.FaultReference;
import liaison.text.Unacceptable;
import liaison.timetable.Errand;
import liaison.timetable.Timetable;
import liaison.web.Rate;
import liaison.web.Rooms;
import liaison.web.Site;
import liaison.web.Web;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house: every room is built here, with `new`, and handed what it needs.
final class House implements Program {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);

  /// The house rule for how soon a person answers.
  private static final int WORKING_DAYS_TO_REPLY = 3;

  private static final Duration LOOK_AT_PAPERS = Duration.ofSeconds(2);
  private static final Duration FORGET_OLD_QUESTIONS = Duration.ofHours(1);
  private static final Duration SAY_HOW_FAR = Duration.ofSeconds(3);

  private final Settings settings;
  private final InstantSource clock;

  private House(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// @throws Unusable naming every fault of the settings
  static House of(Launch launch, Map<String, String> environment, InstantSource clock) {
    return new House(Settings.read(launch.config(), launch.set(), environment), clock);
  }

  /// The rooms of one run, each built on those before it.
  private record Built(
      Papers papers, Database database, Knowledge knowledge, Answerer answerer, Enquiries enquiries)
      implements AutoCloseable {
    @Override
    public void close() {
      knowledge.close();
      papers.close();
      database.close();
    }
  }

  /// All that is done again and again.
  private static List<Errand> errands(Built rooms) {
    return List.of(
        new Errand("look at the papers", LOOK_AT_PAPERS, () -> rooms.knowledge().refresh()),
        new Errand("forget old questions", FORGET_OLD_QUESTIONS, () -> rooms.enquiries().forget()));
  }

  private static void faultOnErrand(String name, Throwable fault) {
    FaultReference.log(LOG, "on the errand \"" + name + "\"", fault);
  }

  @Override
  public void serve(Consumer<String> ready) throws InterruptedException {
    SmallHeap.ask();
    var stop = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endOrderly(stop, closed), "shutdown"));
    if (Boolean.getBoolean("liaison.ends.with.parent")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> {
            var _ = parent.onExit().thenRun(stop::countDown);
          });
    }
    try (DataFolder folder = claimed("service");
        Built rooms = built(folder, Access.SERVING);
        Web web = web(rooms)) {
      if (rooms.knowledge().state() instanceof liaison.knowledge.State.Updating) {
        try (var _ = new Progress(rooms.knowledge(), ready, SAY_HOW_FAR)) {
          rooms.knowledge().refresh();
        }
      }
      rooms.knowledge().warm();
      try (var _ = new Timetable(errands(rooms), House::faultOnErrand)) {
        ready.accept("Parish Liaison is ready at http://" + address(web) + "/");
        stop.await();
      }
    } catch (Unacceptable e) {
      throw new Unusable(List.of(e));
    } finally {
      closed.countDown();
    }
  }

  private static void endOrderly(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      if (!closed.await(10, java.util.concurrent.TimeUnit.SECONDS)) Runtime.getRuntime().halt(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address(Web web) {
    String host = settings.text(Key.HTTP_HOST);
    boolean bareIpv6 = host.contains(":") && !host.startsWith("[");
    return (bareIpv6 ? "[" + host + "]" : host) + ":" + web.port();
  }

  @Override
  public Reply ask(String question, @Nullable String conversation) {
    try (Built rooms = beside()) {
      return rooms.enquiries().ask(question, conversation, Channel.COMMAND);
    }
  }

  @Override
  public Indexed index(boolean rebuild, Consumer<String> progress) {
    try (DataFolder folder = claimed("commands");
        Built rooms = built(folder, Access.SERVING);
        var _ = new Progress(rooms.knowledge(), progress, SAY_HOW_FAR)) {
      return IndexedText.of(rebuild ? rooms.knowledge().rebuild() : rooms.knowledge().refresh());
    }
  }

  @Override
  public QuestionSet.Score evaluate(Path file) {
    QuestionSet questions = QuestionSet.read(file);
    try (Built rooms = beside()) {
      return questions.run(rooms.answerer(), clock.instant().atZone(settings.zone()));
    }
  }

  @Override
  public void backup(Path file) {
    try (DataFolder folder = entered();
        Database database = Database.open(folder, Access.BESIDE)) {
      new Backup(database).to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restore(Path file) {
    try (DataFolder folder = claimed("commands")) {
      Backup.restore(file, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Check> verify() {
    try (DataFolder folder = entered();
        Database database = Database.open(folder, Access.BESIDE);
        Papers papers = new Papers(Limits.usual());
        Knowledge knowledge = knowledge(folder, papers, Access.BESIDE)) {
      List<Check> checks = new ArrayList<>();
      checks.addAll(agreement("database", "It is whole.", database.integrity()));
      checks.addAll(
          agreement("index", "It says what the papers and records say.", knowledge.verify()));
      return checks;
    }
  }

  private static List<Check> agreement(String name, String well, List<String> faults) {
    if (faults.isEmpty()) return List.of(Check.ok(name, well));
    return faults.stream().map(fault -> Check.critical(name, fault)).toList();
  }

  @Override
  public List<Check> check() {
    return new Inspection(settings).checks();
  }

  private Built beside() {
    DataFolder folder = entered();
    Built rooms = built(folder, Access.BESIDE);
    try {
      rooms.knowledge().refresh();
      return rooms;
    } catch (RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  /// The data folder, claimed for this instance alone.
  private DataFolder claimed(String log) {
    DataFolder folder = folder(log);
    if (folder.lock() == Claim.OURS) return folder;
    throw new AlreadyRunning();
  }

  private DataFolder entered() {
    return folder("commands");
  }

  private DataFolder folder(String log) {
    try {
      DataFolder folder = DataFolder.at(settings.path(Key.DATA_FOLDER));
      Logs.into(folder.path().resolve("log"), log);
      return folder;
    } catch (Unacceptable e) {
      throw new Unusable(List.of(e));
    }
  }

  private Built built(DataFolder folder, Access access) {
    try {
      requireKnowledgeFolders();
      Database database = Database.open(folder, access);
      Papers papers = new Papers(Limits.usual());
      var holidays = new Holidays(database);
      holidays.fill();
      var councils = new Councils(database, clock);
      var meetings = new Meetings(database, clock);
      for (Path knowledge : settings.paths(Key.KNOWLEDGE_FOLDER)) {
        councils.fill(knowledge.resolve("councils.csv"));
        meetings.fill(knowledge.resolve("meetings.csv"));
      }
      Knowledge knowledge = knowledge(folder, papers, access);
      PointPerson pointPerson = pointPerson(holidays);
      var answerer = new Answerer(knowledge, pointPerson, settings.score(Key.CONFIDENCE));
      var enquiries = new Enquiries(database, answerer, pointPerson, clock, settings.zone());
      return new Built(papers, database, knowledge, answerer, enquiries);
    } catch (Unacceptable e) {
      throw new Unusable(List.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireKnowledgeFolders() {
    List<Unacceptable> missing =
        settings.paths(Key.KNOWLEDGE_FOLDER).stream()
            .filter(folder -> !Files.isDirectory(folder))
            .map(folder ->
                new Unacceptable(
                    Key.KNOWLEDGE_FOLDER.words(),
                    folder + " is no folder. Make it, or take it out of the list."))
            .toList();
    if (!missing.isEmpty()) throw new Unusable(missing);
  }

  private Knowledge knowledge(DataFolder folder, Papers papers, Access access) {
    Path synonyms = settings.configFile("synonyms.txt");
    var sources =
        List.<liaison.knowledge.DocumentSource>of(
            new PaperFolders(settings.paths(Key.KNOWLEDGE_FOLDER), papers::read));
    return switch (access) {
      case SERVING -> Knowledge.open(folder.path(), synonyms, sources);
      case BESIDE -> Knowledge.beside(folder.path(), synonyms, sources);
    };
  }

  private PointPerson pointPerson(Holidays holidays) {
    return new PointPerson(
        settings.text(Key.POINT_PERSON_NAME),
        settings.text(Key.POINT_PERSON_EMAIL),
        (LocalDate asked) ->
            holidays.workingDays().plusOutsideBreaks(asked, WORKING_DAYS_TO_REPLY));
  }

  private Web web(Built rooms) {
    var site =
        new Site(
            settings.text(Key.HTTP_HOST),
            settings.number(Key.HTTP_PORT),
            settings.publicUrl(),
            settings.text(Key.COUNCIL_NAME),
            settings.text(Key.POINT_PERSON_NAME),
            settings.text(Key.POINT_PERSON_EMAIL),
            rate(Key.CHAT_LIMIT),
            rate(Key.SEARCH_LIMIT));
    return new Web(
        site,
        new Rooms(
            rooms.enquiries(),
            rooms.knowledge(),
            () -> Inspection.health(rooms.database(), rooms.knowledge()),
            clock));
  }

  /// Programs on this machine are spared unless the council set a limit itself.
  private Rate rate(Key key) {
    return new Rate(settings.number(key), settings.isChosen(key));
  }
}

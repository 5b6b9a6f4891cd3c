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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.accounts.Officer;
import liaison.accounts.OfficerData;
import liaison.accounts.Officers;
import liaison.accounts.Role;
import liaison.accounts.SignIns;
import liaison.answering.Answerer;
import liaison.answering.PointPerson;
import liaison.answering.RecordSheets;
import liaison.answering.Threshold;
import liaison.command.AlreadyRunning;
import liaison.command.Launch;
import liaison.command.Program;
import liaison.command.Unusable;
import liaison.councils.CouncilDocuments;
import liaison.councils.Councils;
import liaison.councils.Imports;
import liaison.councils.DemoCouncils;
import liaison.councils.PeopleData;
import liaison.councils.Seats;
import liaison.councils.SamplePeople;
import liaison.days.Holidays;
import liaison.enquiries.Channel;
import liaison.enquiries.Enquiries;
import liaison.enquiries.EnquiryData;
import liaison.enquiries.OpenQuestions;
import liaison.enquiries.OwnerLetters;
import liaison.enquiries.QuestionSet;
import liaison.enquiries.Reply;
import liaison.knowledge.Knowledge;
import liaison.knowledge.PaperFolders;
import liaison.knowledge.State;
import liaison.mail.LetterData;
import liaison.mail.Outbox;
import liaison.mail.Posting;
import liaison.meetings.CalendarText;
import liaison.meetings.DiaryDocuments;
import liaison.meetings.MeetingImport;
import liaison.meetings.Meetings;
import liaison.meetings.SampleMeetings;
import liaison.meetings.agenda.AgendaData;
import liaison.meetings.agenda.MeetingDocuments;
import liaison.meetings.replies.ReplyData;
import liaison.meetings.replies.Heard;
import liaison.notices.NoticeData;
import liaison.notices.Plan;
import liaison.notices.Planning;
import liaison.papers.Cells;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.store.Busy;
import liaison.store.Access;
import liaison.store.Backup;
import liaison.store.Claim;
import liaison.store.DataFolder;
import liaison.store.DataProtection;
import liaison.store.Database;
import liaison.store.ErasureJournal;
import liaison.store.PersonalData;
import liaison.text.Check;
import liaison.text.FaultReference;
import liaison.text.Unacceptable;
import liaison.timetable.Errand;
import liaison.timetable.Timetable;
import liaison.web.Rate;
import liaison.web.Rooms;
import liaison.web.Samples;
import liaison.web.Site;
import liaison.web.Web;
import liaison.web.desk.Desk;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRooms;
import liaison.web.desk.councils.CouncilDesk;
import liaison.web.desk.PostPages;
import liaison.web.desk.post.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house: every room is built here, with `new`, and handed what it needs.
final class House implements Program {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);

  /// The house rule for how soon a person answers.
  private static final int WORKING_DAYS_TO_REPLY = 3;

  private static final Duration LOOK_AT_PAPERS = Duration.ofSeconds(2);
  private static final Duration DELETE_WHAT_IS_OVER = Duration.ofHours(1);

  /// How the audit names what is done on the command line.
  private static final String BY_COMMAND = "command line";

  private static final Duration WRITE_WHAT_IS_DUE = Duration.ofSeconds(30);
  private static final Duration POST = Duration.ofSeconds(3);
  private static final Duration FORGET_OLD_SIGN_INS = Duration.ofMinutes(5);
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
      Opened opened,
      Database database,
      DataProtection protection,
      Knowledge knowledge,
      Answerer answerer,
      Enquiries enquiries,
      RecordSheets records,
      OpenQuestions questions,
      Admittance admittance,
      Posting posting,
      Supplier<Samples> samples,
      Contacts contacts,
      Turnout turnout,
      Notices notices)
      implements AutoCloseable {
    @Override
    public void close() {
      opened.close();
    }
  }

  /// All that is done again and again.
  private List<Errand> errands(Built rooms, Ending ending, Unread unread) {
    return List.of(
        new Errand(
            "look at the papers",
            LOOK_AT_PAPERS,
            () ->
                ending.unlessAsked(() -> {
                  unread.tell(rooms.knowledge().refresh().leftOut());
                  rooms.answerer().followPapers();
                })),
        new Errand("write what is due", WRITE_WHAT_IS_DUE, rooms.notices()::round),
        new Errand("remind of actions", WRITE_WHAT_IS_DUE, rooms.notices()::chase),
        new Errand("post the letters", POST, () -> rooms.posting().round()),
        new Errand(
            "delete what is past its time", DELETE_WHAT_IS_OVER, () -> rooms.protection().expire()),
        new Errand("forget old sign-ins", FORGET_OLD_SIGN_INS, rooms.admittance()::forget),
        new Errand("throw old spreadsheets away", DELETE_WHAT_IS_OVER, rooms.contacts()::sweep),
        new Errand(
            "remind of overdue questions",
            DELETE_WHAT_IS_OVER,
            () -> rooms.questions().chase(clock.instant())));
  }

  private static void faultOnErrand(String name, Throwable fault) {
    if (fault instanceof Busy) {
      LOG.info("\"{}\" waits for its next round: another program is using the data", name);
      return;
    }
    FaultReference.log(LOG, "on the errand \"" + name + "\"", fault);
  }

  @Override
  public void serve(Consumer<String> ready) throws InterruptedException {
    SmallHeap.ask();
    var ending = new Ending();
    Signals.each(ending::ask);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::askAndWait, "shutdown"));
    if (Boolean.getBoolean("liaison.ends.with.parent")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> {
            var _ = parent.onExit().thenRun(ending::ask);
          });
    }
    try (DataFolder folder = claimed("service");
        Built rooms = built(folder, Access.SERVING);
        Web web = web(rooms)) {
      rooms.notices().at(web.site());
      ending.tellFirst(() -> {
        rooms.knowledge().stop();
        rooms.posting().stop();
      });
      var unread = new Unread();
      ending.unlessAsked(() -> begin(rooms, unread, ready));
      if (ending.isAsked()) return;
      try (var _ = new Timetable(errands(rooms, ending, unread), House::faultOnErrand)) {
        ready.accept("Parish Liaison is ready at http://" + address(web) + "/");
        rooms
            .admittance()
            .signIns()
            .linkForTheFirst()
            .map(link -> SignIns.address(web.site(), link))
            .ifPresent(link ->
                ready.accept("The first officer signs in at " + link + " (once, within a day)"));
        ending.await();
      }
    } catch (Unacceptable e) {
      throw new Unusable(List.of(e));
    } finally {
      ending.closed();
    }
  }

  private static void begin(Built rooms, Unread unread, Consumer<String> ready) {
    if (rooms.knowledge().state() instanceof State.Updating) {
      try (var _ = new Progress(rooms.knowledge(), ready, SAY_HOW_FAR)) {
        unread.tell(rooms.knowledge().refresh().leftOut());
      }
    }
    rooms.knowledge().warm();
  }

  private String address(Web web) {
    String host = settings.text(Key.HTTP_HOST);
    boolean bareIpv6 = host.contains(":") && !host.startsWith("[");
    return (bareIpv6 ? "[" + host + "]" : host) + ":" + web.port();
  }

  @Override
  public Reply ask(String question, @Nullable String conversation, Consumer<String> progress) {
    return settled(() -> {
      try (Built rooms = beside(progress)) {
        return rooms.enquiries().ask(question, conversation, Channel.COMMAND);
      }
    });
  }

  @Override
  public Indexed index(boolean rebuild, Consumer<String> progress) {
    return settled(() -> {
      try (DataFolder folder = claimed("commands");
          Built rooms = built(folder, Access.SERVING);
          var _ = new Progress(rooms.knowledge(), progress, SAY_HOW_FAR)) {
        return IndexedText.of(rebuild ? rooms.knowledge().rebuild() : rooms.knowledge().refresh());
      }
    });
  }

  @Override
  public QuestionSet.Score evaluate(Path file, Consumer<String> progress) {
    QuestionSet questions = QuestionSet.read(file);
    return settled(() -> {
      try (Built rooms = beside(progress)) {
        return questions.run(rooms.answerer(), clock.instant().atZone(settings.zone()));
      }
    });
  }

  @Override
  public void backup(Path file) {
    var _ =
        settled(() -> {
          try (DataFolder folder = entered();
              Database database = Database.open(folder, Access.BESIDE)) {
            new Backup(database).to(file);
            return file;
          }
        });
  }

  @Override
  public Optional<Path> restore(Path file) {
    return settled(() -> {
      try (DataFolder folder = claimed("commands")) {
        Optional<Path> before = Backup.restore(file, folder);
        try (Database database = Database.open(folder, Access.SERVING)) {
          AfterRestore.settle(folder, database, protection(folder, database), clock);
        }
        return before;
      }
    });
  }

  @Override
  public List<Check> verify() {
    return settled(() -> {
      try (DataFolder folder = entered();
          Database database = Database.open(folder, Access.BESIDE);
          Papers papers = new Papers(Limits.usual());
          Knowledge knowledge = knowledge(folder, database, papers, Access.BESIDE)) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(agreement("database", "It is whole.", database.integrity()));
        checks.addAll(
            agreement("index", "It says what the papers and records say.", knowledge.verify()));
        return checks;
      }
    });
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /// Does the work of a command; what is wrong with a thing that a setting names is a fault of that
  /// setting.
  private static <T> T settled(Work<T> work) {
    try {
      return work.done();
    } catch (Unacceptable e) {
      if (Key.of(e.field()).isEmpty()) throw e;
      throw new Unusable(List.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Check> agreement(String name, String well, List<String> faults) {
    if (faults.isEmpty()) return List.of(Check.ok(name, well));
    return faults.stream().map(fault -> Check.critical(name, fault)).toList();
  }

  @Override
  public List<Check> check() {
    return Stream.of(new Inspection(settings).checks(clock), Notices.letters(settings), leftOut())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /// What the index leaves out, and why. Where there is no index, nothing is read for it.
  private List<Check> leftOut() {
    if (!settings.paths(Key.KNOWLEDGE_FOLDER).stream().allMatch(Files::isDirectory)) {
      return List.of();
    }
    try (DataFolder folder = entered(settings);
        Database database = Database.open(folder, Access.BESIDE);
        Papers papers = new Papers(Limits.usual());
        Knowledge knowledge = knowledge(folder, database, papers, Access.BESIDE)) {
      if (knowledge.state() instanceof State.Updating) {
        return List.of(Check.ok("papers", "They are read when the service starts."));
      }
      return Inspection.papers(knowledge.refresh().leftOut());
    } catch (Unacceptable e) {
      return List.of(Check.critical(e.field(), e.words()));
    }
  }

  @Override
  public String addOfficer(String email, boolean administrator) {
    Role role = administrator ? Role.ADMINISTRATOR : Role.OFFICER;
    return admitting(admittance -> {
      Officer officer = admittance.officers().admit(BY_COMMAND, email, role);
      return "%s is now an %s. They can sign in at %s"
          .formatted(officer.email(), role.key(), settings.publicUrl().resolve("/desk"));
    });
  }

  @Override
  public List<String> officers() {
    return admitting(admittance -> admittance.officers().list().stream().map(House::line).toList());
  }

  private static String line(Officer officer) {
    return "%-13s  %s%s"
        .formatted(officer.role().key(), officer.email(), officer.disabled() ? "  (disabled)" : "");
  }

  @Override
  public String disableOfficer(String email, @Nullable String cover) {
    return admitting(admittance -> {
      Officer officer = officer(admittance, email);
      Officer covering = cover == null ? null : officer(admittance, cover);
      Long doing = covering == null ? null : covering.id();
      try {
        admittance.officers().disable(BY_COMMAND, officer.id(), doing, today());
      } catch (Unacceptable wrong) {
        if (!wrong.field().equals("cover")) throw wrong;
        throw new Unacceptable("cover", wrong.words() + " Name them with --cover.");
      }
      return officer.email()
          + " can no longer sign in."
          + (covering == null ? "" : " %s does the work now.".formatted(covering.email()));
    });
  }

  private static Officer officer(Admittance admittance, String email) {
    return admittance.officers().list().stream()
        .filter(known -> known.email().equalsIgnoreCase(email.strip()))
        .findFirst()
        .orElseThrow(() ->
            new Unacceptable("email", "No officer has this address. See them with officer list."));
  }

  @Override
  public String officerLink(String email) {
    return admitting(admittance ->
        SignIns.address(settings.publicUrl(), admittance.signIns().linkFor(BY_COMMAND, email))
            .toString());
  }

  @Override
  public Brought bring(Path file, boolean dryRun, Consumer<String> differences) {
    return settled(() -> {
      if (!Files.isRegularFile(file)) {
        throw new Unacceptable("FILE", file + " is no file. Check its name.");
      }
      try (DataFolder folder = entered();
          Database database = Database.open(folder, Access.BESIDE);
          Papers papers = new Papers(Limits.usual())) {
        if (papers.cells(file) instanceof Cells.Read(List<Cells.Line> lines)
            && MeetingImport.isFor(lines)) {
          if (new Meetings(database, clock).isSample()) {
            differences.accept("With real meetings all made-up ones go.");
          }
          return brought(new MeetingImport(database, clock), file, lines, dryRun, differences);
        }
        var imports = new Imports(database, clock, papers);
        Imports.Preview preview = imports.preview(file, Imports.Wishes.usual(), today());
        preview.rows().stream()
            .map(liaison.councils.Phrases::said)
            .filter(line -> !line.isEmpty())
            .forEach(differences);
        String samples = liaison.councils.Phrases.samplesGo(new Seats(database).samples());
        if (preview.seats() && !samples.isEmpty()) differences.accept(samples);
        boolean apply = !dryRun && preview.changes() > 0;
        if (apply) {
          Imports.Run _ = imports.apply(preview, today(), BY_COMMAND);
        }
        return new Brought(preview.rows().size(), preview.changes(), preview.leftOut(), apply);
      }
    });
  }

  /// Meetings; all but the dry run keeps what was shown.
  private static Brought brought(
      MeetingImport imports,
      Path file,
      List<Cells.Line> lines,
      boolean dryRun,
      Consumer<String> differences) {
    String name = String.valueOf(file.getFileName());
    List<MeetingImport.Row> rows = imports.preview(name, lines);
    rows.stream()
        .filter(row -> row.sort() != MeetingImport.Sort.SAME)
        .map(MeetingImport.Row::said)
        .forEach(differences);
    long changes = rows.stream().filter(row -> row.sort().isChange()).count();
    boolean apply = !dryRun && changes > 0;
    if (apply) imports.apply(name, lines, rows, BY_COMMAND);
    return new Brought(
        rows.size(),
        changes,
        rows.stream().filter(row -> row.sort() == MeetingImport.Sort.REJECTED).count(),
        apply);
  }

  @Override
  public Plan plan(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? today() : from;
    LocalDate last = to == null ? first.plusYears(1) : to;
    if (last.isBefore(first)) throw new Unacceptable("--to", "The last day is before the first.");
    return settled(() -> {
      try (DataFolder folder = entered();
          Database database = Database.open(folder, Access.BESIDE)) {
        return planning(database).plan(first, last);
      }
    });
  }

  private Planning planning(Database database) {
    Outbox outbox = outbox();
    String council = settings.text(Key.COUNCIL_NAME);
    Admittance admittance = Admittance.of(database, outbox, clock, council);
    PointPerson pointPerson = pointPerson(new Holidays(database), admittance.officers());
    var owners =
        new OwnerLetters(admittance.officers(), pointPerson, council, settings.publicUrl());
    return Notices.of(database, outbox, settings, clock)
        .planning(
            Contacts.confirms(
                database, outbox, clock, Notices.sending(settings), Notices.templates(settings)),
            questions(database, admittance, pointPerson, owners));
  }

  private OpenQuestions questions(
      Database database, Admittance admittance, PointPerson pointPerson, OwnerLetters owners) {
    return new OpenQuestions(
        database,
        admittance.officers(),
        outbox(),
        pointPerson,
        clock,
        settings.zone(),
        settings.text(Key.COUNCIL_NAME),
        owners);
  }

  @Override
  public String demo(int councils) {
    if (councils < 0 || councils > DemoCouncils.MOST) {
      throw new Unacceptable(
          "councils", "Give a number of councils from 1 to %d.".formatted(DemoCouncils.MOST));
    }
    if (!settings.on(Key.SAMPLE_RECORDS)) {
      throw new Unacceptable(
          Key.SAMPLE_RECORDS.words(),
          "Made-up records are not wanted here. Set it to on, or leave the demonstration.");
    }
    return settled(() -> {
      try (DataFolder folder = claimed("commands")) {
        if (Files.exists(folder.database())) {
          throw new Unacceptable(
              Key.DATA_FOLDER.words(),
              folder.path() + " is not empty. Set another data.folder for the demonstration.");
        }
        try (Database database = Database.open(folder, Access.SERVING)) {
          new Holidays(database).fill();
          Diary.fill(database, clock, settings.configFile("bodies.properties"));
          for (Path knowledge : settings.paths(Key.KNOWLEDGE_FOLDER)) {
            new Councils(database, clock).fill(knowledge.resolve("councils.csv"));
          }
          samples(database, Access.SERVING);
          int _ = new DemoCouncils(database, clock).fill(councils, today());
          var register = new Councils(database, clock);
          var meetings = new Meetings(database, clock);
          new Demonstration(
                  database,
                  meetings,
                  Turnout.of(database, meetings, register, clock, help(), Heard.NOTHING),
                  clock,
                  settings.zone())
              .fill();
          return demonstration(database);
        }
      }
    });
  }

  private String demonstration(Database database) {
    return "There are %d councils now, with made-up holders, and %d made-up meetings. Start the service to see them."
        .formatted(
            new Councils(database, clock).all().size(), new Meetings(database, clock).all().size());
  }

  private <T> T admitting(Function<Admittance, T> work) {
    return settled(() -> {
      try (DataFolder folder = entered();
          Database database = Database.open(folder, Access.BESIDE)) {
        return work.apply(
            Admittance.of(database, outbox(), clock, settings.text(Key.COUNCIL_NAME)));
      }
    });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private Outbox outbox() {
    return new Outbox(settings.text(Key.MAIL_MESSAGE_DOMAIN));
  }

  private Built beside(Consumer<String> progress) {
    DataFolder folder = entered();
    Built rooms = built(folder, Access.BESIDE);
    try (var _ = new Progress(rooms.knowledge(), progress, SAY_HOW_FAR)) {
      if (rooms.knowledge().state() instanceof State.Updating) {
        progress.accept("There is no index yet. The papers are being read first.");
      }
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
      return folder(settings, log);
    } catch (Unacceptable e) {
      throw new Unusable(List.of(e));
    }
  }

  /// The data folder for a command beside the service, which logs there from now on.
  ///
  /// @throws Unacceptable where it cannot be entered, or no log be written there
  static DataFolder entered(Settings settings) {
    return folder(settings, "commands");
  }

  private static DataFolder folder(Settings settings, String log) {
    DataFolder folder = DataFolder.at(settings.path(Key.DATA_FOLDER));
    Logs.into(folder.path().resolve("log"), log);
    return folder;
  }

  private Built built(DataFolder folder, Access access) {
    var opened = new Opened();
    try {
      requireKnowledgeFolders();
      return built(folder, access, opened);
    } catch (Unacceptable e) {
      throw closed(opened, new Unusable(List.of(e)));
    } catch (IOException e) {
      throw closed(opened, new UncheckedIOException(e));
    } catch (RuntimeException e) {
      throw closed(opened, e);
    }
  }

  private static RuntimeException closed(Opened opened, RuntimeException fault) {
    try {
      opened.close();
    } catch (RuntimeException e) {
      fault.addSuppressed(e);
    }
    return fault;
  }

  private Built built(DataFolder folder, Access access, Opened opened) throws IOException {
    Database database = opened.add(Database.open(folder, access));
    DataProtection protection = protection(folder, database);
    switch (access) {
      case SERVING -> AfterRestore.settle(folder, database, protection, clock);
      case BESIDE -> {}
    }
    Papers papers = opened.add(new Papers(Limits.usual()));
    var holidays = new Holidays(database);
    holidays.fill();
    var councils = new Councils(database, clock);
    var seats = new Seats(database);
    var meetings = new Meetings(database, clock);
    Diary.fill(database, clock, settings.configFile("bodies.properties"));
    for (Path knowledge : settings.paths(Key.KNOWLEDGE_FOLDER)) {
      councils.fill(knowledge.resolve("councils.csv"));
      meetings.fill(knowledge.resolve("meetings.csv"));
    }
    samples(database, access);
    Knowledge knowledge = opened.add(knowledge(folder, database, papers, access));
    PointPerson pointPerson = pointPerson(holidays, new Officers(database, clock));
    var answerer =
        new Answerer(
            new Answerer.Sources(
                knowledge,
                councils,
                seats,
                meetings,
                pointPerson,
                settings.text(Key.OUT_OF_HOURS),
                new Threshold(
                    knowledge,
                    Threshold.questions(settings.configFile("outside.txt")),
                    settings.score(Key.LEAST_CONFIDENCE),
                    settings.score(Key.CONFIDENCE))));
    Outbox outbox = outbox();
    String council = settings.text(Key.COUNCIL_NAME);
    Admittance admittance = Admittance.of(database, outbox, clock, council);
    var owners =
        new OwnerLetters(admittance.officers(), pointPerson, council, settings.publicUrl());
    var enquiries =
        new Enquiries(database, answerer, pointPerson, clock, settings.zone(), owners, outbox);
    OpenQuestions questions = questions(database, admittance, pointPerson, owners);
    var records = new RecordSheets(councils, seats, meetings, pointPerson);
    Notices notices = Notices.of(database, outbox, settings, clock);
    return new Built(
        opened,
        database,
        protection,
        knowledge,
        answerer,
        enquiries,
        records,
        questions,
        admittance,
        new Transport(settings).posting(database, clock),
        () ->
            new Samples(
                Samples.Share.of(seats.isSample(), seats.isReal()),
                Samples.Share.of(meetings.isSample(), meetings.isReal())),
        Contacts.of(
            folder,
            database,
            papers,
            outbox,
            clock,
            Notices.sending(settings),
            Notices.templates(settings)),
        Turnout.of(database, meetings, councils, clock, help(), notices.heard()),
        notices);
  }

  /// Whom a council may write to.
  private String help() {
    String email = settings.text(Key.POINT_PERSON_EMAIL);
    return settings.text(Key.POINT_PERSON_NAME) + (email.isEmpty() ? "" : " at " + email);
  }

  /// Every room that holds anything about people.
  static List<PersonalData> personalData() {
    return List.of(
        new PeopleData(),
        new EnquiryData(PeopleData::isOfOthers),
        new OfficerData(),
        new LetterData(PeopleData::isOfOthers),
        new ReplyData(),
        new AgendaData(),
        new NoticeData(PeopleData::isOfOthers));
  }

  private DataProtection protection(DataFolder folder, Database database) {
    return new DataProtection(
        database, personalData(), ErasureJournal.of(folder), clock, settings.zone());
  }

  /// Made-up records where there are no others, and none where the council does not want them.
  private void samples(Database database, Access access) throws IOException {
    var people = new SamplePeople(database, clock);
    var meetings = new SampleMeetings(database, clock);
    if (settings.on(Key.SAMPLE_RECORDS)) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
      for (Path knowledge : settings.paths(Key.KNOWLEDGE_FOLDER)) {
        people.load(knowledge.resolve("sample/seats.csv"), today);
        meetings.load(knowledge.resolve("sample/meetings.csv"), today);
      }
    } else if (access == Access.SERVING) {
      people.remove();
      meetings.remove();
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

  private Knowledge knowledge(DataFolder folder, Database database, Papers papers, Access access) {
    Path synonyms = settings.configFile("synonyms.txt");
    var sources =
        List.<liaison.knowledge.DocumentSource>of(
            new PaperFolders(settings.paths(Key.KNOWLEDGE_FOLDER), papers::read, papers::close),
            new CouncilDocuments(database, clock),
            new MeetingDocuments(database),
            new DiaryDocuments(database));
    return switch (access) {
      case SERVING -> Knowledge.open(folder.path(), synonyms, sources);
      case BESIDE -> Knowledge.beside(folder.path(), synonyms, sources);
    };
  }

  private PointPerson pointPerson(Holidays holidays, Officers officers) {
    String email = settings.text(Key.POINT_PERSON_EMAIL);
    return new PointPerson(
        settings.text(Key.POINT_PERSON_NAME),
        email,
        (LocalDate asked) -> holidays.workingDays().plusOutsideBreaks(asked, WORKING_DAYS_TO_REPLY),
        (LocalDate asked) -> holidays.workingDays().plus(asked, 0),
        (LocalDate day) ->
            officers
                .pointPerson(email, day)
                .map(officer -> new PointPerson.Person(officer.name(), officer.email())));
  }

  private Web web(Built rooms) {
    var site =
        new Site(
            settings.text(Key.HTTP_HOST),
            settings.number(Key.HTTP_PORT),
            settings.publicUrl(),
            settings.list(Key.WIDGET_ORIGINS),
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
            rooms.records(),
            rooms.samples(),
            () ->
                Stream.concat(
                        Inspection.health(
                            rooms.database(), rooms.knowledge(), clock, settings.zone())
                            .stream(),
                        Stream.of(rooms.notices().health()))
                    .toList(),
            clock),
        Stream.concat(
                Stream.of(
                    desk(rooms),
                    rooms.contacts().publicPages(clock, settings.zone()),
                    diary(rooms).pages(settings.zone(), List.of(talks(rooms)::more)),
                    rooms.turnout().publicPages(),
                    rooms.notices().publicPages()),
                talks(rooms).publicPages().stream())
            .toList());
  }

  private Diary diary(Built rooms) {
    return new Diary(
        rooms.database(),
        clock,
        rooms.notices().acts(),
        new CalendarText(
            settings.text(Key.MAIL_MESSAGE_DOMAIN),
            settings.text(Key.COUNCIL_NAME),
            settings.text(Key.MAIL_FROM)));
  }

  /// The officers' desk. What other rooms put on its start page, and their pages, are named here.
  private Desk desk(Built rooms) {
    Admittance admittance = rooms.admittance();
    var post = new PostPages(rooms.database(), clock, settings.zone());
    var desk =
        new DeskRooms(
            admittance.officers(),
            admittance.signIns(),
            admittance.sessions(),
            rooms.questions(),
            rooms.database(),
            clock,
            settings.zone());
    Contacts contacts = rooms.contacts();
    NoticeDesk notices =
        rooms
            .notices()
            .desk(rooms.notices().planning(contacts.letters(), rooms.questions()), settings.zone());
    var proposals = contacts.proposalPages(desk);
    var turnout = rooms.turnout().desk(admittance.officers(), settings.zone());
    var talks = talks(rooms).desk(rooms.turnout().rollCall());
    return new Desk(
        desk,
        Stream.of(
                List.of(turnout.soon()),
                councilPages(rooms),
                contacts.pages(desk, proposals, rooms.protection()),
                List.<DeskPart>of(post),
                diary(rooms)
                    .desk(
                        settings.zone(),
                        List.of(talks::section, turnout::section, notices.onMeeting()))
                    .parts(),
                talks.parts(),
                turnout.parts(),
                notices.parts())
            .flatMap(List::stream)
            .toList(),
        List.of(post::section));
  }

  private Talks talks(Built rooms) {
    return Talks.of(
        rooms.database(),
        outbox(),
        clock,
        settings.zone(),
        Notices.sending(settings),
        Notices.templates(settings));
  }

  private List<DeskPart> councilPages(Built rooms) {
    return new CouncilDesk(
            rooms.database(),
            clock,
            settings.zone(),
            new Councils(rooms.database(), clock),
            rooms.admittance().officers())
        .parts();
  }

  /// Programs on this machine are spared unless the council set a limit itself.
  private Rate rate(Key key) {
    return new Rate(settings.number(key), settings.isChosen(key));
  }
}

package liaison.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.Contacts;
import liaison.Notices;
import liaison.Diary;
import liaison.Talks;
import liaison.Turnout;
import liaison.accounts.OfficerData;
import liaison.accounts.Officers;
import liaison.accounts.Sessions;
import liaison.accounts.SignIns;
import liaison.answering.Answerer;
import liaison.answering.PointPerson;
import liaison.answering.RecordSheets;
import liaison.answering.Threshold;
import liaison.councils.CouncilDocuments;
import liaison.councils.Councils;
import liaison.councils.PeopleData;
import liaison.councils.SamplePeople;
import liaison.councils.Seats;
import liaison.enquiries.Enquiries;
import liaison.enquiries.EnquiryData;
import liaison.enquiries.OpenQuestions;
import liaison.enquiries.OwnerLetters;
import liaison.knowledge.DocumentSource;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Natives;
import liaison.mail.LetterData;
import liaison.mail.Outbox;
import liaison.meetings.CalendarText;
import liaison.meetings.BodyKeeping;
import liaison.meetings.Meetings;
import liaison.meetings.SampleMeetings;
import liaison.meetings.replies.ReplyData;
import liaison.notices.Sending;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.store.Access;
import liaison.store.Backup;
import liaison.store.Blank;
import liaison.store.DataFolder;
import liaison.store.DataProtection;
import liaison.store.Database;
import liaison.store.ErasureJournal;
import liaison.text.Check;
import liaison.web.desk.Desk;
import liaison.web.desk.DeskPart;
import liaison.web.desk.meetings.AgendaDesk;
import liaison.web.desk.post.NoticeDesk;
import liaison.web.desk.DeskRooms;
import liaison.web.desk.councils.CouncilDesk;
import liaison.web.desk.ProposalPages;
import liaison.web.desk.PostPages;

/// The real web room on loopback, with real rooms behind it and a clock that stands still.
final class Served implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  static final String POINT_PERSON = "the parish liaison officer";
  private static final String EMAIL = "liaison@council.example";
  private static final Sending SENDING =
      new Sending("Example City Council", "Parish Liaison", EMAIL);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final double SURE = 0.5;
  private static final URI USUAL = URI.create("http://127.0.0.1:0/");

  private final HttpClient client = HttpClient.newHttpClient();
  private final DataFolder data;
  private final Database database;
  private final Knowledge knowledge;
  private final Papers papers = new Papers(Limits.usual());
  private final DeskRooms desk;
  private final Web web;
  private final Turnout turnout;

  Served(Path folder) {
    this(folder, List.of());
  }

  /// @param origins the sites that may show the widget
  Served(Path folder, List<String> origins) {
    this(folder, Rate.none(), () -> List.of(Check.ok("database", "It answers.")), origins);
  }

  Served(Path folder, Rate rate, Supplier<List<Check>> checks) {
    this(folder, rate, checks, List.of());
  }

  private Served(Path folder, Rate rate, Supplier<List<Check>> checks, List<String> origins) {
    this(folder, "127.0.0.1", 0, rate, checks, origins, USUAL, CLOCK, false);
    knowledge.refresh();
  }

  /// Served as if people reached it at this address.
  static Served as(Path folder, String publicUrl) {
    return new Served(
        folder,
        "127.0.0.1",
        0,
        Rate.none(),
        List::of,
        List.of(),
        URI.create(publicUrl),
        CLOCK,
        false);
  }

  /// Served by a clock that a test moves.
  static Served by(Path folder, InstantSource clock) {
    return new Served(
        folder, "127.0.0.1", 0, Rate.none(), List::of, List.of(), USUAL, clock, false);
  }

  /// Served with the councils as documents too, before anything has been read.
  static Served withCouncils(Path folder) {
    return new Served(folder, "127.0.0.1", 0, Rate.none(), List::of, List.of(), USUAL, CLOCK, true);
  }

  void refresh() {
    var _ = knowledge.refresh();
  }

  /// Served before any paper has been read.
  static Served unread(Path folder) {
    return at(folder, "127.0.0.1", 0);
  }

  /// The same, at an address of one's own.
  static Served at(Path folder, String host, int port) {
    return new Served(folder, host, port, Rate.none(), List::of, List.of(), USUAL, CLOCK, false);
  }

  private Served(
      Path folder,
      String host,
      int port,
      Rate rate,
      Supplier<List<Check>> checks,
      List<String> origins,
      URI publicUrl,
      InstantSource clock,
      boolean withCouncils) {
    data = DataFolder.at(folder);
    data.lock();
    Blank.in(data);
    Natives.in(folder);
    database = Database.open(data, Access.SERVING);
    List<DocumentSource> sources =
        withCouncils
            ? List.of(new Shelf(), new CouncilDocuments(database, CLOCK))
            : List.of(new Shelf());
    knowledge = Knowledge.open(data.path(), data.path().resolve("none"), sources);
    Officers officers = new Officers(database, clock);
    PointPerson person =
        new PointPerson(
            POINT_PERSON,
            EMAIL,
            day -> day.plusDays(3),
            day -> day,
            day ->
                officers
                    .pointPerson(EMAIL, day)
                    .map(officer -> new PointPerson.Person(officer.name(), officer.email())));
    Councils councils = new Councils(database, clock);
    Seats seats = new Seats(database);
    Meetings meetings = new Meetings(database, clock);
    records(councils);
    Answerer answerer =
        new Answerer(
            new Answerer.Sources(
                knowledge,
                councils,
                seats,
                meetings,
                person,
                "",
                new Threshold(knowledge, List.of(), SURE, SURE)));
    Outbox outbox = new Outbox("letters.council.example");
    var owners =
        new OwnerLetters(
            officers,
            person,
            "Example City Council",
            URI.create("https://liaison.council.example/"));
    Enquiries enquiries = new Enquiries(database, answerer, person, clock, LONDON, owners, outbox);
    Site site =
        new Site(
            host,
            port,
            publicUrl,
            origins,
            "Example City Council",
            POINT_PERSON,
            EMAIL,
            rate,
            rate);
    desk =
        new DeskRooms(
            officers,
            new SignIns(database, outbox, clock, "Example City Council"),
            new Sessions(database, clock),
            new OpenQuestions(
                database, officers, outbox, person, clock, LONDON, "Example City Council", owners),
            database,
            clock,
            LONDON);
    RecordSheets sheets = new RecordSheets(councils, seats, meetings, person);
    Notices notices = notices(outbox, clock);
    turnout =
        Turnout.of(
            database, meetings, councils, clock, POINT_PERSON + " at " + EMAIL, notices.heard());
    web =
        new Web(
            site,
            new Rooms(
                enquiries,
                knowledge,
                sheets,
                () ->
                    new Samples(
                        Samples.Share.of(seats.isSample(), seats.isReal()),
                        Samples.Share.of(meetings.isSample(), meetings.isReal())),
                checks,
                clock),
            wings(outbox, clock, councils, officers, notices));
  }

  private Notices notices(Outbox outbox, InstantSource clock) {
    return Notices.of(
        database,
        outbox,
        SENDING,
        new CalendarText("letters.council.example", "Example City Council", EMAIL),
        Path.of("no", "such", "letters"),
        true,
        USUAL,
        clock);
  }

  private List<Wing> wings(
      Outbox outbox, InstantSource clock, Councils councils, Officers officers, Notices notices) {
    Contacts contacts =
        Contacts.of(
            data,
            database,
            papers,
            outbox,
            clock,
            SENDING,
            new liaison.text.LetterTemplates("liaison/notices/letters"));
    ProposalPages proposals = contacts.proposalPages(desk);
    List<DeskPart> parts =
        new ArrayList<>(new CouncilDesk(database, clock, LONDON, councils, officers).parts());
    parts.addAll(contacts.pages(desk, proposals, protection(database, clock)));
    var post = new PostPages(database, clock, LONDON);
    parts.add(post);
    var comers = turnout.desk(officers, LONDON);
    Diary diary =
        new Diary(
            database,
            clock,
            notices.acts(),
            new CalendarText("liaison.example", "Example City Council", EMAIL));
    Talks talks =
        Talks.of(
            database,
            outbox,
            clock,
            LONDON,
            SENDING,
            new liaison.text.LetterTemplates("liaison/notices/letters"));
    parts.addFirst(comers.soon());
    AgendaDesk agendas = talks.desk(turnout.rollCall());
    NoticeDesk told = notices.desk(notices.planning(contacts.letters(), desk.questions()), LONDON);
    parts.addAll(
        diary.desk(LONDON, List.of(agendas::section, comers::section, told.onMeeting())).parts());
    parts.addAll(agendas.parts());
    parts.addAll(comers.parts());
    parts.addAll(told.parts());
    return Stream.concat(
            Stream.of(
                new Desk(desk, parts, List.of(post::section)),
                contacts.publicPages(clock, LONDON),
                diary.pages(LONDON, List.of(talks::more)),
                turnout.publicPages(),
                notices.publicPages()),
            talks.publicPages().stream())
        .toList();
  }

  /// Who says that they come to meetings, and who came.
  Turnout turnout() {
    return turnout;
  }

  private DataProtection protection(Database over, InstantSource clock) {
    return new DataProtection(
        over,
        List.of(
            new PeopleData(),
            new EnquiryData(PeopleData::isOfOthers),
            new OfficerData(),
            new LetterData(PeopleData::isOfOthers),
            new ReplyData()),
        ErasureJournal.of(data),
        clock,
        LONDON);
  }

  /// Closes, brings an older copy back as a restore does, and erases again whom it must.
  ///
  /// @return what is asked of the copy then
  <T> T afterRestoring(Path copy, Function<Database, T> asked) throws IOException {
    close();
    try (DataFolder folder = DataFolder.at(data.path())) {
      folder.lock();
      var _ = Backup.restore(copy, folder);
      try (Database restored = Database.open(folder, Access.SERVING)) {
        var _ = protection(restored, CLOCK).replay();
        return asked.apply(restored);
      }
    }
  }

  /// The rooms behind the desk.
  DeskRooms desk() {
    return desk;
  }

  Database database() {
    return database;
  }

  /// The register that ships, with the samples.
  private void records(Councils councils) {
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), LONDON);
    try {
      councils.fill(Path.of("knowledge/councils.csv"));
      int _ = new BodyKeeping(database, CLOCK).fill(Path.of("config/bodies.properties"));
      new SamplePeople(database, CLOCK).load(Path.of("knowledge/sample/seats.csv"), today);
      new SampleMeetings(database, CLOCK).load(Path.of("knowledge/sample/meetings.csv"), today);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return web.port();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// A file.
  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> chat(String json) throws IOException, InterruptedException {
    return post("/api/chat", "application/json", json);
  }

  /// Sends bytes as they are, and reads until the other side ends the connection.
  String raw(String bytes) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return untilItEnds(socket.getInputStream());
    }
  }

  /// What comes until the other side ends the row, or cuts it.
  private static String untilItEnds(InputStream in) throws IOException {
    var read = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) read.write(next);
    } catch (SocketException _) {
      // The row was cut: what came before that counts.
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  Socket socket() throws IOException {
    Socket socket = new Socket("127.0.0.1", port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  @Override
  public void close() {
    client.close();
    web.close();
    knowledge.close();
    papers.close();
    database.close();
    data.close();
  }
}

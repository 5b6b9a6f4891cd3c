package liaison.meetings.replies;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.councils.SamplePeople;
import liaison.meetings.Arrangement;
import liaison.meetings.BodyKeeping;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.MeetingKept;
import liaison.meetings.Meetings;
import liaison.store.Database;
import liaison.store.OpenStore;
import liaison.store.SigningKey;
import org.jspecify.annotations.Nullable;

/// A Parish Forum to come, the councils that ship with made-up people in their seats, and a clock
/// that a test moves.
final class Forum implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2027, 3, 4);
  static final String HELP = "the liaison officer at liaison@council.example";

  private final OpenStore store;
  private final Councils councils;
  private final Meetings meetings;
  private final ReplyLinks links;
  private final Replies replies;
  private final long id;
  final List<Long> heard = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  private Forum(Path folder) throws IOException {
    store = OpenStore.in(folder);
    councils = new Councils(store.database(), this::now);
    councils.fill(Path.of("knowledge/councils.csv"));
    new SamplePeople(store.database(), this::now)
        .load(Path.of("knowledge/sample/seats.csv"), LocalDate.of(2026, 11, 23));
    meetings = new Meetings(store.database(), this::now);
    links = new ReplyLinks(SigningKey.in(store.database()), this::now);
    replies =
        new Replies(
            store.database(),
            this::now,
            councils,
            meetings,
            links,
            HELP,
            (_, meeting) -> heard.add(meeting));
    int _ = new BodyKeeping(store.database(), this::now).fill(Path.of("config/bodies.properties"));
    id = keeping().add(at(DAY), true, "officer-1").id();
  }

  static Forum in(Path folder) throws IOException {
    return new Forum(folder);
  }

  private static Arrangement at(LocalDate day) {
    return new Arrangement(
        "forum", day, LocalTime.of(19, 0), LocalTime.of(21, 0), "Council Chamber", null);
  }

  private Instant now() {
    return now;
  }

  void clock(String instant) {
    now = Instant.parse(instant);
  }

  Database database() {
    return store.database();
  }

  MeetingKeeping keeping() {
    return new MeetingKeeping(database(), this::now);
  }

  long id() {
    return id;
  }

  Meeting meeting() {
    return meetings.byId(id).orElseThrow();
  }

  void moveTo(LocalDate day) {
    if (!(keeping().move(id, meeting().version(), at(day), "The room is taken.", "officer-1")
        instanceof MeetingKept.Done)) {
      throw new AssertionError("not moved");
    }
  }

  void cancel() {
    if (!(keeping().cancel(id, meeting().version(), "There is snow.", "officer-1")
        instanceof MeetingKept.Done)) {
      throw new AssertionError("not cancelled");
    }
  }

  List<Attendance.Seen> seen() {
    return database().read(handle -> Attendance.of(handle, id));
  }

  Replies replies() {
    return replies;
  }

  Attendance attendance() {
    return new Attendance(database(), this::now);
  }

  Council council(String key) {
    return councils.byId(key).orElseThrow();
  }

  String token(String council) {
    return links.token(meeting(), council);
  }

  Behind behind(String council) {
    return replies.behind(token(council));
  }

  Behind.Question question(String council) {
    return ((Behind.Open) behind(council)).question();
  }

  /// A council answers as its form stands now.
  Kept say(String council, Typed typed) {
    return replies.say(token(council), question(council).shown(), typed);
  }

  /// "comes the chair": a form with two people and a substitute.
  static Typed comes(String first, String second, String substitute) {
    return new Typed(Says.COMING, List.of(seat(first), seat(second)), substitute);
  }

  static Typed.Seat seat(String name) {
    return new Typed.Seat(name, name.isEmpty() ? null : Part.COMES);
  }

  static Typed.Seat sorry(String name) {
    return new Typed.Seat(name, Part.APOLOGIES);
  }

  static Typed nobody(Says says) {
    return new Typed(says, List.of(seat(""), seat("")), "");
  }

  List<String> said(String council) {
    @Nullable Reply now = question(council).now();
    return now == null ? new ArrayList<>() : ReplyText.lines(now);
  }

  @Override
  public void close() {
    store.close();
  }
}

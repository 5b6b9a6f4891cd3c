package liaison.notices;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import liaison.councils.Councils;
import liaison.days.Holidays;
import liaison.mail.Outbox;
import liaison.meetings.Arrangement;
import liaison.meetings.CalendarText;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.replies.ReplyLinks;
import liaison.store.Database;
import liaison.store.OpenStore;
import liaison.store.SigningKey;
import liaison.text.LetterTemplates;
import org.jspecify.annotations.Nullable;

/// A liaison office with the shipped councils, real rooms and a clock that is set by hand.
final class Office implements AutoCloseable {
  static final URI SITE = URI.create("https://liaison.council.example/");
  static final String OFFICER = "officer/1";

  private final OpenStore store;
  private final AtomicReference<Instant> now = new AtomicReference<>();
  final Telling telling;

  Office(Path folder, String moment) throws IOException {
    store = OpenStore.in(folder);
    at(moment);
    InstantSource clock = now::get;
    new Councils(store.database(), clock).fill(Path.of("knowledge/councils.csv"));
    new Holidays(store.database()).fill();
    habits("forum", "forum", LocalTime.of(19, 0));
    habits("pag", "pag", LocalTime.of(10, 0));
    SigningKey key = SigningKey.in(store.database());
    var papers = new PublishedPapers(new PaperLinks(key, clock));
    var answers = new ReplyAnswers(new ReplyLinks(key, clock), new ItemLinks(key));
    telling =
        new Telling(
            store.database(),
            new Outbox("letters.council.example"),
            new NoticeLetters(
                new LetterTemplates(NoticeLetters.FOLDER),
                new Sending("Example City Council", "Parish Liaison", "liaison@council.example"),
                answers,
                papers,
                new CalendarText(
                    "letters.council.example", "Example City Council", "liaison@council.example")),
            papers,
            answers,
            clock,
            false);
  }

  Database database() {
    return store.database();
  }

  Instant now() {
    return now.get();
  }

  /// Sets the clock on the wall in London: "2027-02-22T09:00".
  void at(String moment) {
    at(LocalDateTime.parse(moment));
  }

  void at(LocalDateTime moment) {
    now.set(moment.atZone(Expectations.LONDON).toInstant());
  }

  void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  int round() {
    return new Rounds(telling, SITE).round(now());
  }

  MeetingChanges changes() {
    return new MeetingChanges(telling);
  }

  Deciding decisions() {
    return new Deciding(telling, new Decisions(telling));
  }

  private void habits(String body, String purpose, LocalTime starts) {
    change("DELETE FROM body_habits WHERE body = ?", body);
    change(
        """
        INSERT INTO body_habits
          (body, purpose, per_council, open, starts, call_days, items_close_days, settled_days,
           agenda_days, agenda_clear_days, papers_clear_days, reminder_days, minutes_days, hour,
           closes, approval)
        VALUES (?, ?, 2, 1, ?, 21, 16, 15, 10, 5, 5, 1, 20, '09:00', '17:00', 0)
        """,
        body,
        purpose,
        starts);
  }

  void change(String sql, @Nullable Object... values) {
    database().change(handle -> handle.execute(sql, values));
  }

  List<Map<String, Object>> rows(String sql) {
    return database().read(handle -> handle.createQuery(sql).mapToMap().list());
  }

  /// Puts somebody into a seat of a council, which is made where there is none.
  void sits(String council, String kind, @Nullable String email) {
    sits(council, kind, email, "2024-05-10", null);
  }

  void sits(String council, String kind, @Nullable String email, String from, @Nullable String to) {
    database()
        .change(handle -> {
          handle.execute(
              "INSERT INTO person (name, sample) VALUES (?, 0)", kind + " of " + council);
          long person = handle.createQuery("SELECT max(id) FROM person").mapTo(Long.class).one();
          handle.execute(
              "INSERT INTO seat (council, kind) SELECT ?, ?"
                  + " WHERE NOT EXISTS (SELECT 1 FROM seat WHERE council = ? AND kind = ?)",
              council,
              kind,
              council,
              kind);
          handle.execute(
              "INSERT INTO holder (seat, person, email, from_day, to_day)"
                  + " SELECT id, ?, ?, ?, ? FROM seat WHERE council = ? AND kind = ?",
              person,
              email,
              from,
              to,
              council,
              kind);
        });
  }

  /// Every council has a clerk of its own, who gets what nobody else gets.
  void clerksEverywhere() {
    for (String council : councils()) sits(council, "clerk", "clerk@" + council + ".example");
  }

  List<String> councils() {
    return database()
        .read(handle ->
            handle.createQuery("SELECT id FROM council ORDER BY id").mapTo(String.class).list());
  }

  Meeting meets(String body, String day, String starts) {
    return new MeetingKeeping(database(), now::get)
        .add(
            new Arrangement(
                body,
                LocalDate.parse(day),
                LocalTime.parse(starts),
                LocalTime.parse(starts).plusHours(2),
                "Council Chamber, Civic Offices",
                null),
            true,
            OFFICER);
  }

  Meeting meeting(long id) {
    return new Meetings(database(), now::get).byId(id).orElseThrow();
  }

  void publishAgenda(long meeting) {
    database()
        .change(handle -> {
          var draft = Agendas.draft(handle, meeting).orElseThrow();
          Agendas.publish(
              handle,
              meeting,
              draft.seen(),
              LocalDate.ofInstant(now(), Expectations.LONDON),
              OFFICER,
              now());
        });
  }

  /// One more item, so that the agenda can be published anew.
  void item(long meeting, String title) {
    change(
        "INSERT INTO regular_line (body, place, kind, title)"
            + " SELECT body, 50 + (SELECT count(*) FROM regular_line), 'own', ? FROM meeting WHERE id = ?",
        title,
        meeting);
  }

  void publishMinutes(long meeting) {
    LocalDate today = LocalDate.ofInstant(now(), Expectations.LONDON);
    database()
        .change(handle -> {
          change(
              handle,
              "INSERT INTO minutes (meeting, state, present, apologies, out_on, version)"
                  + " VALUES (?, 'draft', '', '', ?, 1)",
              meeting,
              today);
        });
  }

  private static void change(org.jdbi.v3.core.Handle handle, String sql, Object... values) {
    handle.execute(sql, values);
  }

  /// What became of each notice: "agenda 1 written".
  List<String> marks(long meeting) {
    return database().read(handle -> MarkRows.of(handle, meeting)).stream()
        .map(mark -> "%s %d %s".formatted(mark.kind().key(), mark.version(), mark.state().key()))
        .toList();
  }

  /// The subjects that went to an address, in order.
  List<String> subjects(String address) {
    return database()
        .read(handle ->
            handle
                .createQuery("SELECT subject FROM envelope WHERE recipient = ? ORDER BY id")
                .bind(0, address)
                .mapTo(String.class)
                .list());
  }

  int letters() {
    return database()
        .<Integer>read(handle ->
            handle.createQuery("SELECT count(*) FROM envelope").mapTo(Integer.class).one());
  }

  @Override
  public void close() {
    store.close();
  }
}

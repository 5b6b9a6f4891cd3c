package liaison.meetings.agenda;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import liaison.councils.Councils;
import liaison.store.Database;
import liaison.store.OpenStore;
import org.jdbi.v3.core.Handle;

/// A real database with the register, two Forums and a PAG before the first of them.
record Table(OpenStore store) implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  /// The morning after the first Forum.
  static final Instant AFTER = Instant.parse("2027-01-08T09:00:00Z");

  /// The morning after the second.
  static final Instant AFTER_LATER = Instant.parse("2027-03-05T09:00:00Z");

  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final String OFFICER = "officer/1";
  static final long PAG = 1;
  static final long FORUM = 2;
  static final long LATER = 3;

  static Table in(Path folder) throws IOException {
    OpenStore store = OpenStore.in(folder);
    new Councils(store.database(), CLOCK).fill(Path.of("knowledge/councils.csv"));
    store
        .database()
        .change(handle -> {
          meeting(handle, PAG, "pag", "2026-12-16", "10:00", "12:00", "2026-11-30");
          meeting(handle, FORUM, "forum", "2027-01-07", "19:00", "21:00", "2026-12-15");
          meeting(handle, LATER, "forum", "2027-03-04", "19:00", null, "2027-02-16");
        });
    return new Table(store);
  }

  private static void meeting(
      Handle handle,
      long id,
      String body,
      String day,
      String starts,
      @org.jspecify.annotations.Nullable String ends,
      String closes) {
    handle.execute(
        """
        INSERT INTO meeting (id, body, day, starts, ends, place, state, items_close)
        VALUES (?, ?, ?, ?, ?, 'Council Chamber', 'planned', ?)
        """,
        id,
        body,
        day,
        starts,
        ends,
        closes);
  }

  Database database() {
    return store.database();
  }

  <T> T read(Function<Handle, T> work) {
    return database().read(work);
  }

  Items items() {
    return new Items(database(), CLOCK);
  }

  static ItemSheet sheet(String title) {
    return new ItemSheet(
        title,
        "Agree what to do about it.",
        "15",
        "The chair",
        "Pat Example",
        "clerk@olney.example",
        "none",
        "");
  }

  /// Proposed by Olney Town Council.
  long propose(long meeting, String title) {
    return items().propose(meeting, "olney", sheet(title), OFFICER);
  }

  Item item(long id) {
    return read(handle -> Items.byId(handle, id)).orElseThrow();
  }

  Settled settle(long meeting, Settled.Choice... choices) {
    return database()
        .write(handle -> Items.settle(handle, meeting, List.of(choices), OFFICER, NOW));
  }

  Settled.Choice choice(long item, Outcome outcome, String words) {
    Item now = item(item);
    return new Settled.Choice(item, now.version(), outcome, now.place(), words);
  }

  long accepted(long meeting, String title) {
    long id = propose(meeting, title);
    var _ = settle(meeting, choice(id, new Outcome.Accept(), ""));
    return id;
  }

  Draft draft(long meeting) {
    return read(handle -> Agendas.draft(handle, meeting)).orElseThrow();
  }

  Published publish(long meeting) {
    String seen = draft(meeting).seen();
    return database().write(handle -> Agendas.publish(handle, meeting, seen, TODAY, OFFICER, NOW));
  }

  void minutes(long meeting) {
    database()
        .change(handle -> {
          Minutes.begin(handle, meeting, (_, _) -> RollCall.Roll.empty(), OFFICER, AFTER);
          Minutes.publish(handle, meeting, LocalDate.of(2027, 1, 8), OFFICER, AFTER);
        });
  }

  /// The first Forum's minutes, approved by the second.
  void approve() {
    database()
        .change(handle -> {
          int version = Minutes.of(handle, FORUM).orElseThrow().version();
          boolean _ = Minutes.approve(handle, FORUM, version, LATER, OFFICER, AFTER_LATER);
        });
  }

  long action(long meeting, String what) {
    return database()
        .<Long>write(handle ->
            Actions.add(
                handle,
                meeting,
                new Actions.Sheet("5", what, "the chair", "", LocalDate.of(2027, 2, 1)),
                OFFICER,
                NOW));
  }

  @Override
  public void close() {
    store.close();
  }
}

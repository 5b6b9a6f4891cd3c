package liaison.councils;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Rounds in which each council confirms what is on file, or proposes changes, behind a signed link
/// and without an account.
public final class Confirmations {
  private static final String PURPOSE = "confirm";
  private static final String COUNCIL = "the council itself";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final InstantSource clock;
  private final SigningKey key;

  /// @param key signs the links
  public Confirmations(Database database, InstantSource clock, SigningKey key) {
    this.database = database;
    this.clock = clock;
    this.key = key;
  }

  /// Opens a round for every council. None is asked by that: letters come after it.
  ///
  /// @param answerBy the last day on which the links work
  /// @throws Unacceptable for `name` or `answer_by`
  public ConfirmRound open(String name, LocalDate today, LocalDate answerBy, String who) {
    String called = Clean.line(name);
    if (called.isEmpty()) throw new Unacceptable("name", "Give the round a name.");
    if (!answerBy.isAfter(today)) {
      throw new Unacceptable("answer_by", "Give a day after today, so that councils can answer.");
    }
    if (answerBy.isBefore(today.plusDays(ConfirmRound.PATIENCE))) {
      throw new Unacceptable(
          "answer_by",
          "Give %d days or more, so that councils that do not answer can be asked again."
              .formatted(ConfirmRound.PATIENCE));
    }
    return database.write(handle -> {
      handle.execute(
          "INSERT INTO confirm_round (name, opened_on, answer_by, opened_by) VALUES (?, ?, ?, ?)",
          called,
          today,
          answerBy,
          who);
      long id = PersonRows.lastId(handle);
      handle.execute("INSERT INTO confirm_council (round, council) SELECT ?, id FROM council", id);
      Audit.record(handle, who, "confirm round %d: opened".formatted(id), clock.instant());
      return new ConfirmRound(id, called, today, answerBy);
    });
  }

  /// One round.
  public Optional<ConfirmRound> byId(long id) {
    return all().stream().filter(round -> round.id() == id).findFirst();
  }

  /// All rounds, the newest first.
  public List<ConfirmRound> all() {
    return database.read(Confirmations::all);
  }

  private static List<ConfirmRound> all(Handle handle) {
    return handle
        .createQuery("SELECT id, name, opened_on, answer_by FROM confirm_round ORDER BY id DESC")
        .map((row, _) ->
            new ConfirmRound(
                row.getLong("id"),
                row.getString("name"),
                LocalDate.parse(row.getString("opened_on")),
                LocalDate.parse(row.getString("answer_by"))))
        .list();
  }

  /// How each council stands in a round on a day, by name.
  public List<ConfirmRound.Line> lines(ConfirmRound round, LocalDate day) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT confirm_council.*, council.name FROM confirm_council
                JOIN council ON council.id = confirm_council.council
                WHERE round = :round ORDER BY council.name
                """)
            .bind("round", round.id())
            .map((row, _) -> {
              String answer = row.getString("answer");
              int chases = row.getInt("chases");
              ConfirmRound.State state;
              if ("confirmed".equals(answer)) state = ConfirmRound.State.CONFIRMED;
              else if ("proposed".equals(answer)) state = ConfirmRound.State.PROPOSED;
              else if (row.getString("asked_on") == null) state = ConfirmRound.State.UNASKED;
              else if (day.isAfter(round.answerBy())) state = ConfirmRound.State.UNANSWERED;
              else state = chases > 0 ? ConfirmRound.State.CHASED : ConfirmRound.State.WAITING;
              return new ConfirmRound.Line(
                  row.getString("council"),
                  row.getString("name"),
                  state,
                  RowDay.of(row, "asked_on"),
                  chases,
                  RowDay.of(row, "chased_on"));
            })
            .list());
  }

  /// The councils that have not answered and were last asked at least so many days ago: to be asked
  /// again.
  public List<ConfirmRound.Line> toChase(ConfirmRound round, LocalDate day, int days) {
    return lines(round, day).stream()
        .filter(line ->
            line.state() == ConfirmRound.State.WAITING || line.state() == ConfirmRound.State.CHASED)
        .filter(line -> {
          LocalDate asked = line.chasedOn() == null ? line.askedOn() : line.chasedOn();
          return asked == null || !day.isBefore(asked.plusDays(days));
        })
        .toList();
  }

  /// Notes, in the transaction that writes the letter, that a council is asked.
  ///
  /// @return whether it was not asked before; if it was, no letter is owed
  public static boolean asked(Handle handle, ConfirmRound round, String council, LocalDate day) {
    return handle.execute(
            """
            UPDATE confirm_council SET asked_on = ?
            WHERE round = ? AND council = ? AND asked_on IS NULL AND answer IS NULL
            """,
            day,
            round.id(),
            council)
        > 0;
  }

  /// Notes, in the transaction that writes the letter, that a council is asked again. Twice on one
  /// day is once.
  ///
  /// @return whether a letter is owed
  public static boolean chased(Handle handle, ConfirmRound round, String council, LocalDate day) {
    return handle.execute(
            """
            UPDATE confirm_council SET chases = chases + 1, chased_on = ?
            WHERE round = ? AND council = ? AND asked_on IS NOT NULL AND answer IS NULL
              AND (chased_on IS NULL OR chased_on < ?)
            """,
            day,
            round.id(),
            council,
            day)
        > 0;
  }

  /// The moment from which the links of a round are good for nothing.
  public static Instant ends(ConfirmRound round) {
    return round.answerBy().plusDays(1).atStartOfDay(LONDON).toInstant();
  }

  /// What the link of a council carries; good to the end of the round's last day.
  public String token(ConfirmRound round, String council) {
    return key.token(PURPOSE, round.id() + "/" + council, ends(round));
  }

  /// What the council behind a link is asked; empty where the link is not good any more.
  public Optional<ConfirmRound.Asked> asked(String token, LocalDate day) {
    return database.read(handle -> asked(handle, token, day));
  }

  private Optional<ConfirmRound.Asked> asked(Handle handle, String token, LocalDate day) {
    Optional<String> subject = key.subject(PURPOSE, token, clock.instant());
    if (subject.isEmpty()) return Optional.empty();
    String[] parts = subject.get().split("/", 2);
    Optional<ConfirmRound> round =
        all(handle).stream().filter(one -> String.valueOf(one.id()).equals(parts[0])).findFirst();
    Optional<CouncilSheet> council = SheetRows.one(handle, parts[1]);
    if (round.isEmpty() || council.isEmpty()) return Optional.empty();
    return Optional.of(
        new ConfirmRound.Asked(
            round.get(),
            parts[1],
            council.get().value(CouncilField.NAME),
            ConfirmItems.of(handle, parts[1], day),
            waiting(handle, parts[1])));
  }

  private static List<ConfirmRound.Wish> waiting(Handle handle, String council) {
    return handle
        .createQuery(
            """
            SELECT seat, field, proposed FROM proposal
            WHERE council = :council AND decision IS NULL ORDER BY id
            """)
        .bind("council", council)
        .map((row, _) -> {
          String field = row.getString("field");
          return row.getString("seat") == null
              ? new ConfirmRound.Wish(
                  null, CouncilField.of(field).orElseThrow(), row.getString("proposed"))
              : new ConfirmRound.Wish(
                  row.getLong("seat"),
                  SittingField.of(field).orElseThrow(),
                  row.getString("proposed"));
        })
        .list();
  }

  /// The council behind a link says that all is right. Doing so twice is once.
  ///
  /// @param seen the digest of what it was shown: [ConfirmRound.Asked#seen]
  /// @param withdraw whether it takes back what it asked for before
  /// @throws Unacceptable for `link` where it is not good any more, for `seen` where something else
  ///   is held now, and for `withdraw` where changes wait that it asked for
  public void confirm(String token, String seen, boolean withdraw, LocalDate day) {
    database.change(handle -> {
      ConfirmRound.Asked asked = good(handle, token, day);
      if (!asked.seen().equals(seen)) {
        throw new Unacceptable(
            "seen", "What we hold was changed after you saw it. Please look at it again.");
      }
      if (!asked.waiting().isEmpty() && !withdraw) {
        throw new Unacceptable(
            "withdraw",
            "You asked for changes before. Tick the box to take them back, if all is right as it"
                + " is.");
      }
      if (Proposals.takeBack(handle, asked.council()) > 0) {
        new History.Act(clock.instant(), COUNCIL, asked.council(), null, "proposals taken back")
            .record(handle, List.of());
      }
      answered(handle, asked, "confirmed", day);
      String before =
          SheetRows.one(handle, asked.council()).orElseThrow().value(CouncilField.CONFIRMED);
      handle.execute(
          """
          UPDATE council SET last_confirmed = ?, confirmed_by = ?, version = version + 1
          WHERE id = ?
          """,
          day,
          COUNCIL,
          asked.council());
      handle.execute(
          """
          UPDATE holder SET last_confirmed = ?, version = version + 1
          WHERE seat IN (SELECT id FROM seat WHERE council = ? AND kind <> 'link-officer')
            AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)
          """,
          day,
          asked.council(),
          day,
          day);
      new History.Act(clock.instant(), COUNCIL, asked.council(), null, "confirmed")
          .record(handle, List.of(new FieldChange(CouncilField.CONFIRMED, before, day.toString())));
    });
  }

  /// The council behind a link proposes changes. What it proposed for the same field before, and
  /// what still waits, gives way.
  ///
  /// @param wishes as typed; those that say what stands there already are left out
  /// @throws Unacceptable for `link` where it is not good any more, for the key of a wish whose
  ///   value cannot be kept, and for `field` where it is none of those that were asked
  public void propose(String token, List<ConfirmRound.Wish> wishes, LocalDate day) {
    database.change(handle -> {
      ConfirmRound.Asked asked = good(handle, token, day);
      for (ConfirmRound.Wish wish : wishes) Proposals.add(handle, asked, wish, day);
      answered(handle, asked, "proposed", day);
      new History.Act(clock.instant(), COUNCIL, asked.council(), null, "changes proposed")
          .record(handle, List.of());
    });
  }

  private ConfirmRound.Asked good(Handle handle, String token, LocalDate day) {
    return asked(handle, token, day)
        .orElseThrow(() ->
            new Unacceptable(
                "link", "This link does not work any more. Ask the liaison officer for another."));
  }

  private static void answered(
      Handle handle, ConfirmRound.Asked asked, String answer, LocalDate day) {
    handle.execute(
        """
        INSERT INTO confirm_council (round, council, answer, answered_on) VALUES (?, ?, ?, ?)
        ON CONFLICT (round, council)
          DO UPDATE SET answer = excluded.answer, answered_on = excluded.answered_on
        """,
        asked.round().id(),
        asked.council(),
        answer,
        day);
  }
}

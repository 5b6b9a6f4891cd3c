package liaison.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liaison.councils.CouncilKeeping.Doing;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The changes that councils asked for, and what officers do about them.
public final class Proposals {
  /// What waits for one field of a council or a seat. Asked for again, it keeps its key, so that an
  /// officer who has it open is led to the newer one.
  private static final String SAME = "council = ? AND seat IS ? AND field = ? AND decision IS NULL";

  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public Proposals(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Row(
      long id,
      String council,
      String name,
      @Nullable Long seat,
      @Nullable String title,
      @Nullable Long person,
      String field,
      String stood,
      String proposed,
      LocalDate madeOn) {}

  /// Those that wait, the oldest first.
  public List<Proposal> waiting(LocalDate day) {
    return database.read(
        handle -> rows(handle, 0).stream().map(row -> proposal(handle, row, day)).toList());
  }

  /// @param only the key of one, or 0 for all
  private static List<Row> rows(Handle handle, long only) {
    return handle
        .createQuery(
            """
            SELECT proposal.*, council.name, seat_kind.title
            FROM proposal
            JOIN council ON council.id = proposal.council
            LEFT JOIN seat ON seat.id = proposal.seat
            LEFT JOIN seat_kind ON seat_kind.key = seat.kind
            WHERE decision IS NULL AND (:only = 0 OR proposal.id = :only)
            ORDER BY proposal.id
            """)
        .bind("only", only)
        .map((row, _) ->
            new Row(
                row.getLong("id"),
                row.getString("council"),
                row.getString("name"),
                row.getString("seat") == null ? null : row.getLong("seat"),
                row.getString("title"),
                row.getString("person") == null ? null : row.getLong("person"),
                row.getString("field"),
                row.getString("stood"),
                row.getString("proposed"),
                LocalDate.parse(row.getString("made_on"))))
        .list();
  }

  private static Proposal proposal(Handle handle, Row row, LocalDate day) {
    Field field;
    String now;
    boolean anotherHolder = false;
    List<String> office = List.of();
    if (row.seat() == null) {
      CouncilField own = CouncilField.of(row.field()).orElseThrow();
      field = own;
      now = SheetRows.one(handle, row.council()).map(sheet -> sheet.value(own)).orElse("");
    } else {
      SittingField own = SittingField.of(row.field()).orElseThrow();
      field = own;
      Optional<Sitting> sitting = SittingRows.on(handle, row.seat(), day);
      now = sitting.map(sits -> SittingText.now(sits, own)).orElse("");
      office = sitting.map(sits -> List.copyOf(office(sits).values())).orElse(List.of());
      anotherHolder = !Objects.equals(row.person(), sitting.map(Sitting::person).orElse(null));
    }
    return new Proposal(
        row.id(),
        row.council(),
        row.name(),
        row.seat(),
        Objects.requireNonNullElse(row.title(), "Council"),
        field,
        row.stood(),
        now,
        row.proposed(),
        row.madeOn(),
        anotherHolder,
        office,
        row.seat() != null && waits(handle, row.seat(), SittingField.EMAIL));
  }

  private static final List<SittingField> OF_THE_OFFICE =
      List.of(SittingField.EMAIL, SittingField.PHONE);

  /// What reaches whoever is in a seat and is the office's, not the person's own.
  private static Map<SittingField, String> office(Sitting sitting) {
    Map<SittingField, String> office = new EnumMap<>(SittingField.class);
    for (SittingField field : OF_THE_OFFICE) {
      String value = SittingText.now(sitting, field);
      if (!value.isEmpty()) office.put(field, value);
    }
    return office;
  }

  private static boolean waits(Handle handle, long seat, SittingField field) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM proposal
                           WHERE seat = :seat AND field = :field AND decision IS NULL)
            """)
        .bind("seat", seat)
        .bind("field", field.key())
        .mapTo(Boolean.class)
        .one();
  }

  static void add(Handle handle, ConfirmRound.Asked asked, ConfirmRound.Wish wish, LocalDate day) {
    ConfirmRound.Item item =
        asked.items().stream()
            .filter(
                one -> Objects.equals(one.seat(), wish.seat()) && one.field().equals(wish.field()))
            .findFirst()
            .orElseThrow(() -> new Unacceptable("field", "This cannot be changed here."));
    String proposed = proposed(wish);
    if (proposed.equals(item.now())) {
      handle.execute(
          "DELETE FROM proposal WHERE " + SAME, asked.council(), wish.seat(), wish.field().key());
      return;
    }
    Long person =
        wish.seat() == null
            ? null
            : SittingRows.on(handle, wish.seat(), day).map(Sitting::person).orElse(null);
    int again =
        handle.execute(
            "UPDATE proposal SET round = ?, person = ?, stood = ?, proposed = ?, made_on = ? WHERE "
                + SAME,
            asked.round().id(),
            person,
            item.now(),
            proposed,
            day,
            asked.council(),
            wish.seat(),
            wish.field().key());
    if (again > 0) return;
    handle.execute(
        """
        INSERT INTO proposal (round, council, seat, person, field, stood, proposed, made_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        asked.round().id(),
        asked.council(),
        wish.seat(),
        person,
        wish.field().key(),
        item.now(),
        proposed,
        day);
  }

  /// Forgets what waits of a council, which wants it no more.
  ///
  /// @return how many
  static int takeBack(Handle handle, String council) {
    return handle.execute("DELETE FROM proposal WHERE council = ? AND decision IS NULL", council);
  }

  private static String proposed(ConfirmRound.Wish wish) {
    try {
      return switch (wish.field()) {
        case CouncilField field -> CouncilText.of(field, wish.value());
        case SittingField.NAME ->
            Vacancy.isSaid(wish.value()) ? "" : Typed.line(wish.field(), wish.value());
        case SittingField field -> SittingText.of(field, wish.value());
      };
    } catch (Unacceptable wrong) {
      throw new Unacceptable(wish.key(), wrong.words());
    }
  }

  /// One that waits.
  public Optional<Proposal> one(long id, LocalDate day) {
    return database.read(handle ->
        rows(handle, Math.max(1, id)).stream().findFirst().map(row -> proposal(handle, row, day)));
  }

  /// Makes the change that was proposed.
  ///
  /// @param seen what the officer saw
  /// @param as what a new name in a seat means
  /// @param anyway whether to make it although the field was changed since the council was shown
  ///   it, or who is in the seat
  /// @return [Kept.Overtaken] where it was changed since and that is not wished
  /// @throws Unacceptable for `proposal` where it waits no more, is another one than was seen, or
  ///   cannot be made
  public Kept accept(
      Proposal.Seen seen, Proposal.As as, boolean anyway, LocalDate day, String who) {
    return database.write(handle -> {
      Proposal proposal = waiting(handle, seen, day);
      if (proposal.isOvertaken() && !anyway) {
        return new Kept.Overtaken(
            0, List.of(new Kept.Clash(proposal.field(), proposal.proposed(), proposal.now())));
      }
      refuseBeforeTheName(handle, proposal);
      Kept kept =
          made(handle, proposal, as, day, new Doing(who, clock.instant(), "proposal accepted"));
      decide(handle, seen.id(), "accepted", day, who);
      if (proposal.field() == SittingField.NAME) meanTheNewOne(handle, proposal, day);
      return kept;
    });
  }

  /// Who is in a seat is decided before how they are reached: an address that is meant for the one
  /// who comes must not land on the one who goes.
  private static void refuseBeforeTheName(Handle handle, Proposal proposal) {
    if (proposal.seat() == null || proposal.field() == SittingField.NAME) return;
    if (waits(handle, proposal.seat(), SittingField.NAME)) {
      throw new Unacceptable(
          "proposal",
          "The council asks for another name in this seat, too. Decide the name first: it says whose"
              + " this is.");
    }
  }

  /// What waits beside a name that was accepted is for whoever is in the seat now.
  private static void meanTheNewOne(Handle handle, Proposal proposal, LocalDate day) {
    long seat = Objects.requireNonNull(proposal.seat());
    Optional<Sitting> now = SittingRows.on(handle, seat, day);
    for (SittingField field : OF_THE_OFFICE) {
      handle.execute(
          """
          UPDATE proposal SET person = ?, stood = ?
          WHERE seat = ? AND field = ? AND decision IS NULL
            AND round IS (SELECT round FROM proposal WHERE id = ?) AND person IS NOT ?
          """,
          now.map(Sitting::person).orElse(null),
          now.map(sitting -> SittingText.now(sitting, field)).orElse(""),
          seat,
          field.key(),
          proposal.id(),
          now.map(Sitting::person).orElse(null));
    }
  }

  private static Kept made(
      Handle handle, Proposal proposal, Proposal.As as, LocalDate day, Doing doing) {
    return switch (proposal.field()) {
      case CouncilField field -> {
        Map<CouncilField, String> values = new EnumMap<>(CouncilField.class);
        values.put(field, proposal.proposed());
        long version = SheetRows.one(handle, proposal.council()).orElseThrow().version();
        yield CouncilKeeping.change(handle, proposal.council(), version, values, doing);
      }
      case SittingField field -> {
        long seat = Objects.requireNonNull(proposal.seat());
        Map<SittingField, String> values = new EnumMap<>(SittingField.class);
        values.put(field, proposal.proposed());
        Optional<Sitting> now = SittingRows.on(handle, seat, day);
        if (field == SittingField.NAME && proposal.proposed().isEmpty()) {
          Map<SittingField, String> ending = new EnumMap<>(SittingField.class);
          ending.put(SittingField.TO, day.toString());
          yield SittingWriting.change(handle, now.orElseThrow(Proposals::nobody), ending, doing);
        }
        if (field == SittingField.NAME && (now.isEmpty() || as != Proposal.As.CORRECTION)) {
          if (as == Proposal.As.SUCCESSOR_AT_THE_OFFICE) {
            now.ifPresent(former -> values.putAll(office(former)));
          }
          values.put(SittingField.FROM, day.toString());
          yield SeatKeeping.follow(handle, seat, null, values, doing);
        }
        yield SittingWriting.change(handle, now.orElseThrow(Proposals::nobody), values, doing);
      }
    };
  }

  private static Unacceptable nobody() {
    return new Unacceptable(
        "proposal", "Nobody is in this seat. Accept the name first, then the rest.");
  }

  /// Leaves everything as it is.
  ///
  /// @param seen what the officer saw
  /// @throws Unacceptable for `proposal` where it waits no more or is another one than was seen
  public void decline(Proposal.Seen seen, LocalDate day, String who) {
    database.change(handle -> {
      Proposal proposal = waiting(handle, seen, day);
      decide(handle, seen.id(), "declined", day, who);
      new History.Act(clock.instant(), who, proposal.council(), null, "proposal declined")
          .record(handle, List.of());
    });
  }

  private static Proposal waiting(Handle handle, Proposal.Seen seen, LocalDate day) {
    Proposal proposal =
        rows(handle, Math.max(1, seen.id())).stream()
            .findFirst()
            .map(row -> proposal(handle, row, day))
            .orElseThrow(() ->
                new Unacceptable("proposal", "This proposal was dealt with by somebody else."));
    if (!proposal.seen().equals(seen)) {
      throw new Unacceptable(
          "proposal",
          "What is asked for changed after you saw it. Nothing was done. Look at it as it is now,"
              + " then accept or decline.");
    }
    return proposal;
  }

  private static void decide(Handle handle, long id, String decision, LocalDate day, String who) {
    handle.execute(
        "UPDATE proposal SET decision = ?, decided_by = ?, decided_on = ? WHERE id = ?",
        decision,
        who,
        day,
        id);
  }
}

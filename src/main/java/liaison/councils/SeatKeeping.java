package liaison.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.councils.CouncilKeeping.Doing;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Gives seats, and puts people into them and out of them, each change with its history and its
/// line in the audit. Days decide who is in a seat: nothing has to be done on the day itself.
public final class SeatKeeping {
  private final Database database;
  private final InstantSource clock;

  /// @param database where the seats lie
  public SeatKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Gives a council a seat that not every council has.
  ///
  /// @param kind the key of its kind
  /// @return the seat's key
  /// @throws Unacceptable for `kind` where the council has as many of it as it may have, or where
  ///   there is no such council or kind
  public long give(String council, String kind, String who) {
    return database.<Long>write(handle -> {
      int added =
          handle
              .createUpdate(
                  """
                  INSERT INTO seat (council, kind, number)
                  SELECT council.id, seat_kind.key,
                         1 + (SELECT ifnull(max(number), 0) FROM seat
                              WHERE council = :council AND kind = :kind)
                  FROM council CROSS JOIN seat_kind
                  WHERE council.id = :council AND seat_kind.key = :kind
                    AND (per_council IS NULL OR per_council >
                         (SELECT count(*) FROM seat WHERE council = :council AND kind = :kind))
                  """)
              .bind("council", council)
              .bind("kind", kind)
              .execute();
      if (added == 0) {
        throw new Unacceptable("kind", "The council has this seat already, or cannot have it.");
      }
      long seat = PersonRows.lastId(handle);
      new History.Act(clock.instant(), who, council, null, kind + " given")
          .record(handle, List.of());
      return seat;
    });
  }

  /// Takes away a seat that not every council has. Who was in it stays in the history alone.
  ///
  /// @throws Unacceptable for `seat` where somebody is in it or will be, where the council must
  ///   have it, or where there is no such seat
  public void take(long seat, LocalDate day, String who) {
    database.change(handle -> {
      String kind = takable(handle, seat);
      List<Sitting> past = SittingRows.inSeat(handle, seat);
      if (past.stream().anyMatch(one -> one.to() == null || !one.to().isBefore(day))) {
        throw new Unacceptable(
            "seat", "Somebody is in this seat, or will be. Let them leave it first.");
      }
      past.forEach(one -> SittingWriting.remove(handle, one, doing(who, "removed")));
      String council =
          handle
              .createQuery("SELECT council FROM seat WHERE id = :seat")
              .bind("seat", seat)
              .mapTo(String.class)
              .one();
      handle.execute("DELETE FROM seat WHERE id = ?", seat);
      new History.Act(clock.instant(), who, council, null, kind + " taken away")
          .record(handle, List.of());
    });
  }

  private static String takable(Handle handle, long seat) {
    return handle
        .createQuery(
            """
            SELECT seat.kind FROM seat
            JOIN seat_kind ON seat_kind.key = seat.kind JOIN council ON council.id = seat.council
            WHERE seat.id = :seat
              AND (seat_kind.due = 'given'
                   OR (seat_kind.due = 'council' AND council.kind = 'meeting'))
            """)
        .bind("seat", seat)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(
            () -> new Unacceptable("seat", "This seat cannot be taken away: it is due to all."));
  }

  /// Puts somebody into a seat. Whoever is in it without a last day leaves on the day before.
  ///
  /// @param person the key of somebody on file, or null for somebody new
  /// @param values as typed; the first day, and the name of somebody new, at least
  /// @throws Unacceptable for the key of a field whose value cannot be kept, for `from` where
  ///   somebody else has come on that day or later and stays, and for `seat` where there is no such
  ///   seat
  public Kept seat(long seat, @Nullable Long person, Map<SittingField, String> values, String who) {
    Map<SittingField, String> checked = SittingText.checked(values);
    return database.write(handle -> follow(handle, seat, person, checked, doing(who, "seated")));
  }

  /// The same for an officer who saw who was in the seat.
  ///
  /// @param seen what [SeatBook.Line#keys] was then
  /// @return [Kept.Overtaken] where others are in it now; nothing was kept
  public Kept seat(
      long seat, String seen, @Nullable Long person, Map<SittingField, String> values, String who) {
    Map<SittingField, String> checked = SittingText.checked(values);
    return database.write(handle -> {
      List<Sitting> now = SittingRows.inSeat(handle, seat);
      if (!SeatBook.keys(now).equals(seen)) {
        return new Kept.Overtaken(0, List.of(clash(handle, person, checked, now)));
      }
      return follow(handle, seat, person, checked, doing(who, "seated"));
    });
  }

  /// Whom the officer wanted in a seat, beside who came there last.
  private static Kept.Clash clash(
      Handle handle,
      @Nullable Long person,
      Map<SittingField, String> checked,
      List<Sitting> there) {
    String yours =
        person == null
            ? checked.getOrDefault(SittingField.NAME, "")
            : PersonRows.name(handle, person);
    return new Kept.Clash(SittingField.NAME, yours, there.isEmpty() ? "" : there.getLast().name());
  }

  /// Puts somebody real into a seat. The made-up ones go when the first real one comes: after it
  /// sits, because a seat may be there for a made-up one alone.
  static Kept follow(
      Handle handle,
      long seat,
      @Nullable Long person,
      Map<SittingField, String> checked,
      Doing doing) {
    ensure(handle, seat);
    if (person != null) ensurePerson(handle, person);
    List<Succession.Ended> _ =
        Succession.makeRoom(handle, seat, checked, new Doing(doing.who(), doing.when(), "ended"));
    Sitting made = SittingWriting.add(handle, seat, person, checked, doing);
    int _ = SamplePeople.remove(handle, doing.when());
    return new Kept.Done(
        made.id(), made.version(), List.of(new FieldChange(SittingField.NAME, "", made.name())));
  }

  /// Corrects the fields that are given. A name and a person's own address change in every seat of
  /// theirs.
  ///
  /// @param version the one that the officer saw
  public Kept correct(long sitting, long version, Map<SittingField, String> values, String who) {
    Map<SittingField, String> checked = SittingText.checked(values);
    return database.write(
        handle -> correct(handle, sitting, version, checked, doing(who, "corrected")));
  }

  private static Kept correct(
      Handle handle, long sitting, long version, Map<SittingField, String> checked, Doing doing) {
    Sitting now = known(handle, sitting);
    if (now.version() != version) {
      List<Kept.Clash> clashes = new ArrayList<>();
      checked.forEach((field, yours) -> {
        String stands = SittingText.now(now, field);
        if (!stands.equals(yours)) clashes.add(new Kept.Clash(field, yours, stands));
      });
      if (!clashes.isEmpty()) return new Kept.Overtaken(now.version(), List.copyOf(clashes));
    }
    Kept kept = SittingWriting.change(handle, now, checked, doing);
    if (kept instanceof Kept.Done done) Succession.check(handle, sitting, done.changes());
    return kept;
  }

  /// Sets the last day of somebody in a seat, which is vacant from the next day on unless somebody
  /// follows.
  public Kept end(long sitting, long version, LocalDate last, String who) {
    return database.write(
        handle -> correct(handle, sitting, version, ending(last), doing(who, "ended")));
  }

  /// "The clerk leaves": the last day, and who follows, in one act. Where a successor is named, any
  /// other version than the newest is overtaken: the same form sent twice seats one.
  ///
  /// @param successor as typed, with the first day, or else it is the day after; null where nobody
  ///   is known yet
  public Kept leaves(
      long sitting,
      long version,
      LocalDate last,
      @Nullable Map<SittingField, String> successor,
      String who) {
    return leaves(sitting, version, last, null, successor, who);
  }

  /// The same where the successor may be on file already.
  ///
  /// @param person the key of the successor, or null for somebody new
  public Kept leaves(
      long sitting,
      long version,
      LocalDate last,
      @Nullable Long person,
      @Nullable Map<SittingField, String> successor,
      String who) {
    var checked = new EnumMap<SittingField, String>(SittingField.class);
    if (successor != null) {
      checked.putAll(SittingText.checked(withFirstDay(successor, last.plusDays(1))));
    }
    return database.write(handle -> {
      Sitting now = known(handle, sitting);
      if (successor != null && now.version() != version) {
        List<Sitting> there = SittingRows.inSeat(handle, now.seat());
        return new Kept.Overtaken(
            now.version(),
            List.of(
                new Kept.Clash(SittingField.TO, last.toString(), now.value(SittingField.TO)),
                clash(handle, person, checked, there)));
      }
      Kept ended = correct(handle, sitting, version, ending(last), doing(who, "left"));
      if (successor == null || ended instanceof Kept.Overtaken) return ended;
      return follow(handle, now.seat(), person, checked, doing(who, "seated"));
    });
  }

  private static Map<SittingField, String> withFirstDay(
      Map<SittingField, String> values, LocalDate day) {
    if (!values.getOrDefault(SittingField.FROM, "").isBlank()) return values;
    var with = new EnumMap<SittingField, String>(SittingField.class);
    with.putAll(values);
    with.put(SittingField.FROM, day.toString());
    return with;
  }

  /// Takes away a sitting that was put in by mistake: as if it had never been.
  public Kept remove(long sitting, long version, String who) {
    return database.write(handle -> {
      Sitting now = known(handle, sitting);
      if (now.version() != version) {
        return new Kept.Overtaken(
            now.version(), List.of(new Kept.Clash(SittingField.NAME, "", now.name())));
      }
      SittingWriting.remove(handle, now, doing(who, "removed"));
      return new Kept.Done(
          sitting, version, List.of(new FieldChange(SittingField.NAME, now.name(), "")));
    });
  }

  private static Map<SittingField, String> ending(LocalDate last) {
    var ending = new EnumMap<SittingField, String>(SittingField.class);
    ending.put(SittingField.TO, last.toString());
    return ending;
  }

  private Doing doing(String who, String act) {
    return new Doing(who, clock.instant(), act);
  }

  private static Sitting known(Handle handle, long sitting) {
    Optional<Sitting> known = SittingRows.byId(handle, sitting);
    return known.orElseThrow(
        () -> new Unacceptable("sitting", "This person is not in the seat any more."));
  }

  private static void ensurePerson(Handle handle, long person) {
    boolean there =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM person WHERE id = :person AND sample = 0)")
            .bind("person", person)
            .mapTo(Boolean.class)
            .one();
    if (!there) {
      throw new Unacceptable(
          "person", "This person is made up or not on file any more. Put in somebody new.");
    }
  }

  private static void ensure(Handle handle, long seat) {
    boolean there =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM seat WHERE id = :seat)")
            .bind("seat", seat)
            .mapTo(Boolean.class)
            .one();
    if (!there) throw new Unacceptable("seat", "This seat is not on file any more.");
  }
}

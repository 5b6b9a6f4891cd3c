package liaison.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liaison.store.PersonalData.Column;
import liaison.store.PersonalData.Held;
import liaison.store.PersonalData.Subject;
import liaison.text.PersonName;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// What is held on people over all rooms: shown, erased, and deleted when its time is over.
public final class DataProtection {
  /// How long an erasure is remembered, and so how long a copy of the data may be kept.
  public static final int YEARS_NOTED = 2;

  private final Database database;
  private final List<PersonalData> rooms;
  private final ErasureJournal journal;
  private final InstantSource clock;
  private final ZoneId zone;

  /// @param rooms every room that holds anything about people
  /// @param zone in which a day begins and ends
  public DataProtection(
      Database database,
      List<PersonalData> rooms,
      ErasureJournal journal,
      InstantSource clock,
      ZoneId zone) {
    this.database = database;
    this.rooms = List.copyOf(rooms);
    this.journal = journal;
    this.clock = clock;
    this.zone = zone;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// Every column that holds personal data, room by room.
  public List<Column> columns() {
    return rooms.stream().flatMap(room -> room.columns().stream()).toList();
  }

  /// All that is held on somebody, to be exported, or shown before it is erased.
  public List<Held> held(Subject subject) {
    return database.read(
        handle -> rooms.stream().flatMap(room -> room.held(handle, subject).stream()).toList());
  }

  /// The same on somebody who is known under several addresses, each thing once.
  public List<Held> held(Handle handle, List<Subject> as) {
    return rooms.stream().flatMap(room -> room.held(handle, as).stream()).distinct().toList();
  }

  /// Why somebody cannot be erased just now; empty where they can.
  public List<String> against(Subject subject) {
    return database.read(handle -> against(handle, subject));
  }

  private List<String> against(Handle handle, Subject subject) {
    return rooms.stream().flatMap(room -> room.against(handle, subject).stream()).toList();
  }

  /// Erases all that is held on somebody, in all rooms at once. It is noted beside the database
  /// too, so that it is done again where an older copy is brought back.
  ///
  /// @param by the officer's key
  /// @return how many rows it was
  /// @throws Unacceptable for `name` where nobody is named, or where something is to be done first
  public int erase(String by, Subject subject) {
    return erase(by, _ -> List.of(subject)).rows();
  }

  /// What an erasure did.
  ///
  /// @param rows how many rows it changed
  /// @param left what names them still, found by looking again: what is kept by duty, and what is
  ///   not theirs alone
  public record Done(int rows, List<Held> left) {}

  /// The same for one person who is known under several addresses: all of them, or none.
  ///
  /// @param known as whom, asked in the transaction of the erasure
  public Done erase(String by, Function<Handle, List<Subject>> known) {
    LocalDate today = today();
    return database.write(handle -> {
      List<Subject> as = known.apply(handle);
      as.forEach(subject -> requireErasable(handle, subject));
      int rows = erase(handle, as, today);
      Map<String, Subject> notes = new LinkedHashMap<>();
      for (Subject subject : as) {
        String id = ErasureJournal.newId();
        done(handle, id, today);
        notes.put(id, subject);
      }
      Audit.record(handle, by, "Erased a person", clock.instant());
      // Last of all: a fault before this leaves no note, and a fault after it is made good by
      // replay() at the next start.
      List<Held> left = held(handle, as);
      notes.forEach((id, subject) -> journal.note(id, today, subject));
      return new Done(rows, left);
    });
  }

  private void requireErasable(Handle handle, Subject subject) {
    if (subject.name().isBlank() && subject.email().isBlank()) {
      throw new Unacceptable("name", "Enter the name or the address of the person.");
    }
    List<String> against = against(handle, subject);
    if (!against.isEmpty()) throw new Unacceptable("name", against.getFirst());
  }

  private int erase(Handle handle, List<Subject> as, LocalDate day) {
    return rooms.stream().mapToInt(room -> room.erase(handle, as, day)).sum();
  }

  private static void done(Handle handle, String id, LocalDate day) {
    handle.execute("INSERT INTO erasure (id, day) VALUES (?, ?)", id, day);
  }

  /// Does the erasures again that were done after the moment of a copy that was brought back.
  /// Nothing to do where none are missing.
  ///
  /// @return how many were missing
  public int replay() {
    List<ErasureJournal.Line> noted = journal.lines();
    if (noted.isEmpty()) return 0;
    ErasureJournal.Digests digests = journal.digests();
    return database.write(handle -> {
      Set<String> known =
          new HashSet<>(handle.createQuery("SELECT id FROM erasure").mapTo(String.class).list());
      List<ErasureJournal.Line> missing =
          noted.stream().filter(line -> !known.contains(line.id())).toList();
      if (missing.isEmpty()) return 0;
      Map<String, Subject> held = held(handle, digests);
      // The addresses of one person were noted one by one, and belong together here too.
      record Whom(LocalDate day, String name) {}
      Map<Whom, List<Subject>> people = new LinkedHashMap<>();
      for (ErasureJournal.Line line : missing) {
        Subject subject = held.get(line.digest());
        if (subject == null) continue;
        people
            .computeIfAbsent(
                new Whom(line.day(), PersonName.key(subject.name())), _ -> new ArrayList<>())
            .add(subject);
      }
      people.forEach((whom, as) -> erase(handle, as, whom.day()));
      for (ErasureJournal.Line line : missing) {
        done(handle, line.id(), line.day());
        Audit.record(handle, "restore", "Erased a person again", clock.instant());
      }
      return missing.size();
    });
  }

  /// Everybody who is held, by each digest under which they may have been erased.
  private Map<String, Subject> held(Handle handle, ErasureJournal.Digests digests) {
    Set<Subject> subjects =
        rooms.stream()
            .flatMap(room -> room.subjects(handle).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var held = new HashMap<String, Subject>();
    for (Subject subject : subjects) {
      for (Subject as :
          List.of(subject, new Subject(subject.name(), ""), new Subject("", subject.email()))) {
        held.putIfAbsent(digests.of(as), as);
      }
    }
    return held;
  }

  /// Deletes what is past its time, in all rooms, and the databases that restores have replaced. To
  /// be done often; most often there is nothing.
  ///
  /// @return how many rows and files it was
  public int expire() {
    LocalDate today = today();
    int rows =
        database.write(handle -> {
          int gone = 0;
          for (PersonalData room : rooms) gone += room.expire(handle, today);
          return gone
              + handle.execute("DELETE FROM erasure WHERE day < ?", today.minusYears(YEARS_NOTED));
        });
    journal.forget(today.minusYears(YEARS_NOTED));
    return rows + Aside.expire(database.folder(), clock.instant());
  }
}

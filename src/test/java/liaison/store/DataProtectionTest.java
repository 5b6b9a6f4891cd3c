package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import liaison.store.PersonalData.Subject;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataProtectionTest {
  private static final Subject SIAN = new Subject("Siân O'Brien", "sian@home.example");

  @TempDir Path temporary;
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");

  /// A room that keeps guests, with a table of its own.
  private record Guests() implements PersonalData {
    static void add(Database database, Subject guest) {
      database.change(handle -> {
        handle.execute("CREATE TABLE IF NOT EXISTS guest (name TEXT, email TEXT)");
        handle.execute("INSERT INTO guest VALUES (?, ?)", guest.name(), guest.email());
      });
    }

    @Override
    public List<Column> columns() {
      return List.of(new Column("guest.name", "tea", "consent", "a day"));
    }

    @Override
    public List<Held> held(Handle handle, Subject subject) {
      return subjects(handle).stream()
          .filter(guest -> is(guest, subject))
          .map(guest -> new Held("guests", guest.name()))
          .toList();
    }

    private static boolean is(Subject guest, Subject subject) {
      return guest.name().equalsIgnoreCase(subject.name())
          && (subject.email().isEmpty() || guest.email().equalsIgnoreCase(subject.email()));
    }

    @Override
    public List<Subject> subjects(Handle handle) {
      return handle
          .createQuery("SELECT name, email FROM guest")
          .map((row, _) -> new Subject(row.getString("name"), row.getString("email")))
          .list();
    }

    @Override
    public Optional<String> against(Handle handle, Subject subject) {
      return subject.name().equals("The host") ? Optional.of("The host stays.") : Optional.empty();
    }

    @Override
    public int erase(Handle handle, Subject subject, LocalDate day) {
      List<Subject> found = subjects(handle).stream().filter(guest -> is(guest, subject)).toList();
      found.forEach(guest -> handle.execute("DELETE FROM guest WHERE name = ?", guest.name()));
      return found.size();
    }

    @Override
    public int expire(Handle handle, LocalDate day) {
      return 0;
    }
  }

  private DataProtection protection(DataFolder folder, Database database) {
    return new DataProtection(
        database, List.of(new Guests()), ErasureJournal.of(folder), () -> now, ZoneOffset.UTC);
  }

  @Test
  void whoWasErasedAfterACopyWasMadeIsErasedAgainWhenItIsBroughtBack() throws IOException {
    Path copy = temporary.resolve("copy.db");
    try (DataFolder folder = DataFolder.at(temporary.resolve("data"))) {
      folder.lock();
      try (Database database = Database.open(folder, Access.SERVING)) {
        Guests.add(database, SIAN);
        Guests.add(database, new Subject("Another", "another@home.example"));
        new Backup(database).to(copy);
        assertThat(protection(folder, database).erase("officer/1", SIAN)).isOne();
        assertThat(protection(folder, database).held(SIAN)).isEmpty();
      }
      var _ = Backup.restore(copy, folder);
      assertThat(folder.isRestored()).isTrue();
      try (Database database = Database.open(folder, Access.SERVING)) {
        DataProtection protection = protection(folder, database);
        assertThat(protection.held(SIAN)).hasSize(1);
        assertThat(protection.replay()).isOne();
        assertThat(protection.held(SIAN)).isEmpty();
        assertThat(protection.held(new Subject("Another", ""))).hasSize(1);

        Guests.add(database, SIAN);
        assertThat(protection.replay()).as("who comes back later on may stay").isZero();
        assertThat(protection.held(SIAN)).hasSize(1);
      }
    }
  }

  @Test
  void whoWasErasedByNameAloneIsFoundAgainByIt() throws IOException {
    Path copy = temporary.resolve("copy.db");
    try (DataFolder folder = DataFolder.at(temporary.resolve("data"))) {
      folder.lock();
      try (Database database = Database.open(folder, Access.SERVING)) {
        Guests.add(database, SIAN);
        new Backup(database).to(copy);
        var _ = protection(folder, database).erase("officer/1", new Subject("siân  o'brien", ""));
        var _ = protection(folder, database).erase("officer/1", new Subject("Siân O'Brien", ""));
      }
      var _ = Backup.restore(copy, folder);
      try (Database database = Database.open(folder, Access.SERVING)) {
        assertThat(protection(folder, database).replay()).isEqualTo(2);
        assertThat(protection(folder, database).held(SIAN)).isEmpty();
      }
    }
  }

  @Test
  void theJournalNamesNobodyAndOutlivesALineThatACrashCutShort() throws IOException {
    try (DataFolder folder = DataFolder.at(temporary.resolve("data"))) {
      ErasureJournal journal = ErasureJournal.of(folder);
      journal.note(ErasureJournal.newId(), LocalDate.of(2026, 11, 22), SIAN);
      Path file = folder.path().resolve("erasures.journal");
      assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("brien", "home.example");
      Files.writeString(file, Files.readString(file) + "0123456789abcdef");
      journal.note(ErasureJournal.newId(), LocalDate.of(2026, 11, 23), SIAN);
      assertThat(journal.lines()).hasSize(2);
      assertThat(journal.lines().getFirst().digest())
          .isEqualTo(journal.lines().getLast().digest())
          .isEqualTo(journal.digest(new Subject(" siÂn  O'BRIEN", "SIAN@home.example")));
    }
  }

  @Test
  void whatIsToBeDoneFirstIsSaidAndNothingIsErased() throws IOException {
    try (OpenStore store = OpenStore.in(temporary.resolve("data"))) {
      try (DataFolder folder = DataFolder.at(temporary.resolve("journal"))) {
        Subject host = new Subject("The host", "");
        Guests.add(store.database(), host);
        DataProtection protection = protection(folder, store.database());
        assertThat(protection.against(host)).containsExactly("The host stays.");
        assertThatThrownBy(() -> protection.erase("officer/1", host))
            .isInstanceOf(Unacceptable.class)
            .hasMessageContaining("The host stays.");
        assertThatThrownBy(() -> protection.erase("officer/1", new Subject("", " ")))
            .isInstanceOf(Unacceptable.class);
        assertThat(protection.held(host)).hasSize(1);
        assertThat(folder.path().resolve("erasures.journal")).doesNotExist();
      }
    }
  }

  @Test
  void anErasureIsForgottenAfterTwoYears() throws IOException {
    try (OpenStore store = OpenStore.in(temporary.resolve("data"));
        DataFolder folder = DataFolder.at(temporary.resolve("journal"))) {
      Guests.add(store.database(), SIAN);
      DataProtection protection = protection(folder, store.database());
      var _ = protection.erase("officer/1", SIAN);
      now = Instant.parse("2028-11-22T09:00:00Z");
      assertThat(protection.expire()).isZero();
      now = Instant.parse("2028-11-23T09:00:00Z");
      assertThat(protection.expire()).isOne();
      assertThat(ErasureJournal.of(folder).lines()).isEmpty();
    }
  }
}

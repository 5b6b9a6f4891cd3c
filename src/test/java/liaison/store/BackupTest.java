package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path temporary;
  private OpenStore store;
  private Path copy;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    copy = temporary.resolve("copy.db");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCopyHoldsAllAndIsForItsOwnersEyes() throws IOException {
    note("one");

    new Backup(store.database()).to(copy);

    assertThat(notes(copy)).containsExactly("one");
    assertThat(Header.of(copy)).contains(new Header(Migrations.shipped().newest(), Header.OURS));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    assertThat(temporary)
        .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
  }

  @Test
  void aCopyIsOfOneMomentWhileOthersWrite() throws Exception {
    var enough = new AtomicBoolean();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          thread.submit(() -> {
            while (!enough.get()) {
              store
                  .database()
                  .change(handle -> {
                    Audit.record(handle, "a", "first half", Instant.EPOCH);
                    Audit.record(handle, "a", "second half", Instant.EPOCH);
                  });
            }
          });
      for (int n = 0; n < 5; n++) {
        Path next = temporary.resolve("copy-%d.db".formatted(n));
        new Backup(store.database()).to(next);
        List<String> notes = notes(next);
        assertThat(notes.stream().filter("first half"::equals).count())
            .isEqualTo(notes.stream().filter("second half"::equals).count());
      }
      enough.set(true);
      writing.get();
    }
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws IOException {
    Files.writeString(copy, "mine");

    assertRefused("file", "exists", () -> new Backup(store.database()).to(copy));

    assertThat(copy).hasContent("mine");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    assertRefused(
        "file", "folder", () -> new Backup(store.database()).to(temporary.resolve("no/copy.db")));
  }

  @Test
  void aCopyComesBackAndThePresentIsKept() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    note("now");

    restore();

    assertThat(notesHere()).containsExactly("then");
    assertThat(notes(data("before-restore-1.db"))).containsExactly("then", "now");
  }

  @Test
  void eachRestoreKeepsWhatItReplaced() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    restore();
    restore();

    assertThat(data("before-restore-1.db")).isRegularFile();
    assertThat(data("before-restore-2.db")).isRegularFile();
    assertThat(notesHere()).containsExactly("then");
  }

  @Test
  void aCopyComesIntoAnEmptyFolder() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    try (DataFolder elsewhere = DataFolder.at(temporary.resolve("elsewhere"))) {
      assertThat(elsewhere.lock()).isEqualTo(Claim.OURS);
      Backup.restore(copy, elsewhere);
      assertThat(notes(elsewhere.database())).containsExactly("then");
    }
  }

  @Test
  void anOlderCopyIsBroughtUpToDateWhenItIsOpened() throws IOException {
    List<Migration> all = Migrations.shipped().all();
    try (DataFolder old = DataFolder.at(temporary.resolve("old"))) {
      assertThat(old.lock()).isEqualTo(Claim.OURS);
      Database.open(old, Access.SERVING, new Migrations(all.subList(0, 1))).close();
      Files.copy(old.database(), copy);
    }
    restore();

    assertThat(notesHere()).isEmpty();
    assertThat(Header.of(store.folder().database()).orElseThrow().version()).isEqualTo(all.size());
  }

  @Test
  void whatIsNoCopyOfOursIsRefusedAndNothingChanges() throws IOException {
    note("now");
    new Backup(store.database()).to(copy);
    byte[] good = Files.readAllBytes(copy);
    Path text = Files.writeString(temporary.resolve("letter.txt"), "Dear Sir");
    Path other = temporary.resolve("other.db");
    Sqlite.run(other, "CREATE TABLE theirs (n)");
    Path newer = Files.write(temporary.resolve("newer.db"), good);
    Sqlite.run(newer, "PRAGMA user_version = 9999");
    Path damaged = Files.write(temporary.resolve("damaged.db"), damaged(good));
    Path cut = Files.write(temporary.resolve("cut.db"), Arrays.copyOf(good, 8192));
    Path live = Files.write(temporary.resolve("live.db"), good);
    Files.write(temporary.resolve("live.db-wal"), good);
    store.database().close();
    var before = Contents.of(store.folder().path());

    assertRefused("file", "not a database", () -> Backup.restore(text, store.folder()));
    assertRefused("file", "another program", () -> Backup.restore(other, store.folder()));
    assertRefused("file", "newer", () -> Backup.restore(newer, store.folder()));
    assertRefused("file", "damaged", () -> Backup.restore(damaged, store.folder()));
    assertRefused("file", "damaged", () -> Backup.restore(cut, store.folder()));
    assertRefused("file", "not a whole copy", () -> Backup.restore(live, store.folder()));
    assertRefused(
        "file", "no file", () -> Backup.restore(temporary.resolve("none"), store.folder()));

    assertThat(Contents.of(store.folder().path())).isEqualTo(before);
  }

  @Test
  void aDamagedDatabaseIsReplacedAndKept() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    store.database().close();
    byte[] damaged = damaged(Files.readAllBytes(store.folder().database()));
    Files.write(store.folder().database(), damaged);

    Backup.restore(copy, store.folder());

    byte[] kept = Files.readAllBytes(data("before-restore-1.db"));
    assertThat(Arrays.copyOfRange(kept, 4096, kept.length))
        .isEqualTo(Arrays.copyOfRange(damaged, 4096, damaged.length));
    assertThat(notesHere()).containsExactly("then");
  }

  @Test
  void nothingIsRestoredWhileAnotherCommandHasTheDataOpen() throws IOException {
    note("now");
    new Backup(store.database()).to(copy);

    assertRefused("data.folder", "Another command", () -> Backup.restore(copy, store.folder()));

    assertThat(notesHere()).containsExactly("now");
  }

  @Test
  void aRestoreThatWasCutShortIsFinishedByTheNextStart() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    note("now");
    store.database().close();
    Files.move(copy, data("restore-7.ready"));

    try (DataFolder beside = DataFolder.at(store.folder().path())) {
      assertRefused("data.folder", "restore", () -> Database.open(beside, Access.BESIDE));
    }
    assertThat(notesHere()).containsExactly("then");
    assertThat(notes(data("before-restore-7.db"))).containsExactly("then", "now");
  }

  @Test
  void aRestoreThatWasCutShortAfterMovingThePresentAsideIsFinishedToo() throws IOException {
    note("then");
    new Backup(store.database()).to(copy);
    store.database().close();
    Files.move(store.folder().database(), data("before-restore-3.db"));
    Files.move(copy, data("restore-3.ready"));
    Files.writeString(data("restore.part"), "half a copy of an earlier attempt");

    assertThat(notesHere()).containsExactly("then");
    assertThat(data("before-restore-3.db")).isRegularFile();
  }

  @Test
  void dataThatAgreesWithItselfHasNoFault() {
    note("one");
    assertThat(store.database().integrity()).isEmpty();
  }

  @Test
  void aRowThatNamesAMissingOneIsSaidInAPlainSentence() {
    store
        .database()
        .change(handle -> {
          handle.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
          handle.execute("CREATE TABLE child (parent INTEGER REFERENCES parent)");
        });
    Sqlite.run(
        store.folder().database(), "PRAGMA foreign_keys = OFF", "INSERT INTO child VALUES (5)");

    assertThat(store.database().integrity())
        .containsExactly("Row 1 of table child names a row of table parent that is not there.");
  }

  @Test
  void damageIsSaidInAPlainSentence() throws IOException {
    for (int n = 0; n < 100; n++) note("a change ".repeat(20));
    store.database().close();
    byte[] bytes = Files.readAllBytes(store.folder().database());
    Arrays.fill(bytes, bytes.length - 4096, bytes.length, (byte) 0x5a);
    Files.write(store.folder().database(), bytes);

    try (Database again = Database.open(store.folder(), Access.SERVING)) {
      assertThat(again.integrity())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault).startsWith("The database is damaged"));
    }
  }

  private void restore() throws IOException {
    store.database().close();
    Backup.restore(copy, store.folder());
  }

  private Path data(String file) {
    return store.folder().path().resolve(file);
  }

  private void note(String words) {
    store.database().change(handle -> Audit.record(handle, "test", words, Instant.EPOCH));
  }

  private List<String> notesHere() {
    store.database().close();
    try (Database database = Database.open(store.folder(), Access.SERVING)) {
      assertThat(database.integrity()).isEmpty();
    }
    return notes(store.folder().database());
  }

  private static List<String> notes(Path database) {
    return Sqlite.with(
        database,
        handle ->
            handle.createQuery("SELECT what FROM audit ORDER BY id").mapTo(String.class).list());
  }

  /// Every page but the first is overwritten.
  private static byte[] damaged(byte[] database) {
    byte[] damaged = database.clone();
    Arrays.fill(damaged, 4096, damaged.length, (byte) 0x5a);
    return damaged;
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static void assertRefused(String field, String words, Attempt attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.words()).contains(words);
            });
  }
}

package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not a database of ours is refused and left as it was, to the byte, with nothing beside
/// it.
class RefusalTest {
  private static final int NEWEST = Migrations.shipped().newest();

  @TempDir Path temporary;
  private DataFolder folder;
  private Path file;

  @BeforeEach
  void claim() throws IOException {
    folder = DataFolder.at(temporary.resolve("data"));
    file = folder.database();
    assertThat(folder.lock()).isEqualTo(Claim.OURS);
    NativeLibrary.load(folder);
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void aTextFileIsRefused() throws IOException {
    Files.writeString(file, "Dear Sir, please find attached. ".repeat(40));
    assertRefused("not a database");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Files.createFile(file);
    assertRefused("not a database");
  }

  @Test
  void aFileThatEndsInItsHeaderIsRefused() throws IOException {
    Sqlite.run(file, "PRAGMA application_id = " + Header.OURS);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Header.LENGTH - 1));
    assertRefused("not a database");
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.createDirectory(file);
    Files.writeString(file.resolve("keep.txt"), "mine", StandardCharsets.UTF_8);
    assertRefused("not a database");
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefused() throws IOException {
    Sqlite.run(file, "PRAGMA application_id = 252006673", "CREATE TABLE theirs (n)");
    assertRefused("another program");
  }

  @Test
  void aDatabaseThatDoesNotSayWhoseItIsIsRefused() throws IOException {
    Sqlite.run(file, "CREATE TABLE theirs (n)", "INSERT INTO theirs VALUES (1)");
    assertRefused("another program");
  }

  @Test
  void aDatabaseOfAnotherProgramThatCrashedIsRefusedWithItsLog() throws IOException {
    crashed("CREATE TABLE theirs (n)", "INSERT INTO theirs VALUES (1)");
    assertThat(file.resolveSibling("liaison.db-wal")).isNotEmptyFile();
    assertRefused("another program");
  }

  @Test
  void aNewerDatabaseIsRefused() throws IOException {
    ours();
    Sqlite.run(file, "PRAGMA user_version = " + (NEWEST + 1));
    assertRefused("newer version");
  }

  @Test
  void aDatabaseThatIsNewerOnlyInItsLogIsRefused() throws IOException {
    ours();
    crashed("CREATE TABLE later (n)", "PRAGMA user_version = " + (NEWEST + 1));
    assertThat(Header.parse(Files.readAllBytes(file)))
        .hasValueSatisfying(header -> assertThat(header.version()).isEqualTo(NEWEST));
    assertRefused("newer version");
  }

  @Test
  void anOlderDatabaseIsRefusedBesideTheService() throws IOException {
    ours();
    Sqlite.run(file, "PRAGMA user_version = " + (NEWEST - 1));
    assertRefused(Access.BESIDE, "older version");
  }

  @Test
  void aDamagedDatabaseIsNamedInPlainWords() throws IOException {
    ours();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, Header.LENGTH, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);

    assertThatThrownBy(() -> Database.open(folder, Access.SERVING))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> assertThat(refusal.words()).contains("damaged", "restore"));
  }

  /// Leaves our own database in its place.
  private void ours() {
    Database.open(folder, Access.SERVING).close();
  }

  /// Does the statements in WAL mode and leaves file and log as a crash would.
  private void crashed(String... statements) throws IOException {
    Path working = temporary.resolve("working.db");
    Path log = temporary.resolve("working.db-wal");
    if (Files.exists(file)) Files.move(file, working);
    try (Handle handle = Sqlite.open(working)) {
      handle.execute("PRAGMA journal_mode = WAL");
      for (String statement : statements) handle.execute(statement);
      Files.copy(working, file);
      Files.copy(log, file.resolveSibling("liaison.db-wal"));
    }
  }

  private void assertRefused(String words) throws IOException {
    assertRefused(Access.SERVING, words);
    assertRefused(Access.BESIDE, words);
  }

  private void assertRefused(Access access, String words) throws IOException {
    Map<String, String> before = Contents.of(folder.path());

    assertThatThrownBy(() -> Database.open(folder, access))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("data.folder");
              assertThat(refusal.words()).contains(words).contains(file.toString());
            });

    assertThat(Contents.of(folder.path())).isEqualTo(before);
  }
}

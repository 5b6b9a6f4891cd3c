package liaison.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import liaison.store.DataFolder;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {
  private static final byte[] SHEET = "Council\nOlney\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temporary;
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private Path folder = Path.of("");

  @BeforeEach
  void enter() {
    folder = DataFolder.at(temporary.resolve("data")).within("imports");
  }

  private ImportFiles files() {
    return new ImportFiles(folder, () -> now);
  }

  @Test
  void aFileIsKeptUnderItsOwnNameWhereOnlyItsOwnerLooks() throws Exception {
    ImportFiles.Waiting kept = files().keep("C:\\Users\\me\\../Parishes 2026.CSV", SHEET);

    assertThat(kept.name()).isEqualTo("Parishes 2026.CSV");
    assertThat(kept.path()).hasParent(folder).hasBinaryContent(SHEET);
    assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    assertThat(files().one(kept.id())).contains(kept);
    assertThat(files().one("../" + kept.id())).isEmpty();
  }

  @Test
  void aFileThatNobodyAppliesGoesAfterADay() {
    ImportFiles.Waiting kept = files().keep("a.csv", SHEET);
    now = now.plus(Duration.ofHours(23));
    files().sweep();
    assertThat(files().one(kept.id())).isPresent();

    now = now.plus(Duration.ofHours(1));
    assertThat(files().one(kept.id())).isEmpty();
    files().sweep();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatIsThrownAwayIsGone() {
    files().discard(files().keep("a.xlsx", SHEET).id());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyTheNewestFewAreKept() {
    for (int i = 0; i < 15; i++) {
      now = now.plusSeconds(1);
      files().keep(i + ".csv", SHEET);
    }
    assertThat(files().all()).hasSize(10).first().extracting("name").isEqualTo("14.csv");
  }

  @Test
  void whatIsNoSpreadsheetIsRefusedByName() {
    for (String name : new String[] {"", "a.pdf", "a.csv.exe", "csv"}) {
      assertThatThrownBy(() -> files().keep(name, SHEET)).isInstanceOf(Unacceptable.class);
    }
    assertThat(folder).isEmptyDirectory();
  }
}

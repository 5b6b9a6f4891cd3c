package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void aNewFolderIsForItsOwnerOnly() throws IOException {
    Path path = DataFolder.at(temporary.resolve("a/b")).path();

    assertThat(path).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
  }

  @Test
  void theDatabaseIsForItsOwnersEyesInAFolderOfOthersToo() throws IOException {
    Path open = temporary.resolve("open");
    Files.createDirectory(
        open, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    try (OpenStore store = OpenStore.in(open)) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(store.folder().database())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aFileInTheWayIsNamedInPlainWords() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "here first");

    assertThatThrownBy(() -> DataFolder.at(file))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("data.folder");
              assertThat(refusal.words()).contains(file.toString());
            });
    assertThat(file).hasContent("here first");
  }

  @Test
  void aSecondInstanceInTheSameProcessIsToldSo() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary);
    try (DataFolder first = DataFolder.at(temporary);
        DataFolder second = DataFolder.at(link)) {
      assertThat(first.lock()).isEqualTo(Claim.OURS);
      assertThat(first.lock()).isEqualTo(Claim.OURS);
      assertThat(second.lock()).isEqualTo(Claim.ALREADY_RUNNING);
    }
  }

  @Test
  void aClosedFolderCanBeClaimedAgain() {
    try (DataFolder first = DataFolder.at(temporary)) {
      assertThat(first.lock()).isEqualTo(Claim.OURS);
    }
    try (DataFolder next = DataFolder.at(temporary)) {
      assertThat(next.lock()).isEqualTo(Claim.OURS);
    }
  }

  @Test
  void anotherProcessIsToldSoUntilTheFirstHasEnded() throws Exception {
    Process other = OtherProcess.start(ClaimsAFolder.class, temporary.toString());
    try (DataFolder ours = DataFolder.at(temporary)) {
      assertThat(other.inputReader().readLine()).isEqualTo("OURS");
      assertThat(ours.lock()).isEqualTo(Claim.ALREADY_RUNNING);

      other.destroyForcibly().waitFor();
      assertThat(ours.lock()).isEqualTo(Claim.OURS);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void beingRefusedInThisProcessDoesNotOpenTheDoorToAnother() throws Exception {
    try (DataFolder ours = DataFolder.at(temporary);
        DataFolder refused = DataFolder.at(temporary)) {
      assertThat(ours.lock()).isEqualTo(Claim.OURS);
      assertThat(refused.lock()).isEqualTo(Claim.ALREADY_RUNNING);
      refused.close();

      Process other = OtherProcess.start(ClaimsAFolder.class, temporary.toString());
      try {
        assertThat(other.inputReader().readLine()).isEqualTo("ALREADY_RUNNING");
      } finally {
        other.destroyForcibly();
      }
    }
  }
}

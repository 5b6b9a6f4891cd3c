package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationListTest {
  private static final Path ROOMS = Path.of("src/main/resources/liaison");
  private static final String ONE = MigrationList.sum("one") + " store/V001__one.sql";
  private static final String TWO = MigrationList.sum("two") + " days/V002__two.sql";

  @Test
  void theMigrationsOfThisProgramAreListedInOrderAndUnedited() throws IOException {
    List<String> lines = Files.readAllLines(ROOMS.resolve("store/migrations.txt"));

    assertThat(MigrationList.faults(lines, MigrationList.files(ROOMS))).isEmpty();
  }

  @Test
  void aListThatFitsHasNoFault() {
    assertThat(faults(List.of(ONE, TWO), "two")).isEmpty();
  }

  @Test
  void anEditIsSeen() {
    assertThat(faults(List.of(ONE, TWO), "two, edited"))
        .hasSize(1)
        .first()
        .asString()
        .contains("edited");
  }

  @Test
  void aGapIsSeen() {
    String three = TWO.replace("V002", "V003");
    assertThat(
            MigrationList.faults(
                List.of(ONE, three),
                Map.of("store/V001__one.sql", "one", "days/V003__two.sql", "two")))
        .hasSize(1)
        .first()
        .asString()
        .contains("/V002__");
  }

  @Test
  void aDoubleIsSeen() {
    String again = TWO.replace("V002", "V001");
    assertThat(
            MigrationList.faults(
                List.of(ONE, again),
                Map.of("store/V001__one.sql", "one", "days/V001__two.sql", "two")))
        .hasSize(1);
  }

  @Test
  void aMigrationThatIsNotListedIsSeen() {
    assertThat(faults(List.of(ONE), "two")).hasSize(1).first().asString().contains(TWO);
  }

  @Test
  void aMigrationThatWasRemovedIsSeen() {
    assertThat(MigrationList.faults(List.of(ONE), Map.of())).hasSize(1);
  }

  private static List<String> faults(List<String> lines, String second) {
    return MigrationList.faults(
        lines, Map.of("store/V001__one.sql", "one", "days/V002__two.sql", second));
  }
}

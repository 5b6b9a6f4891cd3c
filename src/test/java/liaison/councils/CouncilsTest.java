package liaison.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import liaison.store.Audit;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilsTest {
  private static final Path SHIPPED = Path.of("knowledge/councils.csv");
  private static final String COLUMNS =
      "council,kind,style,aliases,parishes,ons_codes,mapit_ids,source,confidence\n";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir Path temporary;
  private OpenStore store;
  private Councils councils;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    councils = new Councils(store.database(), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theShippedRegisterHoldsTheFortyEight() throws IOException {
    assertThat(councils.fill(SHIPPED)).isEqualTo(48);

    assertThat(councils.counts())
        .isEqualTo(Map.of(Kind.PARISH, 30, Kind.TOWN, 8, Kind.COMMUNITY, 3, Kind.MEETING, 7));
    assertThat(councils.all().stream().flatMap(council -> council.parishes().stream()))
        .hasSize(50)
        .allSatisfy(parish -> assertThat(parish.mapitId()).isNotEmpty());
    assertThat(councils.all().stream().filter(council -> council.parishes().size() == 2))
        .extracting(Council::id)
        .containsExactly("astwood-and-hardmead", "clifton-reynes-and-newton-blossomville");
    assertThat(councils.all()).extracting(Council::lastConfirmed).containsOnlyNulls();
  }

  @Test
  void whatStandsThereFromMemoryIsSaidNotToBeConfirmed() throws IOException {
    councils.fill(SHIPPED);

    assertThat(councils.all())
        .filteredOn(council -> council.confidence() == Confidence.MEMORY)
        .extracting(Council::place)
        .containsExactly(
            "Clifton Reynes and Newton Blossomville",
            "Cold Brayfield",
            "Gayhurst",
            "Lathbury",
            "Tyringham and Filgrave",
            "Warrington");
    assertThat(councils.all())
        .filteredOn(council -> council.confidence() == Confidence.MEMORY)
        .allSatisfy(council -> {
          assertThat(council.isConfirmed()).isFalse();
          assertThat(council.note()).contains("Not confirmed");
        });
    assertThat(councils.all())
        .filteredOn(council -> council.source().contains("elimination"))
        .noneMatch(Council::isConfirmed);
  }

  @Test
  void oneCouncilIsFoundByItsKey() throws IOException {
    councils.fill(SHIPPED);

    Council linford = councils.byId("great-linford").orElseThrow();
    assertThat(linford.name()).isEqualTo("Great Linford Parish Council");
    assertThat(linford.parishes())
        .containsExactly(new Parish("E04012185", "Great Linford", "135512"));
    assertThat(councils.byId("nowhere")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Great Linford, great-linford",
    "GREAT LINFORD PARISH COUNCIL, great-linford",
    "gt. linford, great-linford",
    "the Great Linford PC, great-linford",
    "Shenley Brook End, shenley-brook-end-and-tattenhoe",
    "Astwood & Hardmead, astwood-and-hardmead",
    "hardmead, astwood-and-hardmead",
    "Haversham cum Little Linford, haversham-cum-little-linford",
    "b&fs tc, bletchley-and-fenny-stratford",
    "West Bletchley parish council, west-bletchley",
    "West Bletchley Town Council, west-bletchley",
    "Bradwell, bradwell",
    "New Bradwell, new-bradwell",
    "Woughton, woughton",
    "Old Woughton Parish Council, old-woughton",
    "SPC, stantonbury",
    "WCC, walton whitehouse woughton",
    "w.c.c., ''",
    "Bletchley, bletchley-and-fenny-stratford west-bletchley",
    "Bletchley Town Council, bletchley-and-fenny-stratford west-bletchley",
    "Warrington parish meeting, warrington",
    "parish council, ''",
    "?!, ''",
    "Winchester, ''",
  })
  void aPhraseFindsEveryCouncilThatItMayMean(String phrase, String ids) throws IOException {
    councils.fill(SHIPPED);

    assertThat(councils.named(phrase))
        .extracting(Council::id)
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
  }

  @Test
  void everyCouncilIsFoundByItsNameItsPlaceAndItsAliases() throws IOException {
    councils.fill(SHIPPED);

    for (Council council : councils.all()) {
      assertThat(councils.named(council.name())).containsExactly(council);
      assertThat(councils.named(council.place())).contains(council);
      for (String alias : council.aliases()) assertThat(councils.named(alias)).contains(council);
    }
  }

  @Test
  void theRegisterIsFilledOnceAndThenIsTheTruth() throws IOException {
    councils.fill(SHIPPED);
    store
        .database()
        .change(handle -> handle.execute("UPDATE council SET style = 'x' WHERE id = 'olney'"));

    assertThat(councils.fill(SHIPPED)).isZero();

    assertThat(councils.byId("olney").orElseThrow().style()).isEqualTo("x");
    assertThat(store.database().<List<Audit.Entry>>read(handle -> Audit.latest(handle, 10)))
        .containsExactly(
            new Audit.Entry(NOW, "first filling", "48 councils were read from councils.csv"));
  }

  @Test
  void aFileThatIsNotThereFillsNothing() throws IOException {
    assertThat(councils.fill(temporary.resolve("none.csv"))).isZero();
    assertThat(councils.all()).isEmpty();
    assertThat(councils.counts()).isEmpty();
  }

  @Test
  void everyFaultOfAFileIsNamedWithItsLineAndNothingIsFilled() {
    String good = "A Parish Council,parish,Parish Council,,A,E04000001,,x,sourced\n";
    assertRefused(
        good
            + "B Parish Council,village,Parish Council,,B,E04000002,,x,sourced\n"
            + "C Parish Council,parish,Parish Council,,C,E04000003,,x,certain\n"
            + "D Parish Council,parish,Parish Council,,D; E,E04000004,,x,sourced\n"
            + "F Parish Council,parish,Parish Council,,F,04000005,,x,sourced\n"
            + "G Parish Council,parish,Parish Council,,G,E04000001,,x,sourced\n"
            + "A Parish Council,parish,Parish Council,,H,E04000006,,x,sourced\n"
            + ",parish,,,I,E04000007,,x,sourced\n"
            + "J Parish Council,parish,Parish Council,,,,,x,sourced\n",
        "line 3: the kind \"village\"",
        "line 4: the confidence \"certain\"",
        "line 5: each parish needs one ONS code",
        "line 6: \"04000005\" is no ONS code",
        "line 7: the ONS code E04000001 stands in line 2",
        "line 8: the council \"A Parish Council\" stands in line 2",
        "line 9: the council has no name",
        "line 9: the style is empty",
        "line 10: the council has no parish");
  }

  @Test
  void aFileWithoutCouncilsIsRefused() {
    assertRefused("", "names no council");
  }

  private void assertRefused(String rows, String... words) {
    assertThatThrownBy(
            () -> councils.fill(Files.writeString(temporary.resolve("c.csv"), COLUMNS + rows)))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("c.csv");
              assertThat(refusal.words().lines()).hasSize(words.length);
              assertThat(refusal.words()).contains(words);
            });
    assertThat(councils.all()).isEmpty();
  }
}

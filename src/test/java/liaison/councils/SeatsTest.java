package liaison.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatsTest {
  private static final Path SHIPPED = Path.of("knowledge/sample/seats.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temporary;
  private OpenStore store;
  private Councils councils;
  private Seats seats;
  private SamplePeople samples;

  @BeforeEach
  void open() throws IOException {
    store = OpenStore.in(temporary.resolve("data"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
    councils = new Councils(store.database(), clock);
    councils.fill(Path.of("knowledge/councils.csv"));
    seats = new Seats(store.database());
    samples = new SamplePeople(store.database(), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyCouncilHasItsSeatsFromTheStartAndTheyAreVacant() {
    assertThat(seats.of("great-linford", TODAY))
        .allMatch(seat -> seat.holder() == null)
        .extracting(Seat::title)
        .containsExactly(
            "Clerk", "Chair", "Forum representative 1", "Forum representative 2", "Link officer");
    assertThat(seats.of("warrington", TODAY)).noneMatch(seat -> seat.kind().equals("clerk"));
    assertThat(seats.of("nowhere", TODAY)).isEmpty();
    assertThat(seats.isSample()).isFalse();
  }

  @Test
  void theSamplesFillTheSeatsOfAllFortyEightOnce() throws IOException {
    assertThat(samples.load(SHIPPED, TODAY)).isEqualTo(241);
    assertThat(samples.load(SHIPPED, TODAY)).isZero();

    assertThat(seats.isSample()).isTrue();
    for (Council council : councils.all()) {
      assertThat(seats.of(council.id(), TODAY))
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(seat -> {
            Holder holder = Objects.requireNonNull(seat.holder(), council.id());
            assertThat(holder.sample()).isTrue();
            assertThat(holder.email()).endsWith(".example");
            if (holder.phone() != null) assertThat(holder.phone()).matches("01632 960\\d{3}");
            if (holder.confirmed() != null) {
              assertThat(holder.confirmed()).isBetween(holder.from(), TODAY);
            }
          });
    }
    assertThat(holder("great-linford", "clerk", TODAY))
        .hasValueSatisfying(clerk -> {
          assertThat(clerk.name()).isEqualTo("The Clerk of Great Linford");
          assertThat(clerk.email()).isEqualTo("clerk@great-linford.example");
        });
    assertThat(councils.all())
        .filteredOn(council -> holder(council.id(), "pag", TODAY).isPresent())
        .hasSize(8);
  }

  @Test
  void theSamplesGoInOneActionAndTheSeatsStay() throws IOException {
    samples.load(SHIPPED, TODAY);

    assertThat(samples.remove()).isEqualTo(241);

    assertThat(seats.isSample()).isFalse();
    assertThat(seats.of("olney", TODAY)).hasSize(5).allMatch(seat -> seat.holder() == null);
    assertThat(samples.remove()).isZero();
  }

  @Test
  void samplesDoNotJoinRealHolders() throws IOException {
    sits("olney", "clerk", "The Clerk", "2025-01-01", null);

    assertThat(samples.load(SHIPPED, TODAY)).isZero();
    assertThat(samples.remove()).isZero();
    assertThat(holder("olney", "clerk", TODAY)).isPresent();
  }

  @Test
  void aSeatOutlivesItsHolder() {
    sits("olney", "clerk", "The old clerk", "2020-01-01", "2026-11-30");
    sits("olney", "clerk", "The new clerk", "2026-12-07", null);

    assertThat(holder("olney", "clerk", LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(holder("olney", "clerk", LocalDate.of(2026, 11, 30)))
        .hasValueSatisfying(clerk -> assertThat(clerk.name()).isEqualTo("The old clerk"));
    assertThat(holder("olney", "clerk", LocalDate.of(2026, 12, 1))).isEmpty();
    assertThat(holder("olney", "clerk", LocalDate.of(2026, 12, 7)))
        .hasValueSatisfying(clerk -> assertThat(clerk.name()).isEqualTo("The new clerk"));
  }

  @Test
  void whoCameLastHoldsASeatWithTwo() {
    sits("olney", "clerk", "The clerk on leave", "2020-01-01", null);
    sits("olney", "clerk", "The interim clerk", "2026-10-01", "2026-12-31");

    assertThat(holder("olney", "clerk", TODAY))
        .hasValueSatisfying(clerk -> assertThat(clerk.name()).isEqualTo("The interim clerk"));
  }

  @Test
  void rowsForOthersAreLeftOutAndFaultsAreNamed() throws IOException {
    String columns = "council,seat,name,email,phone,days_in_seat,days_since_confirmed\n";
    Path other = Files.writeString(temporary.resolve("o.csv"), columns + "x,clerk,A,,,1,\n");
    assertThat(samples.load(other, TODAY)).isZero();

    Path bad =
        Files.writeString(
            temporary.resolve("s.csv"), columns + "olney,clerk,,,,,\nolney,clerk,A,,,1,soon\n");
    assertThatThrownBy(() -> samples.load(bad, TODAY))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal ->
                assertThat(refusal.words().lines())
                    .satisfiesExactly(
                        fault -> assertThat(fault).contains("line 2", "name"),
                        fault -> assertThat(fault).contains("line 2", "days_in_seat"),
                        fault -> assertThat(fault).contains("line 3", "soon")));
    assertThat(seats.isSample()).isFalse();
  }

  @Test
  void nothingIsKnownOfACouncilUntilItSaysSo() {
    assertThat(councils.details("olney").website()).isNull();
    assertThat(councils.details("olney").councillors()).isNull();
    assertThat(councils.details("olney").wards()).isEmpty();
  }

  @Test
  void anAddressIsShownOnlyWhereItMayBe() {
    change(
        "INSERT INTO council_details (council, website, address, address_public, councillors)"
            + " VALUES ('olney', 'https://olney.example', 'Home', 0, 15)");
    change(
        "INSERT INTO council_ward (council, ward, from_day) VALUES ('olney', 'O', '2026-05-07')");

    CouncilDetails olney = councils.details("olney");
    assertThat(olney.website()).isEqualTo("https://olney.example");
    assertThat(olney.address()).isNull();
    assertThat(olney.councillors()).isEqualTo(15);
    assertThat(olney.wards())
        .singleElement()
        .matches(ward -> ward.isOn(TODAY) && !ward.isOn(LocalDate.of(2026, 5, 6)));

    change("UPDATE council_details SET address_public = 1");
    assertThat(councils.details("olney").address()).isEqualTo("Home");
  }

  private Optional<Holder> holder(String council, String kind, LocalDate day) {
    return seats.of(council, day).stream()
        .filter(seat -> seat.kind().equals(kind))
        .flatMap(seat -> Optional.ofNullable(seat.holder()).stream())
        .findFirst();
  }

  private void sits(String council, String kind, String name, String from, @Nullable String to) {
    store
        .database()
        .change(handle ->
            handle.execute(
                """
                INSERT INTO holder (seat, person, from_day, to_day)
                SELECT id, ?, ?, ? FROM seat WHERE council = ? AND kind = ?
                """,
                PersonRows.add(handle, name, false),
                from,
                to,
                council,
                kind));
  }

  private void change(String sql) {
    store.database().change(handle -> handle.execute(sql));
  }
}

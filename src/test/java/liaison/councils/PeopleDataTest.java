package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.store.PersonalData.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleDataTest {
  private static final Subject SUBJECT = new Subject("Canary Person", "");

  @TempDir Path temporary;
  private final PeopleData data = new PeopleData();
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    long seat = desk.seat("olney", "clerk", TODAY).id();
    new SeatKeeping(desk.database(), CLOCK)
        .seat(
            seat,
            null,
            Map.of(
                SittingField.NAME, "Canary Person",
                SittingField.OWN_EMAIL, "canary@home.example",
                SittingField.EMAIL, "clerk@olney.example",
                SittingField.FROM, "2024-01-01"),
            "officer-1");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoIsErasedIsNowhereAndAnImportDoesNotBringThemBack() throws IOException {
    desk.change("UPDATE council SET note = 'Ask Mrs Canary Person first.' WHERE id = 'lavendon'");
    assertThat(held())
        .anyMatch(what -> what.contains("canary@home.example"))
        .contains("Ask Mrs Canary Person first.");

    int rows = desk.database().<Integer>write(handle -> data.erase(handle, SUBJECT, TODAY));

    assertThat(rows).isPositive();
    assertThat(held()).isEmpty();
    assertThat(everything()).contains("Ask [erased] first.");
    assertThat(everything())
        .noneMatch(value -> value.toLowerCase(java.util.Locale.ROOT).contains("canary"));
    Path file =
        Files.writeString(
            temporary.resolve("a.csv"),
            """
            Council,Seat,Name,Email
            Olney,Clerk,CANARY person,x@olney.example
            Ravenstone,Clerk,Other,Canary@home.example
            Olney,Clerk,The next,clerk@olney.example
            Lavendon,Clerk,Canary  PERSON,Clerk@Olney.example
            Olney,Clerk,Mrs. Canary Person,y@olney.example
            Lavendon,Clerk,Cllr Canary Person,Clerk@Olney.example
            Emberton,Clerk,The next,clerk@olney.example
            """);
    try (Papers papers = new Papers(Limits.usual())) {
      assertThat(
              new Imports(desk.database(), CLOCK, papers)
                  .preview(file, Imports.Wishes.usual(), TODAY)
                  .rows())
          .satisfiesExactly(
              row -> assertThat(row).isInstanceOf(ImportRow.Rejected.class),
              row -> assertThat(row).isInstanceOf(ImportRow.Rejected.class),
              row -> assertThat(row).isInstanceOf(ImportRow.New.class),
              row ->
                  assertThat(row)
                      .as("the same name at the same office")
                      .isInstanceOf(ImportRow.Rejected.class),
              row ->
                  assertThat(row)
                      .as("the same name with a title")
                      .isInstanceOf(ImportRow.Rejected.class),
              row ->
                  assertThat(row)
                      .as("the same name with a title at the same office")
                      .isInstanceOf(ImportRow.Rejected.class),
              row -> assertThat(row).isInstanceOf(ImportRow.New.class));
    }
  }

  @Test
  void whatIsPastItsTimeGoes() {
    desk.change("UPDATE holder SET to_day = '2024-11-21'");

    assertThat(desk.database().<Integer>write(handle -> data.expire(handle, TODAY.minusDays(1))))
        .isZero();
    assertThat(desk.database().<Integer>write(handle -> data.expire(handle, TODAY))).isEqualTo(2);
    assertThat(
            desk.database()
                .<Integer>write(handle -> data.expire(handle, TODAY.plusYears(2).plusDays(1))))
        .isPositive();
    assertThat(everything()).noneMatch(value -> value.contains("Canary"));
  }

  @Test
  void everyColumnOfTheMapIsThere() {
    data.columns()
        .forEach(column -> {
          String[] parts = column.column().split("\\.");
          desk.database()
              .read(handle ->
                  handle
                      .createQuery("SELECT count(%s) FROM %s".formatted(parts[1], parts[0]))
                      .mapTo(Long.class)
                      .one());
        });
  }

  @Test
  void anyoneIsFoundByAnyFragmentAndACouncilIsReadWhole() {
    var finder = new Finder(desk.database());

    assertThat(finder.find("nary per", 10))
        .containsExactly(
            new Found.OfPerson(
                1, "Canary Person", "Canary Person", List.of("Clerk, Olney Town Council")));
    assertThat(finder.find("HOME.exam", 10)).hasSize(1);
    assertThat(finder.find("lney", 10)).hasAtLeastOneElementOfType(Found.OfCouncil.class);
    assertThat(finder.find("%", 10)).isEmpty();
    assertThat(finder.find("_a", 10)).isEmpty();
    WholeCouncil whole = WholeCouncil.of(desk.database(), "olney", TODAY).orElseThrow();
    assertThat(whole.seats()).hasSize(5);
    assertThat(whole.cells()).hasSize(3);
    assertThat(whole.history()).isNotEmpty();
  }

  private List<String> held() {
    return desk.database()
        .<List<String>>read(
            handle -> data.held(handle, SUBJECT).stream().map(held -> held.what()).toList());
  }

  /// Every text in every column of every table.
  private List<String> everything() {
    return desk.database()
        .<List<String>>read(handle ->
            handle
                .createQuery(
                    """
                    SELECT m.name AS tab, p.name AS col FROM sqlite_schema m
                    JOIN pragma_table_info(m.name) p WHERE m.type = 'table'
                    """)
                .map((row, _) -> List.of(row.getString("tab"), row.getString("col")))
                .list()
                .stream()
                .flatMap(at ->
                    handle
                        .createQuery(
                            "SELECT ifnull(\"%s\", '') FROM \"%s\"".formatted(at.get(1), at.get(0)))
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList());
  }
}

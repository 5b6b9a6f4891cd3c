package liaison.councils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// The register of local councils.
public final class Councils {
  private final Database database;
  private final InstantSource clock;

  /// @param database where the register lies
  public Councils(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Fills the register from `councils.csv` when it is empty; afterwards the register is the truth,
  /// and the file is not looked at. A file that is not there adds nothing.
  ///
  /// @return how many councils were added
  /// @throws liaison.text.Unacceptable for the file's name, with each fault and its line; then
  ///   nothing is added
  public int fill(Path csv) throws IOException {
    if (Files.notExists(csv) || !isEmpty()) return 0;
    List<Council> councils = CouncilsFile.read(csv);
    return database.write(handle -> {
      if (!Rows.isEmpty(handle)) return 0;
      councils.forEach(council -> Rows.insert(handle, council));
      Audit.record(
          handle,
          "first filling",
          "%d councils were read from %s".formatted(councils.size(), csv.getFileName()),
          clock.instant());
      return councils.size();
    });
  }

  private boolean isEmpty() {
    return database.<Boolean>read(Rows::isEmpty);
  }

  /// All of them, by name.
  public List<Council> all() {
    return database.read(Councils::all);
  }

  /// [#all()] for work that is already in a transaction.
  public static List<Council> all(Handle handle) {
    return Rows.all(handle);
  }

  /// The council with this key.
  public Optional<Council> byId(String id) {
    return all().stream().filter(council -> council.id().equals(id)).findFirst();
  }

  /// Every council that a phrase may mean: by its name, its place, an abbreviation, or one of its
  /// parishes. Capitals, punctuation, "&" and the words for its kind do not matter. Where the
  /// phrase is a council's very name or abbreviation, only such councils are meant; more than one
  /// is for the asker to choose from.
  public List<Council> named(String phrase) {
    Name asked = Name.of(phrase);
    if (asked.full().isEmpty()) return List.of();
    List<Council> all = all();
    List<Council> exactly = those(all, name -> name.full().equals(asked.full()));
    return exactly.isEmpty() ? those(all, name -> name.bare().equals(asked.bare())) : exactly;
  }

  private static List<Council> those(List<Council> all, Function<Name, Boolean> fits) {
    return all.stream().filter(council -> names(council).anyMatch(fits::apply)).toList();
  }

  private static Stream<Name> names(Council council) {
    Stream<String> parishes = council.parishes().stream().map(Parish::name);
    return Stream.of(
            Stream.of(council.name(), council.place()), council.aliases().stream(), parishes)
        .flatMap(Function.identity())
        .map(Name::of);
  }

  /// How many there are of each kind, kinds without any left out.
  public Map<Kind, Integer> counts() {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    for (Council council : all()) counts.merge(council.kind(), 1, Integer::sum);
    return counts;
  }
}

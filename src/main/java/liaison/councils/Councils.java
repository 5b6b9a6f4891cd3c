package liaison.councils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// The register of local councils.
public final class Councils {
  private final Database database;
  private final InstantSource clock;
  private volatile Register register = new Register(-1, List.of());

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

  /// The register as it is now. It is read again only after a change, by whatever process.
  private Register register() {
    long changes = database.<Long>read(Rows::changes);
    Register known = register;
    return known.changes() == changes ? known : readAgain();
  }

  /// One reads for all who ask at the same time.
  private synchronized Register readAgain() {
    Register known = register;
    Supplier<Register> read =
        database.read(handle -> {
          long changes = Rows.changes(handle);
          if (changes == known.changes()) return () -> known;
          List<Council> councils = Rows.all(handle);
          return () -> new Register(changes, councils);
        });
    Register now = read.get();
    register = now;
    return now;
  }

  /// All of them, by name.
  public List<Council> all() {
    return register().all();
  }

  /// [#all()] for work that is already in a transaction.
  public static List<Council> all(Handle handle) {
    return Rows.all(handle);
  }

  /// The council with this key.
  public Optional<Council> byId(String id) {
    return register().byId(id);
  }

  /// Every council that a phrase may mean: by its name, its place, an abbreviation, one of its
  /// parishes, or a half of its name. Capitals, punctuation, "&" and the words for its kind do not
  /// matter. Where the phrase is a council's very name or abbreviation, only such councils are
  /// meant; more than one is for the asker to choose from.
  public List<Council> named(String phrase) {
    return register().named(phrase);
  }

  /// [#named] of this moment, for a file of many rows.
  Function<String, List<Council>> naming() {
    return register()::named;
  }

  /// Every council that a running text names, in its order, without overlaps: the longest name
  /// wins. Names are understood as in [#named]; besides, an abbreviation of two letters must stand
  /// in capitals, and one letter of a name of six or more may be wrong. Where that fits two names,
  /// both are given. A name after "Cllr" or the like is a person's and left out.
  public List<Mention> mentioned(String text) {
    return register().mentioned(text);
  }

  /// What is on file about a council besides its row; all of it empty for one that is not there.
  public CouncilDetails details(String id) {
    return database.read(handle -> DetailRows.of(handle, id));
  }

  /// The services that were devolved, each with the keys of the councils that run it.
  public SequencedMap<String, List<String>> devolved() {
    return database.read(DetailRows::devolved);
  }

  /// How many there are of each kind, kinds without any left out.
  public Map<Kind, Integer> counts() {
    return register().counts();
  }
}

package liaison.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The one door to the database.
///
/// Work is handed in and done in one transaction: a read sees one moment, a write happens whole or
/// not at all, and when it returns it is on the disk. There is one writer at a time; think outside
/// the transaction and write inside it. Calls block; they belong on platform threads.
public final class Database implements AutoCloseable {
  private static final int PATIENCE = 12;
  private static final ScopedValue<Database> INSIDE = ScopedValue.newInstance();

  /// Databases that this process has open, with how often. The operating system gives up a
  /// process's locks on a file when any part of the process closes it, so the header of one of
  /// these is not looked at behind SQLite's back.
  private static final Map<Path, Integer> OPEN_HERE = new ConcurrentHashMap<>();

  private final Path path;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final Transaction writes;
  private final Transaction reads;

  private Database(Path path, HikariDataSource writer, HikariDataSource readers) {
    this.path = path;
    this.writer = writer;
    this.readers = readers;
    this.writes = new Transaction(writer);
    this.reads = new Transaction(readers);
  }

  /// Opens the folder's database, and makes it where there is none.
  ///
  /// @param folder for [Access#SERVING] one that has been claimed by [DataFolder#lock()]
  /// @throws Unacceptable for `data.folder` where what lies there is no database, another
  ///   program's, damaged, or newer than this program; it is then left byte for byte as it was.
  ///   Also where the folder cannot be written to, and where a command beside the service finds it
  ///   older, or in the middle of a restore.
  /// @throws Busy where another program held the database for longer than we wait
  public static Database open(DataFolder folder, Access access) {
    return open(folder, access, Migrations.shipped());
  }

  static Database open(DataFolder folder, Access access, Migrations migrations) {
    Path path = folder.database();
    try {
      NativeLibrary.load(folder);
      switch (access) {
        case SERVING -> {
          if (!folder.isOurs()) throw new IllegalStateException("lock() the data folder first");
          if (!OPEN_HERE.containsKey(path)) folder.sweep();
          var _ = Restoring.finish(folder);
          prepare(path, migrations, true);
        }
        case BESIDE -> {
          Restoring.refuseUnfinished(folder);
          prepare(path, migrations, false);
        }
      }
      return opened(path);
    } catch (SQLException | PoolInitializationException e) {
      if (Damage.isOfAccess(e)) throw folder.unwritable();
      throw Busy.orFault(Damage.orFault(path, e));
    } catch (IOException e) {
      throw folder.unwritable();
    }
  }

  private static void prepare(Path path, Migrations migrations, boolean mayMigrate)
      throws IOException, SQLException {
    if (OPEN_HERE.containsKey(path)) return;
    if (Files.notExists(path)) Creation.of(path, migrations);
    int version = Admission.version(path, migrations.newest(), "data.folder");
    if (version == migrations.newest()) return;
    if (!mayMigrate) {
      throw new Unacceptable(
          "data.folder",
          ("The database %s was made by an older version of Parish Liaison. Start the service once"
                  + " to bring it up to date, then try again.")
              .formatted(path));
    }
    migrations.run(Connections.alone(path));
  }

  private static Database opened(Path path) {
    HikariDataSource writer = Connections.writer(path);
    try {
      var database = new Database(path, writer, Connections.readers(path));
      OPEN_HERE.merge(path, 1, Integer::sum);
      return database;
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Reads; all that the work sees is of one moment.
  ///
  /// @throws IllegalStateException inside other work on this database: hand the handle on instead
  public <T extends @Nullable Object> T read(Function<Handle, T> work) {
    return alone(reads, work);
  }

  /// Writes, whole or not at all. When it returns, the change is on the disk.
  ///
  /// @throws Busy where another program held the database for longer than we wait
  /// @throws IllegalStateException inside other work on this database: hand the handle on instead
  public <T extends @Nullable Object> T write(Function<Handle, T> work) {
    return alone(writes, work);
  }

  /// [#write] for work that must not be given up lightly: waits twelve times as long, a minute.
  ///
  /// @throws Busy where another program held the database for longer than that
  public <T extends @Nullable Object> T writePatiently(Function<Handle, T> work) {
    return Busy.outlasted(PATIENCE, () -> this.<T>write(work));
  }

  /// [#write] for work that has nothing to tell.
  public void change(Consumer<Handle> work) {
    var _ =
        this.<Boolean>write(handle -> {
          work.accept(handle);
          return true;
        });
  }

  private <T extends @Nullable Object> T alone(Transaction transaction, Function<Handle, T> work) {
    if (INSIDE.isBound() && INSIDE.get() == this) {
      throw new IllegalStateException("Work inside other work: hand the Handle on instead");
    }
    try {
      return ScopedValue.where(INSIDE, this).<T, RuntimeException>call(() -> transaction.of(work));
    } catch (RuntimeException e) {
      throw Busy.orFault(e);
    }
  }

  /// What is wrong with the data, in plain sentences; empty where nothing is.
  public List<String> integrity() {
    try {
      return read(Integrity::faults);
    } catch (JdbiException e) {
      // So damaged that the check itself cannot go on.
      if (!Damage.isDamage(e)) throw e;
      return List.of("The database is damaged: parts of it cannot be read.");
    }
  }

  HikariDataSource readers() {
    return readers;
  }

  Path path() {
    return path;
  }

  /// The data folder in which it lies.
  Path folder() {
    return Objects.requireNonNull(path.getParent());
  }

  /// Waits for no one: work that is under way fails.
  @Override
  public void close() {
    if (writer.isClosed()) return;
    readers.close();
    writer.close();
    OPEN_HERE.computeIfPresent(path, (_, times) -> times == 1 ? null : times - 1);
  }
}

package liaison.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// How every connection to the database is set.
///
/// The driver's own defaults are not ours (foreign keys off, a journal that is deleted, a schema
/// that is trusted), and it ignores a misspelt parameter of its URL: so all is set through its
/// typed configuration, and a test asks each kind of connection what it is set to.
final class Connections {
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ASK_AGAIN = Duration.ofMillis(20);
  private static final int READERS = 4;

  private Connections() {}

  /// The one connection that writes. Its transactions are immediate: a deferred one that reads
  /// first and then writes fails at once when another process has written meanwhile.
  static HikariDataSource writer(Path database) {
    SQLiteConfig config = common();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return pool("writer", source(database, config), 1, false);
  }

  /// The connections that read. To be opened after the writer, which puts the database into WAL
  /// mode.
  static HikariDataSource readers(Path database) {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    config.setTransactionMode(TransactionMode.DEFERRED);
    return pool("reader", source(database, config), READERS, true);
  }

  /// For a database that nobody else has open.
  static DataSource alone(Path database) {
    SQLiteConfig config = common();
    config.setSynchronous(SynchronousMode.FULL);
    return source(database, config);
  }

  /// For a database that nobody knows of yet: it is made durable by its maker, once it is whole.
  static DataSource making(Path database) {
    SQLiteConfig config = common();
    config.setJournalMode(JournalMode.MEMORY);
    config.setSynchronous(SynchronousMode.OFF);
    return source(database, config);
  }

  /// For a file that is only looked at: SQLite takes no lock and leaves nothing beside it.
  static DataSource looking(Path database) {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return source(database, "?immutable=1", config);
  }

  private static SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
    config.enforceForeignKeys(true);
    return config;
  }

  private static DataSource source(Path database, SQLiteConfig config) {
    return source(database, "", config);
  }

  private static DataSource source(Path database, String parameters, SQLiteConfig config) {
    var source = new Careful(config);
    source.setUrl("jdbc:sqlite:" + database.toUri() + parameters);
    return source;
  }

  private static HikariDataSource pool(String name, DataSource source, int size, boolean readOnly) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setReadOnly(readOnly);
    config.setMaxLifetime(0);
    config.setIdleTimeout(0);
    config.setKeepaliveTime(0);
    // A connection that never looked into the log leaves an empty one behind when it closes last.
    config.setConnectionInitSql("SELECT count(*) FROM sqlite_schema");
    return new HikariDataSource(config);
  }

  /// What is deleted is overwritten too, so that nothing of an erased person is left in the file's
  /// free pages. The driver's configuration has no word for `trusted_schema`.
  ///
  /// A connection that puts the database into WAL mode needs a lock beside one that it holds, and
  /// for such a lock SQLite never waits, whatever its timeout: of two programs that first open a
  /// database together, one would be refused at once. So the waiting is done here.
  private static final class Careful extends SQLiteDataSource {
    Careful(SQLiteConfig config) {
      super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
      long start = System.nanoTime();
      while (true) {
        try {
          return connected();
        } catch (SQLException e) {
          if (!Busy.is(e) || System.nanoTime() - start > BUSY_TIMEOUT.toNanos()) throw e;
        }
        LockSupport.parkNanos(ASK_AGAIN.toNanos());
      }
    }

    private Connection connected() throws SQLException {
      Connection connection = super.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA secure_delete = ON");
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }
  }
}

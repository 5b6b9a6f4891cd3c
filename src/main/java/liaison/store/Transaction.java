package liaison.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/// Does work in one transaction of one connection of a pool.
///
/// The driver's own `commit()` commits and then begins the next transaction. When that second step
/// has to wait for another process and gives up, work that is safely on the disk looks failed.
/// Turning auto-commit off and on again begins once and commits once.
final class Transaction {
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  Transaction(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Columns.map(Jdbi.create(pool));
    // Faults go to the log, and what is bound to a statement is what people wrote.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Does the work and commits, or undoes all of it and throws the first fault.
  <T extends @Nullable Object> T of(Function<Handle, T> work) {
    Handle handle = jdbi.open();
    T result;
    try {
      begin(handle);
      result = work.apply(handle);
      commit(handle);
    } catch (Throwable first) {
      undo(handle, first);
      throw first;
    }
    handle.close();
    return result;
  }

  private static void begin(Handle handle) {
    try {
      handle.getConnection().setAutoCommit(false);
    } catch (SQLException e) {
      throw new TransactionException("The transaction could not begin", e);
    }
  }

  private static void commit(Handle handle) {
    try {
      handle.getConnection().setAutoCommit(true);
    } catch (SQLException e) {
      throw new TransactionException("The transaction could not be committed", e);
    }
  }

  /// After a full disk SQLite may have rolled back by itself, and then `rollback()` fails: the
  /// connection is given up, with whatever state it is in, and the fault that began it all is kept.
  private void undo(Handle handle, Throwable first) {
    Connection connection = handle.getConnection();
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException | RuntimeException second) {
      first.addSuppressed(second);
      pool.evictConnection(connection);
    }
    try {
      handle.close();
    } catch (RuntimeException third) {
      first.addSuppressed(third);
    }
  }
}

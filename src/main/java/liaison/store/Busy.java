package liaison.store;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Another program held the database for longer than we wait. Nothing was written; the same work
/// may well succeed a moment later.
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Busy(RuntimeException fault) {
    super("The database is in use by another program", fault);
  }

  static RuntimeException orFault(RuntimeException fault) {
    return is(fault) ? new Busy(fault) : fault;
  }

  /// Whether SQLite says, somewhere below a fault, that another program holds the database.
  static boolean is(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      // The extended codes carry the plain one in their last byte.
      if (cause instanceof SQLiteException sqlite
          && (sqlite.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code) {
        return true;
      }
    }
    return false;
  }
}

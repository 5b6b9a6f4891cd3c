package liaison.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Another program held the database for longer than we wait. Nothing was written; the same work
/// may well succeed a moment later.
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Busy(RuntimeException fault) {
    super("The database is in use by another program", fault);
  }

  /// Tries again while the database is in use: nothing was written, and each try waits by itself.
  ///
  /// @param most how many times it is tried
  static <T extends @Nullable Object> T outlasted(int most, Supplier<T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (Busy busy) {
        if (tried == most) throw busy;
      }
    }
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

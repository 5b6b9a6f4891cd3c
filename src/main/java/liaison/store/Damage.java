package liaison.store;

import java.nio.file.Path;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a database that is damaged from a fault of the moment.
final class Damage {
  private Damage() {}

  /// Plain words where SQLite says that the file is damaged, else the fault itself.
  static RuntimeException orFault(Path database, Exception fault) {
    if (isDamage(fault)) {
      return new Unacceptable(
          "data.folder",
          ("The database %s is damaged. Bring back the last good copy with the command restore;"
                  + " the damaged one is kept.")
              .formatted(database));
    }
    return fault instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("The database could not be opened", fault);
  }

  /// Whether SQLite says, at the root of a fault, that the file is damaged.
  static boolean isDamage(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) return isDamage(sqlite.getResultCode());
    }
    return false;
  }

  /// Whether SQLite says that it may not read or write there.
  static boolean isOfAccess(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        int code = sqlite.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CANTOPEN.code
            || code == SQLiteErrorCode.SQLITE_READONLY.code
            || code == SQLiteErrorCode.SQLITE_PERM.code;
      }
    }
    return false;
  }

  private static boolean isDamage(@Nullable SQLiteErrorCode code) {
    // The extended codes carry the plain one in their last byte.
    return code != null
        && ((code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code
            || (code.code & 0xff) == SQLiteErrorCode.SQLITE_NOTADB.code);
  }
}

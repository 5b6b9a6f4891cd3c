package liaison.store;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Whether a row could not go because rows of other rooms point to it.
public final class StillNeeded {
  private StillNeeded() {}

  /// @param fault what a write ended in; nothing was written
  public static boolean is(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite
          && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
        return true;
      }
    }
    return false;
  }
}

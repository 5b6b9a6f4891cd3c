package liaison.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Writes into the database's header how far it has come, in the transaction of each migration: so
/// a program can tell a newer database from its first 100 bytes, and a half-done one from a done
/// one.
final class VersionMark implements Callback {
  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    int number = Integer.parseInt(context.getMigrationInfo().getVersion().getVersion());
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("PRAGMA user_version = " + number);
    } catch (SQLException e) {
      throw new FlywayException("The database's version could not be written", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "version mark";
  }
}

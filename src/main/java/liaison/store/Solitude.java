package liaison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import liaison.text.Unacceptable;

/// Makes sure that nobody has a database open that is about to be moved.
///
/// Whoever still had it open would later tidy up a write-ahead log by its name, which is then the
/// log of another database. Leaving WAL mode needs the database for oneself, and writes the log
/// back into the file: so it answers the question and leaves one file to move.
final class Solitude {
  private Solitude() {}

  /// @throws Unacceptable for `data.folder` where another process has it open
  static void ensure(Path database) throws IOException {
    if (Files.notExists(database)) return;
    Optional<Header> header = Header.of(database);
    // What is not ours, or nothing at all, is moved as it lies.
    if (header.isEmpty() || header.get().application() != Header.OURS) return;
    try (Connection connection = Connections.alone(database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
      if (!mode.next() || !mode.getString(1).equals("delete")) throw inUse();
    } catch (SQLException e) {
      // A damaged one is moved as it lies too: being rid of it is what a restore is for.
      if (!Damage.isDamage(e)) throw inUse();
    }
  }

  private static Unacceptable inUse() {
    return new Unacceptable(
        "data.folder",
        "Another command is using the data. Wait until it has ended, then try again.");
  }
}

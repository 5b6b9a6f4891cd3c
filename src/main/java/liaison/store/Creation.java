package liaison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/// Makes a new database under a name that nobody looks for, and puts it in place once it is whole:
/// a crash leaves none rather than half of one, and of two who make it at once the first wins.
final class Creation {
  private Creation() {}

  static void of(Path database, Migrations migrations) throws IOException, SQLException {
    Path made =
        database.resolveSibling(database.getFileName() + "." + UUID.randomUUID() + ".making");
    try {
      OwnersOnly.file(made);
      DataSource source = Connections.making(made);
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA application_id = " + Header.OURS);
      }
      migrations.run(source);
      var _ = Placing.unlessTaken(made, database);
    } finally {
      Files.deleteIfExists(made);
    }
  }
}

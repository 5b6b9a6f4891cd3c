package liaison.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// All migrations in order, and how a database goes through those that it has not seen.
///
/// The list is a file, and so is each migration's checksum in it: a test refuses gaps, doubles, and
/// edits of one that is out in the world. Nothing is searched for on the class path.
record Migrations(List<Migration> all) {
  private static final Pattern LINE =
      Pattern.compile("[0-9a-f]{64} +((?:[a-z]+/)+)(V(\\d{3})__[a-z0-9_]+\\.sql)");

  /// Those of this program, as `migrations.txt` lists them.
  static Migrations shipped() {
    return new Migrations(
        resource("/liaison/store/migrations.txt").lines().map(Migrations::listed).toList());
  }

  private static Migration listed(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) throw new IllegalStateException("migrations.txt: " + line);
    String file = parts.group(2);
    return new Migration(
        Integer.parseInt(parts.group(3)),
        file,
        resource("/liaison/" + parts.group(1) + "migrations/" + file));
  }

  private static String resource(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("Missing in the program: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number of the newest; 0 where there is none.
  int newest() {
    return all.isEmpty() ? 0 : all.getLast().number();
  }

  /// Takes a database through every migration that it has not seen, each in a transaction of its
  /// own together with the number that says how far it has come.
  void run(DataSource database) {
    FluentConfiguration flyway =
        Flyway.configure()
            .dataSource(database)
            .resourceProvider(new MigrationFiles(all))
            .callbacks(new VersionMark())
            .table("migration")
            .sqlMigrationPrefix("V")
            .placeholderReplacement(false)
            .executeInTransaction(true)
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .skipDefaultCallbacks(true)
            .installedBy("liaison")
            .loggers("slf4j");
    var _ = flyway.load().migrate();
  }
}

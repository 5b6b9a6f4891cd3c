package liaison.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Copies the database while it serves, and brings a copy back.
public final class Backup {
  /// For how many days that is kept which a restore has replaced.
  public static final int DAYS_ASIDE = 30;

  private static final String FIELD = "file";

  private final Database database;

  /// @param database the one to copy
  public Backup(Database database) {
    this.database = database;
  }

  /// Copies all data as of one moment into a new file, for its owner's eyes only where the file
  /// system can say so. The file is there and whole, or not there. Others go on reading and
  /// writing.
  ///
  /// @throws Unacceptable for `file` where it exists already or cannot be written there
  public void to(Path file) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Unacceptable(FIELD, "There is no folder for %s. Make it first.".formatted(target));
    }
    if (Files.exists(target)) throw taken(target);
    Path copy = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      OwnersOnly.file(copy);
      copy(copy);
      if (!isWhole(copy)) {
        throw new Unacceptable(
            "data.folder", "The database is damaged, so no copy was made. Run the command verify.");
      }
      if (!Placing.unlessTaken(copy, target)) throw taken(target);
    } catch (SQLException e) {
      throw new IOException("The copy could not be made", e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Unacceptable taken(Path target) {
    return new Unacceptable(
        FIELD,
        "The file %s exists already, and was left as it is. Name a new one.".formatted(target));
  }

  private void copy(Path copy) throws SQLException {
    try (Connection connection = database.readers().getConnection();
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
  }

  /// Brings a copy back in place of the present database, which is moved aside to
  /// `before-restore-<n>.db` in the data folder and deleted after [#DAYS_ASIDE] days. A crash
  /// leaves the one or the other, never a mix. A copy of an older form is brought up to date when
  /// it is next opened to serve.
  ///
  /// @param folder one that has been claimed by [DataFolder#lock()], with no database open
  /// @throws Unacceptable for `file` where it is no sound copy of ours, or newer than this program;
  ///   for `data.folder` where another command has the present database open
  /// @return where the database now lies that was there before; empty where none was
  public static Optional<Path> restore(Path file, DataFolder folder) throws IOException {
    if (!folder.isOurs()) throw new IllegalStateException("lock() the data folder first");
    var _ = Restoring.finish(folder);
    refuseUnlessCopy(file);
    Path part = folder.path().resolve("restore.part");
    Files.deleteIfExists(part);
    try {
      OwnersOnly.file(part);
      try (OutputStream into = Files.newOutputStream(part)) {
        long _ = Files.copy(file, into);
      }
      var _ = Admission.version(part, Migrations.shipped().newest(), FIELD);
      if (!isWhole(part)) {
        throw new Unacceptable(
            FIELD, "The file %s is damaged, and was not used. Use another copy.".formatted(file));
      }
      Placing.sync(part);
      Solitude.ensure(folder.database());
      folder.noteRestore();
      Placing.move(part, Restoring.ready(folder, Restoring.next(folder)));
    } finally {
      Files.deleteIfExists(part);
    }
    return Restoring.finish(folder);
  }

  private static void refuseUnlessCopy(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new Unacceptable(FIELD, "There is no file %s.".formatted(file));
    }
    var _ = Admission.version(file, Migrations.shipped().newest(), FIELD);
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log) && Files.size(log) > 0) {
      throw new Unacceptable(
          FIELD,
          "The file %s is not a whole copy: the newest changes lie in %s. Use a file that the command backup made."
              .formatted(file, log.getFileName()));
    }
  }

  private static boolean isWhole(Path copy) {
    try (Handle handle = Jdbi.open(Connections.looking(copy))) {
      return Integrity.quick(handle);
    } catch (JdbiException e) {
      if (Damage.isDamage(e)) return false;
      throw e;
    }
  }
}

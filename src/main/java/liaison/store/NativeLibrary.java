package liaison.store;

import java.io.IOException;
import org.sqlite.SQLiteJDBCLoader;

/// SQLite itself, which the driver unpacks from its jar once per process.
final class NativeLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /// Unpacks it below the data folder, which is there and may be written to, unless whoever started
  /// the program named another place; nothing to do where that is done. It is not left to the first
  /// connection: that may be another folder's, when this one is gone.
  static synchronized void load(DataFolder folder) throws IOException {
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder.temporary().toString());
    }
    try {
      if (!SQLiteJDBCLoader.initialize()) throw new IOException("SQLite could not be loaded");
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("SQLite could not be loaded", e);
    }
  }
}

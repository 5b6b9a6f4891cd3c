package liaison.store;

import java.nio.file.Path;

/// A real database in a folder of a test's own, opened as the service opens it.
public record OpenStore(DataFolder folder, Database database) implements AutoCloseable {
  /// Claims and opens what lies in the folder.
  public static OpenStore in(Path path) {
    DataFolder folder = DataFolder.at(path);
    if (folder.lock() != Claim.OURS) throw new IllegalStateException("claimed by another test");
    try {
      Blank.in(folder);
      return new OpenStore(folder, Database.open(folder, Access.SERVING));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  @Override
  public void close() {
    database.close();
    folder.close();
  }
}

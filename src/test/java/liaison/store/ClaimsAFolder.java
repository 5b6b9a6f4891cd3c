package liaison.store;

import java.io.IOException;
import java.nio.file.Path;

/// A program that claims a folder, says what came of it, and keeps it until its input ends.
final class ClaimsAFolder {
  public static void main(String[] arguments) throws IOException {
    try (DataFolder folder = DataFolder.at(Path.of(arguments[0]))) {
      System.out.println(folder.lock());
      var _ = System.in.read();
    }
  }
}

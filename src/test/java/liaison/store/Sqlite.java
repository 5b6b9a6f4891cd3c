package liaison.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Plain SQLite, as another program would use it.
final class Sqlite {
  private Sqlite() {}

  static <T> T with(Path file, Function<Handle, T> work) {
    try (Handle handle = open(file)) {
      return work.apply(handle);
    }
  }

  static Handle open(Path file) {
    return Jdbi.open("jdbc:sqlite:" + file.toUri());
  }

  static void run(Path file, String... statements) {
    try (Handle handle = open(file)) {
      for (String statement : statements) handle.execute(statement);
    }
  }

  static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }
}

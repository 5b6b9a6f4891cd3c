package liaison.mail;

import java.io.IOException;
import java.nio.file.Path;
import liaison.store.Access;
import liaison.store.Claim;
import liaison.store.DataFolder;
import liaison.store.Database;

/// A process that posts what is due until nothing is, or until it is killed.
final class PostingChild {
  private PostingChild() {}

  /// @param arguments the data folder, the relay's port and the number of connections
  public static void main(String[] arguments) throws IOException {
    var relay =
        new Relay(
            "127.0.0.1",
            Integer.parseInt(arguments[1]),
            "",
            null,
            Relay.Security.NONE,
            Integer.parseInt(arguments[2]));
    try (DataFolder data = DataFolder.at(Path.of(arguments[0]))) {
      if (data.lock() != Claim.OURS) throw new IllegalStateException("locked");
      try (Database database = Database.open(data, Access.SERVING)) {
        Posting posting = Posting.through(database, relay, Post.SENDER, () -> Post.BEGUN);
        while (posting.round() > 0) {}
      }
    }
  }
}

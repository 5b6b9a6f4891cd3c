package liaison.meetings;

import java.util.List;
import java.util.function.Function;
import liaison.knowledge.DocumentSource.Listing;
import liaison.knowledge.DocumentSource.Offer;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// A listing that is made again only after something of meetings, agendas or minutes changed: it is
/// asked for every few seconds, and to make it takes a look at every text.
public final class KeptListing {
  private static final long NEVER = -1;

  private final Database database;
  private final Function<Handle, List<Offer>> made;
  private long changes = NEVER;
  private Listing listing = new Listing(List.of(), List.of(), true);

  /// @param made makes it, from what a database holds at one moment
  public KeptListing(Database database, Function<Handle, List<Offer>> made) {
    this.database = database;
    this.made = made;
  }

  /// How it is now. For one thread at a time.
  public Listing now() {
    return database.read(handle -> {
      long times = handle.createQuery("SELECT times FROM meeting_change").mapTo(Long.class).one();
      if (times != changes) {
        listing = new Listing(made.apply(handle), List.of(), true);
        changes = times;
      }
      return listing;
    });
  }
}

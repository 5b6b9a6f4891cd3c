package planted.store;

import java.time.Instant;
import org.quartz.Scheduler;

/// Planted: a room that reads the clock on the wall, and uses a library out of its home.
public final class StoreThatKeepsAClock {
  public final Instant fault = Instant.now();
  public final Class<?> otherFault = Scheduler.class;
}

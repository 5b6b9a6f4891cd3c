package liaison.notices;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What meetings have published. `meetings.agenda` has it.
public interface Publications {
  /// The newest agenda that is published.
  Optional<AgendaOut> agenda(Handle handle, long meeting);

  /// The minutes, once they are published.
  Optional<MinutesOut> minutes(Handle handle, long meeting);
}

package liaison.notices;

import java.util.Optional;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;

/// What meetings have published. `meetings.agenda` has it.
public interface Publications {
  /// Where what is out of a meeting lies for those who may read it, below the site, with a slash at
  /// its end.
  String below(Meeting meeting, Body body);

  /// The newest agenda that is published.
  Optional<AgendaOut> agenda(Handle handle, long meeting);

  /// The minutes, once they are published.
  Optional<MinutesOut> minutes(Handle handle, long meeting);
}

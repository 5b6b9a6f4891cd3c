package liaison.meetings.replies;

import org.jdbi.v3.core.Handle;

/// Learns that a council answered, in the transaction that keeps the answer: a letter that waits to
/// ask for it is not needed any more.
public interface Heard {
  /// For one to whom answers make no difference.
  Heard NOTHING = (_, _) -> {};

  /// @param meeting its key
  void answer(Handle handle, long meeting);
}

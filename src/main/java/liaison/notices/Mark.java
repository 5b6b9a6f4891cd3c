package liaison.notices;

import java.time.Instant;
import java.util.Locale;

/// What was decided or done about one notice of one meeting: a row. A notice that nobody touched
/// and that is not due has none.
///
/// @param meeting its key
/// @param version of what it tells: the agenda's version, or how often the meeting was moved
/// @param due when it was to go out
/// @param why in plain words; may be empty
/// @param who the key of an officer, or what did it by itself
/// @param at when it was decided or done
public record Mark(
    long meeting,
    NoticeKind kind,
    int version,
    Instant due,
    State state,
    String why,
    String who,
    Instant at) {
  /// How a notice stands.
  public enum State {
    /// It waits for an officer to say yes.
    ASKED,
    /// An officer keeps it back.
    HELD,
    /// An officer said yes.
    APPROVED,
    /// Its letters are in the outbox.
    WRITTEN,
    /// An officer decided that it does not go out.
    SKIPPED;

    /// As the table has it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /// Whether it may still go out.
  boolean isOpen() {
    return switch (state) {
      case ASKED, HELD, APPROVED -> true;
      case WRITTEN, SKIPPED -> false;
    };
  }
}

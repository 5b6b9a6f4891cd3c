package liaison.notices;

import java.time.Instant;

/// A notice that a meeting owes, and how it stands at a moment.
///
/// @param version of what it tells; 0 where that does not exist yet
/// @param at when it goes out, or was to
/// @param until from this moment on it makes no sense any more
/// @param why what is missing, or why an officer is asked; empty where there is nothing to say
public record Expected(
    NoticeKind kind, int version, Instant at, Instant until, Standing standing, String why) {
  /// How a notice stands.
  public enum Standing {
    /// It goes out by itself when its hour comes.
    LATER,
    /// Its hour is to come, and what it tells is not there yet.
    UNREADY,
    /// It goes out now.
    DUE,
    /// Its hour has come, and what it tells is not there.
    MISSING,
    /// An officer is to be asked before it goes out.
    ASK,
    /// An officer has been asked.
    ASKED,
    /// An officer keeps it back.
    HELD,
    /// Its letters are in the outbox.
    WRITTEN,
    /// An officer decided that it does not go out.
    SKIPPED,
    /// It did not go out, and now it makes no sense any more.
    PAST;

    /// Whether an officer can still do something about it.
    public boolean isOpen() {
      return switch (this) {
        case LATER, UNREADY, DUE, MISSING, ASK, ASKED, HELD -> true;
        case WRITTEN, SKIPPED, PAST -> false;
      };
    }
  }

  Expected as(Standing other, String because) {
    return new Expected(kind, version, at, until, other, because);
  }
}

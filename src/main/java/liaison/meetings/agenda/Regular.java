package liaison.meetings.agenda;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands on every agenda of a body.
///
/// @param title as the agenda shows it
/// @param minutes how long it takes, or null where nobody said
public record Regular(Kind kind, String title, @Nullable Integer minutes) {
  /// What it is for.
  public enum Kind {
    WELCOME,
    APOLOGIES,
    /// The minutes of the meeting before.
    MINUTES,
    /// What was taken on at earlier meetings and is not done.
    ACTIONS,
    /// Where the items come; no line of its own.
    ITEMS,
    /// Any other business.
    OTHER,
    /// When the body meets next.
    NEXT,
    /// One that the body has made its own.
    OWN;

    /// As the table has it: "welcome".
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /// What a body has that has made nothing its own.
  static final List<Regular> USUAL =
      List.of(
          new Regular(Kind.WELCOME, "Welcome and introductions", 5),
          new Regular(Kind.APOLOGIES, "Apologies for absence", null),
          new Regular(Kind.MINUTES, "Minutes of the last meeting", 5),
          new Regular(Kind.ACTIONS, "Matters arising and open actions", 5),
          new Regular(Kind.ITEMS, "Items", null),
          new Regular(Kind.OTHER, "Any other business", 5),
          new Regular(Kind.NEXT, "Next meeting", null));
}

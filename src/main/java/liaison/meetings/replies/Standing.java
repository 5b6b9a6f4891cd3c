package liaison.meetings.replies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a council stands towards a meeting: what an officer counts.
public enum Standing {
  /// Its own people come.
  COMING,
  /// It comes, with a substitute.
  SUBSTITUTE,
  /// It sends apologies.
  APOLOGIES,
  /// It does not come.
  NOT_ATTENDING,
  /// It has not said for this day and hour.
  NOT_ANSWERED;

  /// For an address: "not-answered".
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Standing of(@Nullable Reply reply) {
    if (reply == null) return NOT_ANSWERED;
    return switch (reply.says()) {
      case COMING ->
          reply.people().stream().anyMatch(person -> person.part() == Part.SUBSTITUTE)
              ? SUBSTITUTE
              : COMING;
      case APOLOGIES -> APOLOGIES;
      case NOT_ATTENDING -> NOT_ATTENDING;
    };
  }
}

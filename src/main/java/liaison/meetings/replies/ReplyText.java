package liaison.meetings.replies;

import java.util.List;
import java.util.stream.Stream;

/// An answer in plain words.
public final class ReplyText {
  private static final String ERASED = "Somebody whose name was erased";

  private ReplyText() {}

  /// One line for each of whom it speaks: "The chair comes."
  public static List<String> lines(Reply reply) {
    return switch (reply.says()) {
      case COMING -> reply.people().stream().map(ReplyText::line).toList();
      case APOLOGIES ->
          Stream.concat(
                  Stream.of("Nobody comes."),
                  reply.people().isEmpty()
                      ? Stream.of("The council sends apologies.")
                      : reply.people().stream().map(ReplyText::line))
              .toList();
      case NOT_ATTENDING -> List.of("Nobody comes.");
    };
  }

  private static String line(Named person) {
    return switch (person.part()) {
      case COMES -> name(person) + " comes.";
      case SUBSTITUTE -> name(person) + " comes as a substitute.";
      case APOLOGIES -> name(person) + " sends apologies.";
    };
  }

  private static String name(Named person) {
    return person.name().isEmpty() ? ERASED : person.name();
  }
}

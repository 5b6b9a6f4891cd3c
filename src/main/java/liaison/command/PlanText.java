package liaison.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import liaison.notices.Concern;
import liaison.notices.Expected;
import liaison.notices.Plan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What goes out, for people and for programs.
final class PlanText {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private PlanText() {}

  /// One letter for programs.
  ///
  /// @param at in ISO form, with London's offset at that moment
  /// @param meeting the key of the meeting that it is a notice of; null for other letters
  /// @param notice the key of what it is for ("call", "circular")
  /// @param state how it stands ("goes out by itself")
  /// @param to one for each address
  /// @param councils how many councils these stand for
  private record Line(
      @Nullable Long meeting,
      String title,
      String notice,
      @Nullable Integer version,
      String at,
      String state,
      String why,
      List<Plan.To> to,
      int councils,
      List<String> missing) {}

  /// @param held why the whole post is held; null where it goes on
  private record Lines(String from, String to, @Nullable String held, List<Line> letters) {}

  static String json(Plan plan) {
    return JSON.writeValueAsString(
        new Lines(
            plan.from().toString(),
            plan.to().toString(),
            plan.held().orElse(null),
            plan.lines().stream().map(PlanText::line).toList()));
  }

  private static Line line(Plan.Line line) {
    Concern.@Nullable OfMeeting notice = line.about() instanceof Concern.OfMeeting of ? of : null;
    return new Line(
        notice == null ? null : notice.meeting(),
        line.title(),
        line.about().key(),
        notice == null ? null : notice.version(),
        line.at().atZone(LONDON).toOffsetDateTime().toString(),
        state(line.standing()),
        line.why(),
        line.to(),
        line.councils(),
        line.missing());
  }

  static String of(Plan plan) {
    var text = new StringBuilder();
    plan.held().ifPresent(why -> text.append("HELD: no letter goes out. %s%n".formatted(why)));
    if (plan.lines().isEmpty()) {
      return text.append("No letter is due from %s to %s.".formatted(plan.from(), plan.to()))
          .toString();
    }
    for (Plan.Line line : plan.lines()) {
      if (!text.isEmpty()) text.append('\n');
      text.append(
          "%s  %s: %s  (%s)%n"
              .formatted(
                  WHEN.format(line.at().atZone(LONDON)),
                  line.title(),
                  line.about().words(),
                  state(line.standing())));
      line.missing().forEach(gap -> text.append("    MISSING: ").append(gap).append('\n'));
      if (!line.why().isEmpty() && !line.missing().contains(line.why())) {
        text.append("    ").append(line.why()).append('\n');
      }
      for (Plan.To to : line.to()) {
        text.append("    to ").append(to.address());
        if (!to.councils().isEmpty()) {
          text.append(" for ").append(String.join(", ", to.councils()));
        }
        text.append('\n');
      }
      text.append("    %s%n".formatted(reach(line)));
    }
    return text.toString().stripTrailing();
  }

  private static String reach(Plan.Line line) {
    int letters = line.to().size();
    return letters > 0 && line.councils() == 0
        ? "%d letters".formatted(letters)
        : "%d letters for %d councils".formatted(letters, line.councils());
  }

  private static String state(Expected.Standing standing) {
    return switch (standing) {
      case LATER -> "goes out by itself";
      case UNREADY -> "not ready yet";
      case DUE -> "goes out now";
      case MISSING -> "missing";
      case ASK, ASKED -> "waits for an officer's yes";
      case HELD -> "held";
      case WRITTEN -> "written";
      case SKIPPED -> "left out";
      case PAST -> "too late";
    };
  }
}

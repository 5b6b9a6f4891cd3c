package liaison.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import liaison.notices.Expected;
import liaison.notices.Plan;
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
  /// @param notice the key of what it is for ("call")
  /// @param state how it stands ("goes out by itself")
  /// @param to one for each address
  /// @param councils how many councils these stand for
  private record Line(
      long meeting,
      String title,
      String notice,
      int version,
      String at,
      String state,
      String why,
      List<Plan.To> to,
      int councils,
      List<String> missing) {}

  private record Lines(String from, String to, List<Line> letters) {}

  static String json(Plan plan) {
    return JSON.writeValueAsString(
        new Lines(
            plan.from().toString(),
            plan.to().toString(),
            plan.lines().stream().map(PlanText::line).toList()));
  }

  private static Line line(Plan.Line line) {
    return new Line(
        line.meeting(),
        line.title(),
        line.kind().key(),
        line.version(),
        line.at().atZone(LONDON).toOffsetDateTime().toString(),
        state(line.standing()),
        line.why(),
        line.to(),
        line.councils(),
        line.missing());
  }

  static String of(Plan plan) {
    if (plan.lines().isEmpty()) {
      return "No letter about a meeting is due from %s to %s.".formatted(plan.from(), plan.to());
    }
    var text = new StringBuilder();
    for (Plan.Line line : plan.lines()) {
      if (!text.isEmpty()) text.append('\n');
      text.append(
          "%s  %s: %s  (%s)%n"
              .formatted(
                  WHEN.format(line.at().atZone(LONDON)),
                  line.title(),
                  line.kind().words(),
                  state(line.standing())));
      line.missing().forEach(gap -> text.append("    MISSING: ").append(gap).append('\n'));
      if (!line.why().isEmpty() && !line.missing().contains(line.why())) {
        text.append("    ").append(line.why()).append('\n');
      }
      for (Plan.To to : line.to()) {
        text.append("    to ")
            .append(to.address())
            .append(" for ")
            .append(String.join(", ", to.councils()))
            .append('\n');
      }
      text.append("    %d letters for %d councils%n".formatted(line.to().size(), line.councils()));
    }
    return text.toString().stripTrailing();
  }

  private static String state(Expected.Standing standing) {
    return switch (standing) {
      case LATER -> "goes out by itself";
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

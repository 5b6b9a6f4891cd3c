package liaison.meetings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.papers.Table;
import liaison.papers.Table.Row;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Reads `meetings.csv`: one meeting a row. The columns online, items_close, agenda_due, agenda_out
/// and minutes_out may be missing or empty; then the house rules say by when items and agenda are
/// due.
final class MeetingsFile {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]", Locale.UK)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("H[:][.]mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

  private final String file;
  private final List<Body> bodies;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();

  private MeetingsFile(String file, List<Body> bodies) {
    this.file = file;
    this.bodies = bodies;
  }

  /// The meetings, each with the id 0.
  ///
  /// @throws Unacceptable for the file's name, with every fault and its line
  static List<Meeting> read(Path csv, List<Body> bodies) throws IOException {
    Table table = Table.read(csv, "body", "date", "start", "end", "place");
    var reading = new MeetingsFile(table.file(), bodies);
    List<Meeting> meetings =
        table.rows().stream().map(reading::meeting).flatMap(Optional::stream).toList();
    if (!reading.faults.isEmpty()) {
      throw new Unacceptable(table.file(), String.join("\n", reading.faults));
    }
    return meetings;
  }

  /// What one row says.
  ///
  /// @param meeting with the id 0; null where the row cannot be used
  /// @param faults why it cannot, each with the file and the line
  record Told(Row row, @Nullable Meeting meeting, List<String> faults) {}

  /// Each row on its own, so that those that can be used are.
  ///
  /// @param file its name, for the words of a refusal
  static List<Told> each(String file, List<Row> rows, List<Body> bodies) {
    var reading = new MeetingsFile(file, bodies);
    var told = new ArrayList<Told>();
    for (Row row : rows) {
      int before = reading.faults.size();
      Meeting meeting = reading.meeting(row).orElse(null);
      List<String> faults = reading.faults;
      told.add(new Told(row, meeting, List.copyOf(faults.subList(before, faults.size()))));
    }
    return List.copyOf(told);
  }

  private Optional<Meeting> meeting(Row row) {
    int before = faults.size();
    String body = body(row);
    LocalDate day = day(row, "date");
    LocalTime starts = hour(row, "start");
    LocalTime ends = row.cell("end").isEmpty() ? null : hour(row, "end");
    if (starts != null && ends != null && !ends.isAfter(starts)) {
      fault(row, "the meeting ends before it starts");
    }
    LocalDate itemsClose = dayOrNull(row, "items_close");
    LocalDate agendaDue = dayOrNull(row, "agenda_due");
    LocalDate agendaOut = dayOrNull(row, "agenda_out");
    LocalDate minutesOut = dayOrNull(row, "minutes_out");
    Long first = seen.putIfAbsent("%s %s %s".formatted(body, day, starts), row.line());
    if (first != null) fault(row, "the same meeting stands in line %d".formatted(first));
    if (faults.size() > before || body == null || day == null || starts == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Meeting(
            0,
            body,
            day,
            starts,
            ends,
            textOrNull(row, "place"),
            textOrNull(row, "online"),
            Meeting.State.PLANNED,
            itemsClose,
            agendaDue,
            agendaOut,
            minutesOut,
            false,
            1,
            0,
            null,
            true,
            null,
            Instant.EPOCH));
  }

  private static @Nullable String textOrNull(Row row, String column) {
    return row.cell(column).isEmpty() ? null : row.cell(column);
  }

  private @Nullable LocalDate dayOrNull(Row row, String column) {
    return row.cell(column).isEmpty() ? null : day(row, column);
  }

  private @Nullable String body(Row row) {
    String asked = row.cell("body");
    for (Body body : bodies) {
      if (asked.equalsIgnoreCase(body.key()) || asked.equalsIgnoreCase(body.name())) {
        return body.key();
      }
    }
    List<String> keys = bodies.stream().map(Body::key).toList();
    fault(row, "the body \"%s\" is not one of %s".formatted(asked, String.join(", ", keys)));
    return null;
  }

  private @Nullable LocalDate day(Row row, String column) {
    try {
      return LocalDate.parse(row.cell(column), DAY);
    } catch (DateTimeException e) {
      fault(
          row,
          "the %s \"%s\" is not like 2027-03-04 or 4/3/2027".formatted(column, row.cell(column)));
      return null;
    }
  }

  private @Nullable LocalTime hour(Row row, String column) {
    try {
      return LocalTime.parse(row.cell(column), HOUR);
    } catch (DateTimeException e) {
      fault(row, "the %s \"%s\" is not like 19:00".formatted(column, row.cell(column)));
      return null;
    }
  }

  private void fault(Row row, String words) {
    faults.add("%s, line %d: %s.".formatted(file, row.line(), words));
  }
}

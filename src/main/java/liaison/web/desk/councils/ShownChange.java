package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liaison.councils.History;
import liaison.web.PlainDates;

/// A change in a council's history, as its page shows it.
public record ShownChange(String what, String before, String after, String about) {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static List<ShownChange> of(List<History.Entry> history, CouncilDesk desk) {
    Map<String, String> names = desk.names();
    Map<String, String> titles = desk.coverage().kindsOfSeat();
    return history.stream()
        .map(entry ->
            new ShownChange(
                what(entry.what(), titles),
                day(entry.before()),
                day(entry.after()),
                names.getOrDefault(entry.who(), entry.who()) + ", " + desk.when(entry.when())))
        .toList();
  }

  /// "forum-1 seated: From" in the history is "Forum representative 1 seated: From" to a reader.
  private static String what(String what, Map<String, String> titles) {
    String key = what.split(" ", 2)[0];
    String title = titles.get(key);
    return title == null ? what : title + what.substring(key.length());
  }

  private static String day(String value) {
    return ISO_DAY.matcher(value).matches() ? PlainDates.weekday(LocalDate.parse(value)) : value;
  }
}

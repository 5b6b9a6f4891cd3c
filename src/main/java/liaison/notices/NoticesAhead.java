package liaison.notices;

import liaison.meetings.Moments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liaison.councils.Board;
import liaison.councils.Coverage;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;

/// The notices of meetings that will go out, and those that were written within the days.
final class NoticesAhead implements Ahead {
  private final Telling telling;

  NoticesAhead(Telling telling) {
    this.telling = telling;
  }

  @Override
  public List<Plan.Line> lines(Span span) {
    Board board = new Coverage(telling.database()).board(telling.today());
    return telling
        .database()
        .read(handle -> {
          Look look = Look.with(telling, handle);
          var found = new ArrayList<Plan.Line>();
          for (Meeting meeting :
              look.telling(
                  span.from().minusDays(Rounds.DAYS_BACK), span.to().plusDays(Rounds.DAYS_AHEAD))) {
            Seen seen = look.seen(meeting, span.now());
            Recipients all = null;
            for (Expected one : Expectations.of(seen, span.now())) {
              boolean open = one.standing().isOpen() || isAlarm(seen, one, span);
              if (!span.shows(one.at(), open)) continue;
              if (all == null) all = Recipients.of(board, seen.body().habits().purpose());
              boolean gone = one.standing() == Expected.Standing.WRITTEN;
              found.add(
                  gone
                      ? written(handle, seen, one, span)
                      : line(seen, one, all.without(look.spared(meeting, one.kind()))));
            }
          }
          return found;
        });
  }

  /// Whether its letters went to nobody at all, and somebody could still be told.
  private static boolean isAlarm(Seen seen, Expected one, Span span) {
    return one.standing() == Expected.Standing.WRITTEN
        && one.why().equals(Writing.NOBODY)
        && !seen.meeting().day().isBefore(span.today());
  }

  private static String title(Seen seen) {
    Meeting meeting = seen.meeting();
    String title = "%s, %s".formatted(seen.body().name(), Moments.text(meeting.begins()));
    return meeting.sample() ? title + " (a sample)" : title;
  }

  /// Whom a letter went to, whoever is in their seat today.
  private static Plan.Line written(Handle handle, Seen seen, Expected one, Span span) {
    Map<String, List<String>> to = new LinkedHashMap<>();
    Set<String> councils = new HashSet<>();
    handle
        .createQuery(
            """
            SELECT owed.address, owed.council, council.name, owed.role
            FROM owed JOIN council ON council.id = owed.council
            WHERE owed.meeting = :meeting AND owed.purpose = :kind AND owed.version = :version
              AND owed.address IS NOT NULL
            ORDER BY owed.id
            """)
        .bind("meeting", seen.meeting().id())
        .bind("kind", one.kind().key())
        .bind("version", one.version())
        .map((row, _) -> {
          councils.add(row.getString("council"));
          return Map.entry(
              row.getString("address"),
              "%s (%s)".formatted(row.getString("name"), row.getString("role")));
        })
        .forEach(
            row -> to.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return line(
        seen,
        one,
        to.entrySet().stream()
            .map(each -> new Plan.To(each.getKey(), List.copyOf(each.getValue())))
            .toList(),
        councils.size(),
        isAlarm(seen, one, span) ? List.of(one.why()) : List.of());
  }

  private static Plan.Line line(Seen seen, Expected one, Recipients to) {
    return line(
        seen,
        one,
        to.addressees().stream()
            .map(each -> new Plan.To(each.address(), NoticeLetters.councils(each)))
            .toList(),
        to.councils(),
        one.standing().isOpen() ? missing(one, to) : List.of());
  }

  private static Plan.Line line(
      Seen seen, Expected one, List<Plan.To> to, int councils, List<String> missing) {
    return new Plan.Line(
        new Concern.OfMeeting(seen.meeting().id(), one.kind(), one.version()),
        title(seen),
        one.at(),
        one.standing(),
        one.why(),
        to,
        councils,
        missing);
  }

  private static List<String> missing(Expected one, Recipients to) {
    var missing = new ArrayList<String>();
    boolean wanting =
        one.standing() == Expected.Standing.UNREADY || one.standing() == Expected.Standing.MISSING;
    if (wanting && !one.why().isEmpty()) missing.add(one.why());
    if (to.addressees().isEmpty() && !one.kind().sparesDecliners()) {
      missing.add(Writing.NOBODY);
    } else if (!to.unreached().isEmpty()) {
      missing.add(unreached(to.unreached().stream().map(Recipients.Unreached::name).toList()));
    }
    return List.copyOf(missing);
  }

  /// Says which councils cannot be reached.
  ///
  /// @param names in any order; one may be named twice
  static String unreached(List<String> names) {
    Set<String> each = new TreeSet<>(names);
    return each.size() == 1
        ? "1 council cannot be reached: %s.".formatted(String.join("", each))
        : "%d councils cannot be reached: %s.".formatted(each.size(), String.join(", ", each));
  }
}

package liaison.notices;

import liaison.meetings.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liaison.councils.Board;
import liaison.councils.Coverage;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;

/// Every letter about meetings that falls due between two days: to whom, when, and what is missing.
/// Looking sends nothing.
///
/// @param from the first day
/// @param to the last day
/// @param lines by the moment at which they go out
public record Plan(LocalDate from, LocalDate to, List<Line> lines) {
  /// One notice.
  ///
  /// @param meeting its meeting's key
  /// @param title its meeting in words ("Parish Forum, Thursday 4 March 2027, 7pm")
  /// @param at when it goes out, or was to
  /// @param version of what it tells; 0 where that does not exist yet
  /// @param why in plain words why it stands so; may be empty
  /// @param to one for each address; of what is written already, those that it was written to
  /// @param councils how many councils these stand for
  /// @param missing what is not there, in plain words; an officer should do something about it
  public record Line(
      long meeting,
      String title,
      NoticeKind kind,
      int version,
      Instant at,
      Expected.Standing standing,
      String why,
      List<To> to,
      int councils,
      List<String> missing) {
    /// Whether an officer must do something before it can go.
    public boolean waits() {
      return switch (standing) {
        case ASK, ASKED, MISSING -> true;
        case LATER, DUE, HELD, WRITTEN, SKIPPED, PAST -> false;
      };
    }
  }

  /// One address.
  ///
  /// @param councils for whom: "Olney Town Council (Clerk)"
  public record To(String address, List<String> councils) {}

  /// What falls due between two days, both counted. What waits for an officer from before is among
  /// it where the days hold today.
  public static Plan of(Telling telling, LocalDate from, LocalDate to) {
    Instant now = telling.clock().instant();
    LocalDate today = telling.today();
    Board board = new Coverage(telling.database()).board(today);
    boolean holdsToday = !from.isAfter(today) && !to.isBefore(today);
    List<Line> lines =
        telling
            .database()
            .read(handle -> {
              Look look = Look.with(telling, handle);
              var found = new ArrayList<Line>();
              for (Meeting meeting :
                  look.telling(from.minusDays(Rounds.DAYS_BACK), to.plusDays(Rounds.DAYS_AHEAD))) {
                Seen seen = look.seen(meeting, now);
                Recipients all = null;
                for (Expected one : Expectations.of(seen, now)) {
                  LocalDate day = LocalDate.ofInstant(one.at(), Expectations.LONDON);
                  boolean within = !day.isBefore(from) && !day.isAfter(to);
                  boolean open = holdsToday && day.isBefore(from) && one.standing().isOpen();
                  if (!within && !open) continue;
                  if (all == null) all = Recipients.of(board, seen.body().habits().purpose());
                  boolean gone = one.standing() == Expected.Standing.WRITTEN;
                  found.add(
                      gone
                          ? written(handle, seen, one)
                          : line(seen, one, all.without(look.spared(meeting, one.kind()))));
                }
              }
              return found;
            });
    return new Plan(
        from,
        to,
        lines.stream().sorted(Comparator.comparing(Line::at).thenComparing(Line::title)).toList());
  }

  private static String title(Seen seen) {
    return "%s, %s".formatted(seen.body().name(), Moments.text(seen.meeting().begins()));
  }

  /// Whom a letter went to, whoever is in their seat today.
  private static Line written(Handle handle, Seen seen, Expected one) {
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
            .map(each -> new To(each.getKey(), List.copyOf(each.getValue())))
            .toList(),
        councils.size(),
        List.of());
  }

  private static Line line(Seen seen, Expected one, Recipients to) {
    return line(
        seen,
        one,
        to.addressees().stream()
            .map(each -> new To(each.address(), NoticeLetters.councils(each)))
            .toList(),
        to.councils(),
        one.standing().isOpen() ? missing(one, to) : List.of());
  }

  private static Line line(
      Seen seen, Expected one, List<To> to, int councils, List<String> missing) {
    return new Line(
        seen.meeting().id(),
        title(seen),
        one.kind(),
        one.version(),
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
        one.standing() == Expected.Standing.LATER || one.standing() == Expected.Standing.MISSING;
    if (wanting && !one.why().isEmpty()) missing.add(one.why());
    if (to.addressees().isEmpty() && !one.kind().sparesDecliners()) {
      missing.add(Writing.NOBODY);
    } else if (!to.unreached().isEmpty()) {
      Set<String> names = new java.util.TreeSet<>();
      to.unreached().forEach(council -> names.add(council.name()));
      missing.add(
          names.size() == 1
              ? "1 council cannot be reached: %s.".formatted(String.join("", names))
              : "%d councils cannot be reached: %s."
                  .formatted(names.size(), String.join(", ", names)));
    }
    return List.copyOf(missing);
  }
}

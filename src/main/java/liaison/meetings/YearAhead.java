package liaison.meetings;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.days.Holiday;
import liaison.days.Holidays;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import liaison.text.Years;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Plans a year of meetings: days are proposed by patterns, looked at with what may be wrong with
/// them, adjusted, and confirmed together. What is proposed lies in the database, so that two
/// officers see the same, and is told to nobody.
public final class YearAhead {
  /// A meeting so many days from one that leads up to another stands for it.
  private static final int NEAR = 7;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final InstantSource clock;

  /// @param database where the meetings lie
  public YearAhead(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A day that is proposed, and what may be wrong with it.
  public record Proposed(Meeting meeting, List<Warning> warnings) {}

  /// Proposes meetings by pattern, from one day to another, both counted. Where the body has a
  /// meeting already that stands for a day of the pattern, on it or adjusted, none is proposed.
  ///
  /// @param patterns in words, by the key of the body; an empty one proposes nothing
  /// @param who the key of the officer
  /// @return how many were proposed
  /// @throws Unacceptable for "meets-" with the key of the body whose pattern cannot be read or
  ///   leans on itself or on a body that is not on file, and for `from` where the span is odd
  public int propose(LocalDate from, LocalDate to, Map<String, String> patterns, String who) {
    if (to.isBefore(from) || to.isAfter(from.plusYears(2))) {
      throw new Unacceptable("from", "Plan at least a day and at most two years.");
    }
    if (!Years.hold(from) || !Years.hold(to)) {
      throw new Unacceptable("from", "Enter each year with four digits, such as 2027.");
    }
    Map<String, Pattern> read = read(patterns);
    return database.write(handle -> {
      refuseUnknown(handle, read);
      int proposed = 0;
      Instant now = clock.instant();
      for (String key : order(read)) {
        Pattern pattern = read.get(key);
        if (pattern == null) continue;
        Body body =
            BodyRows.one(handle, key)
                .orElseThrow(() -> new Unacceptable("meets-" + key, "This body is not on file."));
        List<Meeting> known = standing(handle);
        List<LocalDate> own = daysOf(known, key);
        for (LocalDate day : Slot.free(slots(pattern, from, to, known, own), own)) {
          Meeting _ = MeetingKeeping.add(handle, Arrangement.usual(body, day), false, who, now);
          proposed++;
        }
      }
      return proposed;
    });
  }

  /// Made-up meetings stand in the way of nothing.
  private static List<Meeting> standing(Handle handle) {
    return MeetingRows.all(handle).stream()
        .filter(meeting -> meeting.state() != Meeting.State.CANCELLED && !meeting.sample())
        .toList();
  }

  private static List<LocalDate> daysOf(List<Meeting> known, String body) {
    return known.stream()
        .filter(meeting -> meeting.body().equals(body))
        .map(Meeting::day)
        .sorted()
        .toList();
  }

  private static Map<String, Pattern> read(Map<String, String> patterns) {
    var read = new HashMap<String, Pattern>();
    patterns.forEach((body, words) -> {
      try {
        if (!words.isBlank()) read.put(body, Pattern.of(words));
      } catch (Unacceptable e) {
        throw new Unacceptable("meets-" + body, e.words());
      }
    });
    return read;
  }

  /// A pattern that leans on a body that is not there would propose nothing, and say nothing.
  private static void refuseUnknown(Handle handle, Map<String, Pattern> patterns) {
    List<String> known = BodyRows.all(handle).stream().map(Body::key).sorted().toList();
    patterns.forEach((body, pattern) ->
        leansOn(pattern)
            .filter(other -> !known.contains(other))
            .findFirst()
            .ifPresent(other -> {
              throw new Unacceptable(
                  "meets-" + body,
                  "\"%s\" is the key of no body. Write one of these: %s."
                      .formatted(other, String.join(", ", known)));
            }));
  }

  /// The bodies, each after those on whose meetings its own depend.
  private static List<String> order(Map<String, Pattern> patterns) {
    var ordered = new ArrayList<String>();
    var waiting = new TreeSet<>(patterns.keySet());
    while (!waiting.isEmpty()) {
      List<String> ready =
          waiting.stream()
              .filter(body -> leansOn(patterns.get(body)).noneMatch(waiting::contains))
              .toList();
      if (ready.isEmpty()) {
        throw new Unacceptable(
            "meets-" + waiting.first(), "These bodies wait for each other. Give one real days.");
      }
      ordered.addAll(ready);
      ready.forEach(waiting::remove);
    }
    return ordered;
  }

  private static Stream<String> leansOn(@Nullable Pattern pattern) {
    return switch (pattern) {
      case null -> Stream.of();
      case Pattern.Monthly _, Pattern.Weekly _ -> Stream.of();
      case Pattern.Before(_, String body) -> Stream.of(body);
      case Pattern.All(var patterns) -> patterns.stream().flatMap(YearAhead::leansOn);
    };
  }

  /// @param own the days of the body's own meetings, the earliest first
  private static List<Slot> slots(
      Pattern pattern, LocalDate from, LocalDate to, List<Meeting> known, List<LocalDate> own) {
    return switch (pattern) {
      case Pattern.Monthly monthly -> monthly.days(from, to).stream().map(Slot::inMonth).toList();
      case Pattern.Weekly weekly ->
          weekly.days(from, to, before(own, from)).stream()
              .map(day -> Slot.around(day, (weekly.weeks() * 7 - 1) / 2))
              .toList();
      case Pattern.All(var patterns) ->
          patterns.stream().flatMap(part -> slots(part, from, to, known, own).stream()).toList();
      case Pattern.Before(int lead, String body) ->
          daysOf(known, body).stream()
              .map(day -> day.minusDays(lead))
              .filter(day -> !day.isBefore(from) && !day.isAfter(to))
              .map(day -> Slot.around(day, NEAR))
              .toList();
    };
  }

  private static @Nullable LocalDate before(List<LocalDate> days, LocalDate from) {
    return days.stream().filter(day -> day.isBefore(from)).max(naturalOrder()).orElse(null);
  }

  /// Everything that is proposed, the earliest first.
  public List<Proposed> proposed(LocalDate today) {
    return database.read(handle -> {
      Warnings warnings = warnings(handle, today);
      return warnings.meetings().stream()
          .filter(meeting -> !meeting.confirmed())
          .map(meeting -> new Proposed(meeting, warnings.of(meeting)))
          .toList();
    });
  }

  /// What may be wrong with the day of one meeting.
  public List<Warning> warnings(Meeting meeting, LocalDate today) {
    return database.read(handle -> warnings(handle, today).of(meeting));
  }

  private static Warnings warnings(Handle handle, LocalDate today) {
    return new Warnings(
        today,
        Holidays.workingDays(handle),
        Holidays.all(handle).stream().collect(Collectors.toMap(Holiday::day, Holiday::name)),
        BodyRows.all(handle).stream().collect(Collectors.toMap(Body::key, Body::name)),
        MeetingRows.all(handle));
  }

  /// What an officer wants of one proposed meeting.
  ///
  /// @param version the one that was seen
  /// @param to as it shall be
  /// @param wanted whether it is to take place at all
  public record Wish(long id, int version, Arrangement to, boolean wanted) {}

  /// What came of a plan.
  ///
  /// @param changed how many were changed
  /// @param dropped how many were taken away
  /// @param confirmed how many are sure now
  /// @param asked those that were put on a day about which there is something to say that nobody
  ///   has read yet: they are saved, and wait to be confirmed once more
  /// @param overtaken those that another officer changed or confirmed meanwhile: they stay as that
  ///   officer left them
  public record Planned(
      int changed, int dropped, int confirmed, List<Meeting> asked, List<Meeting> overtaken) {}

  /// Adjusts what is proposed, and confirms it where that is asked. All or nothing, but for what
  /// another officer changed meanwhile.
  ///
  /// @throws Unacceptable for "ID-FIELD" where a day or hour of that meeting cannot be kept
  public Planned plan(List<Wish> wishes, boolean confirm, String who) {
    return database.write(handle -> {
      int changed = 0;
      int dropped = 0;
      int confirmed = 0;
      var overtaken = new ArrayList<Meeting>();
      var wanted = new ArrayList<Meeting>();
      var asked = new ArrayList<Meeting>();
      Instant now = clock.instant();
      LocalDate today = LocalDate.ofInstant(now, LONDON);
      Warnings seen = warnings(handle, today);
      for (Wish wish : wishes) {
        Meeting known = MeetingRows.one(handle, wish.id()).orElse(null);
        if (known == null) continue;
        if (known.version() != wish.version() || known.confirmed()) {
          overtaken.add(known);
        } else if (!wish.wanted()) {
          if (MeetingKeeping.drop(handle, wish.id(), who, now)) dropped++;
        } else {
          Meeting after = adjusted(handle, wish, who, now);
          if (after.version() != wish.version()) changed++;
          wanted.add(after);
        }
      }
      Warnings then = warnings(handle, today);
      for (Meeting meeting : confirm ? wanted : List.<Meeting>of()) {
        if (isNews(meeting, seen, then)) {
          asked.add(meeting);
        } else {
          MeetingKept _ = MeetingKeeping.confirm(handle, meeting.id(), meeting.version(), who, now);
          confirmed++;
        }
      }
      Audit.record(
          handle,
          who,
          "the year ahead: %d changed, %d taken away, %d confirmed"
              .formatted(changed, dropped, confirmed),
          now);
      return new Planned(changed, dropped, confirmed, List.copyOf(asked), List.copyOf(overtaken));
    });
  }

  /// Whether the meeting was put on another day, and something is wrong there that was not before.
  private static boolean isNews(Meeting after, Warnings seen, Warnings then) {
    return seen.meetings().stream()
        .filter(before -> before.id() == after.id() && !before.day().equals(after.day()))
        .anyMatch(before -> !seen.of(before).containsAll(then.of(after)));
  }

  private static Meeting adjusted(Handle handle, Wish wish, String who, Instant now) {
    try {
      return switch (MeetingKeeping.change(
          handle, wish.id(), wish.version(), wish.to(), who, now)) {
        case MeetingKept.Done(_, Meeting after) -> after;
        case MeetingKept.Overtaken(Meeting after) -> after;
      };
    } catch (Unacceptable e) {
      throw new Unacceptable(wish.id() + "-" + e.field(), e.words());
    }
  }
}

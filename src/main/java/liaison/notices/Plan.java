package liaison.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import liaison.mail.Outbox;

/// Every letter that falls due between two days: to whom, when, and what is missing. Looking sends
/// nothing. The page and the command both show this.
///
/// @param from the first day
/// @param to the last day
/// @param now the moment of the look
/// @param held why the whole post is held; empty where it goes on
/// @param lines by the moment at which they go out
public record Plan(
    LocalDate from, LocalDate to, Instant now, Optional<String> held, List<Line> lines) {
  /// One letter, to one address or to many.
  ///
  /// @param title what it is about, in words ("Parish Forum, Thursday 4 March 2027, 7pm")
  /// @param at when it goes out, or was to
  /// @param why in plain words why it stands so; may be empty
  /// @param to one for each address; of what is written already, those that it was written to
  /// @param councils how many councils these stand for
  /// @param missing what is not there, in plain words; an officer should do something about it
  public record Line(
      Concern about,
      String title,
      Instant at,
      Expected.Standing standing,
      String why,
      List<To> to,
      int councils,
      List<String> missing) {
    /// Whether an officer must do something before it can go, or because it went to nobody.
    public boolean waits() {
      return switch (standing) {
        case ASK, ASKED, MISSING -> true;
        case WRITTEN -> isAlarm();
        case LATER, UNREADY, DUE, HELD, SKIPPED, PAST -> false;
      };
    }

    /// Whether its letters went to nobody at all.
    public boolean isAlarm() {
      return standing == Expected.Standing.WRITTEN && !missing.isEmpty();
    }

    /// Whether it is about a meeting.
    public boolean isOf(long meeting) {
      return about instanceof Concern.OfMeeting(long known, _, _) && known == meeting;
    }
  }

  /// One address.
  ///
  /// @param councils for whom: "Olney Town Council (Clerk)"; none for who is written to in person
  public record To(String address, List<String> councils) {}

  /// What an officer must do something about now.
  public List<Line> waiting() {
    return lines.stream().filter(this::waits).toList();
  }

  /// Whether an officer must do something about it now.
  public boolean waits(Line line) {
    return line.waits() && !line.at().isAfter(now);
  }

  /// The notices of meetings that fall due between two days, both counted. What waits for an
  /// officer from before is among them where the days hold today.
  public static Plan of(Telling telling, LocalDate from, LocalDate to) {
    return of(telling, List.of(), from, to);
  }

  /// All that falls due, of meetings and of others.
  static Plan of(Telling telling, List<Ahead> others, LocalDate from, LocalDate to) {
    var span = new Span(from, to, telling.clock().instant());
    var lines = new java.util.ArrayList<>(new NoticesAhead(telling).lines(span));
    for (Ahead other : others) lines.addAll(other.lines(span));
    return new Plan(
        from,
        to,
        span.now(),
        telling.database().read(Outbox::held),
        lines.stream().sorted(Comparator.comparing(Line::at).thenComparing(Line::title)).toList());
  }
}

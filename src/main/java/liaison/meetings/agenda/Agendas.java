package liaison.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Moments;
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// The agendas of meetings: the one that would come out now, and every version that came out.
public final class Agendas {
  private static final String FIRST = "first version";

  private Agendas() {}

  /// The version that is out; empty where none is.
  public static Optional<Published> published(Handle handle, long meeting) {
    return versions(handle, meeting).stream().findFirst();
  }

  /// All that came out, the newest first.
  public static List<Published> versions(Handle handle, long meeting) {
    return AgendaRows.versions(handle, meeting);
  }

  /// The agenda as it would come out now; empty where there is no such meeting.
  public static Optional<Draft> draft(Handle handle, long meeting) {
    return Sitting.of(handle, meeting)
        .map(sitting -> {
          List<AgendaLine> lines = lines(handle, sitting);
          String what =
              published(handle, meeting)
                  .map(out -> Difference.words(out.lines(), lines))
                  .orElse(FIRST);
          return new Draft(sitting, lines, what);
        });
  }

  /// Publishes the agenda as it is now, as a version of its own.
  ///
  /// @param seen what the officer saw of it ([Draft#seen()])
  /// @param today the day on which it comes out, for the meeting's record
  /// @param who the key of the officer
  /// @throws Unacceptable for `agenda` where it was changed since, is the one that is out, or its
  ///   meeting is cancelled, only proposed, over or not on file
  public static Published publish(
      Handle handle, long meeting, String seen, LocalDate today, String who, Instant now) {
    Draft draft =
        draft(handle, meeting)
            .orElseThrow(() -> new Unacceptable("agenda", "This meeting is not on file."));
    if (draft.meeting().cancelled()) {
      throw new Unacceptable("agenda", "This meeting is cancelled. Its agenda stays as it is.");
    }
    if (!draft.meeting().meeting().confirmed()) {
      throw new Unacceptable(
          "agenda", "This meeting is only proposed. Confirm its day, then publish its agenda.");
    }
    if (!draft.seen().equals(seen)) {
      throw new Unacceptable(
          "agenda", "The agenda was changed after you saw it. Look at it again, then publish it.");
    }
    if (draft.what().isEmpty()) {
      throw new Unacceptable("agenda", "Nothing has changed since the version that is out.");
    }
    if (draft.meeting().day().isBefore(today) && !draft.what().equals(FIRST)) {
      throw new Unacceptable("agenda", "This meeting is over. Its agenda stays as it came out.");
    }
    int version = published(handle, meeting).map(Published::version).orElse(0) + 1;
    var out = new Published(version, draft.what(), now, draft.lines());
    AgendaRows.add(handle, meeting, out, who);
    MeetingKeeping.agendaOut(handle, meeting, today, now);
    Audit.record(
        handle, who, "meeting %d: agenda version %d published".formatted(meeting, version), now);
    return out;
  }

  private static List<AgendaLine> lines(Handle handle, Sitting sitting) {
    var lines = new ArrayList<AgendaLine>();
    for (Regular regular : Regulars.of(handle, sitting.body().key())) {
      switch (regular.kind()) {
        case ITEMS -> {
          lines.addAll(settles(handle, sitting));
          lines.addAll(items(handle, sitting));
        }
        case WELCOME, APOLOGIES, OTHER, OWN -> lines.add(line(regular, List.of()));
        case MINUTES -> lines.add(line(regular, lastMinutes(handle, sitting)));
        case ACTIONS -> lines.add(line(regular, Actions.carried(handle, sitting)));
        case NEXT -> lines.add(line(regular, next(handle, sitting)));
      }
    }
    var numbered = new ArrayList<AgendaLine>();
    for (AgendaLine line : lines) numbered.add(line.numbered(numbered.size() + 1));
    return List.copyOf(numbered);
  }

  private static AgendaLine line(Regular regular, List<String> points) {
    return new AgendaLine(
        0,
        regular.kind(),
        null,
        regular.title(),
        "",
        regular.minutes(),
        null,
        "",
        new ItemPaper.None(),
        points);
  }

  private static List<AgendaLine> items(Handle handle, Sitting sitting) {
    List<Item> all = Items.of(handle, sitting.id());
    return all.stream()
        .filter(item -> item.state() == Item.State.ACCEPTED)
        .map(item ->
            new AgendaLine(
                0,
                Regular.Kind.ITEMS,
                item.id(),
                item.title(),
                item.wish(),
                item.minutes(),
                item.presenter(),
                Items.origin(handle, item),
                item.paper(),
                merged(handle, all, item)))
        .toList();
  }

  /// The agenda of another body that this one settles: a line with how many items wait. Their words
  /// stay inside until they are settled.
  private static List<AgendaLine> settles(Handle handle, Sitting sitting) {
    return sitting.further(handle).stream()
        .filter(other -> sitting.body().key().equals(other.body().habits().settledBy()))
        .findFirst()
        .filter(other -> sitting.after(handle).stream().allMatch(later -> later.isAfter(other)))
        .map(other -> {
          long waiting =
              Items.of(handle, other.id()).stream()
                  .filter(item ->
                      item.state() == Item.State.PROPOSED || item.state() == Item.State.ACCEPTED)
                  .count();
          List<String> wait =
              waiting == 0
                  ? List.of()
                  : List.of(waiting == 1 ? "1 item is proposed" : waiting + " items are proposed");
          return line(
              new Regular(Regular.Kind.OWN, "Settle the agenda: " + other.words(), null), wait);
        })
        .stream()
        .toList();
  }

  /// What is taken with an item.
  private static List<String> merged(Handle handle, List<Item> all, Item into) {
    return all.stream()
        .filter(item -> item.mergedInto() != null && item.mergedInto() == into.id())
        .map(item -> {
          String origin = Items.origin(handle, item);
          return "With: " + item.title() + (origin.isEmpty() ? "" : " (" + origin + ")");
        })
        .toList();
  }

  private static List<String> lastMinutes(Handle handle, Sitting sitting) {
    return sitting.before(handle).map(last -> List.of(Moments.day(last.day()))).orElse(List.of());
  }

  private static List<String> next(Handle handle, Sitting sitting) {
    return sitting.after(handle).stream()
        .findFirst()
        .map(next -> List.of(Moments.day(next.day()) + ", " + next.hours()))
        .orElse(List.of());
  }
}

package liaison;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.Draft;
import liaison.meetings.agenda.ItemSheet;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.Outcome;
import liaison.meetings.agenda.Published;
import liaison.meetings.agenda.Settled;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Behind;
import liaison.meetings.replies.Kept;
import liaison.meetings.replies.Part;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Says;
import liaison.meetings.replies.Typed;
import liaison.meetings.replies.Was;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What happens around made-up meetings, for a first look: replies, attendance, items, agendas,
/// draft minutes and actions. All of it belongs to meetings that are samples, and goes with them.
final class Demonstration {
  private static final String WHO = "demonstration";
  private static final String FORUM = "forum";
  private static final String PAG = "pag";

  /// So many councils reply and were there, however many there are.
  private static final int MOST_COUNCILS = 60;

  /// One council in so many has not replied yet, and one in so many sends apologies.
  private static final int SILENT_ONE_IN = 6;

  private static final int APOLOGIES_ONE_IN = 9;
  private static final int DAYS_TO_DO = 28;
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Database database;
  private final Meetings meetings;
  private final Turnout turnout;
  private final InstantSource clock;
  private final ZoneId zone;
  private final LocalDateTime now;

  Demonstration(
      Database database, Meetings meetings, Turnout turnout, InstantSource clock, ZoneId zone) {
    this.database = database;
    this.meetings = meetings;
    this.turnout = turnout;
    this.clock = clock;
    this.zone = zone;
    this.now = LocalDateTime.ofInstant(clock.instant(), zone);
  }

  /// Fills what is around the last Forum, the next Forum and the next meeting of PAG, as far as
  /// they are samples.
  void fill() {
    sample(meetings.last(FORUM, now)).ifPresent(this::past);
    sample(meetings.next(FORUM, now)).ifPresent(this::ahead);
    sample(meetings.next(PAG, now)).ifPresent(this::settling);
  }

  private static Optional<Meeting> sample(Optional<Meeting> meeting) {
    return meeting.filter(Meeting::sample);
  }

  private void past(Meeting forum) {
    accept(forum, propose(forum, 4, "Speed limits in villages", "Share what has worked.", "15"));
    accept(forum, propose(forum, 5, "Hedges and footpaths", "Agree who reports what.", "10"));
    attend(forum);
    database.change(handle -> {
      publish(handle, forum, day(forum.agendaOut()));
      minutes(handle, forum, day(forum.minutesOut()));
    });
  }

  private void ahead(Meeting forum) {
    reply(forum);
    accept(forum, propose(forum, 0, "Grass cutting in 2027", "Agree the dates of the cuts.", "20"));
    accept(forum, propose(forum, 1, "Flood wardens", "Ask each council for one name.", "15"));
    long _ = propose(forum, 2, "Bus stops without shelters", "List the ten worst.", "10");
    long _ = propose(forum, 3, "Litter on the grids", "Hear what is planned.", "");
    if (forum.agendaOut() != null) {
      database.change(handle -> publish(handle, forum, day(forum.agendaOut())));
    }
  }

  private void settling(Meeting pag) {
    accept(pag, propose(pag, 6, "Dates of the Forum next year", "Agree four dates.", "10"));
    database.change(handle -> publish(handle, pag, day(pag.agendaOut())));
  }

  private long propose(Meeting meeting, int at, String title, String wish, String minutes) {
    var councils = turnout.councils().all();
    var council = councils.get(at * 7 % councils.size());
    var sheet =
        new ItemSheet(title, wish, minutes, "", "The clerk of " + council.name(), "", "none", "");
    return new Items(database, clock).propose(meeting.id(), council.id(), sheet, WHO);
  }

  private void accept(Meeting meeting, long item) {
    database.change(handle -> {
      int version = Items.byId(handle, item).orElseThrow().version();
      var choice = new Settled.Choice(item, version, new Outcome.Accept(), 1, "");
      Settled _ = Items.settle(handle, meeting.id(), List.of(choice), WHO, clock.instant());
    });
  }

  /// The day on which something came out, or today where it had not.
  private LocalDate day(@Nullable LocalDate out) {
    return out == null ? now.toLocalDate() : out;
  }

  /// In the morning of a day, or now where that morning is still to come.
  private Instant morning(LocalDate day) {
    Instant morning = day.atTime(NINE).atZone(zone).toInstant();
    return morning.isBefore(clock.instant()) ? morning : clock.instant();
  }

  private void publish(Handle handle, Meeting meeting, LocalDate day) {
    Draft draft = Agendas.draft(handle, meeting.id()).orElseThrow();
    Published _ = Agendas.publish(handle, meeting.id(), draft.seen(), day, WHO, morning(day));
  }

  private void reply(Meeting forum) {
    int at = 0;
    for (Replies.Line line : turnout.replies().lines(forum)) {
      at++;
      if (at > MOST_COUNCILS) return;
      if (at % SILENT_ONE_IN == 0) continue;
      Behind.Question question =
          turnout.replies().question(forum, turnout.councils().byId(line.council()).orElseThrow());
      boolean comes = at % APOLOGIES_ONE_IN != 0 && !question.known().isEmpty();
      List<Typed.Seat> seats =
          question.known().stream().map(name -> new Typed.Seat(name, Part.COMES)).toList();
      Typed typed = new Typed(comes ? Says.COMING : Says.APOLOGIES, seats, "");
      Kept _ = turnout.replies().record(question, question.shown(), typed, WHO);
    }
  }

  private void attend(Meeting forum) {
    var sheets = new ArrayList<Attendance.Sheet>();
    for (Replies.Line line : turnout.replies().lines(forum)) {
      int at = sheets.size() + 1;
      if (at > MOST_COUNCILS) break;
      List<Attendance.Person> people =
          turnout.replies().known(forum, line.council()).stream()
              .map(name -> new Attendance.Person(name, was(at), false))
              .toList();
      sheets.add(new Attendance.Sheet(line.council(), 0, people));
    }
    Map<String, Attendance.Outcome> _ = turnout.attendance().keep(forum, sheets, WHO);
  }

  private static Was was(int at) {
    if (at % SILENT_ONE_IN == 0) return Was.NOT_THERE;
    return at % APOLOGIES_ONE_IN == 0 ? Was.LATE : Was.PRESENT;
  }

  private void minutes(Handle handle, Meeting forum, LocalDate day) {
    Instant instant = morning(day);
    LocalDate today = now.toLocalDate();
    Minutes.begin(handle, forum.id(), turnout.rollCall(), WHO, instant);
    MinutesSheet begun = Minutes.of(handle, forum.id()).orElseThrow();
    Map<Integer, String> notes =
        begun.lines().stream()
            .collect(
                Collectors.toMap(
                    MinutesSheet.Line::number, _ -> "Discussed. The next steps are agreed."));
    Optional<MinutesSheet> _ =
        Minutes.change(
            handle,
            forum.id(),
            begun.version(),
            new Minutes.Typed(begun.present(), begun.apologies(), notes, Set.of(), ""),
            day,
            WHO,
            instant);
    Minutes.publish(handle, forum.id(), day, WHO, instant);
    act(handle, forum, "Send the dates of the grass cuts", "The parks officer", today.minusDays(3));
    act(handle, forum, "Ask for a speed survey", "The roads officer", today.plusDays(DAYS_TO_DO));
  }

  private void act(Handle handle, Meeting meeting, String what, String owner, LocalDate due) {
    long _ =
        Actions.add(
            handle,
            meeting.id(),
            new Actions.Sheet("", what, owner, "", due),
            WHO,
            clock.instant());
  }
}

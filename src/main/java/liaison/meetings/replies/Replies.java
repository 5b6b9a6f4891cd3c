package liaison.meetings.replies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// What each council says about a meeting: who comes, who comes instead, who sends apologies. Names
/// are for officers only.
///
/// An answer belongs to the time and place for which it was given. Where a meeting is moved, each
/// council is asked again.
public final class Replies {
  /// Who answered, where it was the council behind its link.
  public static final String COUNCIL = "the council itself";

  /// Until then on the day a council may answer, by a clock on the wall in London.
  static final LocalTime NOON = LocalTime.NOON;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final InstantSource clock;
  private final Councils councils;
  private final Meetings meetings;
  private final ReplyLinks links;
  private final Invited invited;
  private final String help;
  private final Heard heard;

  /// @param help whom a council may write to ("the parish liaison officer at
  ///   liaison@council.example")
  /// @param heard learns of each answer
  public Replies(
      Database database,
      InstantSource clock,
      Councils councils,
      Meetings meetings,
      ReplyLinks links,
      String help,
      Heard heard) {
    this.database = database;
    this.clock = clock;
    this.councils = councils;
    this.meetings = meetings;
    this.links = links;
    this.invited = new Invited(database);
    this.help = help;
    this.heard = heard;
  }

  /// The councils that have answered for the meeting's present day and hour, by their keys;
  /// whatever they said.
  public static Set<String> answered(Handle handle, long meeting) {
    return said(handle, meeting, Set.of(Says.values()));
  }

  /// Those of them from which nobody comes.
  public static Set<String> declined(Handle handle, long meeting) {
    return said(handle, meeting, Set.of(Says.APOLOGIES, Says.NOT_ATTENDING));
  }

  private static Set<String> said(Handle handle, long meeting, Set<Says> wanted) {
    return handle
        .createQuery(
            """
            SELECT reply.council, reply.says FROM reply
            JOIN meeting ON meeting.id = reply.meeting
              AND meeting.day = reply.day AND meeting.starts = reply.starts
            WHERE reply.meeting = :meeting AND reply.version =
              (SELECT max(version) FROM reply last
               WHERE last.meeting = reply.meeting AND last.council = reply.council)
            """)
        .bind("meeting", meeting)
        .map((row, _) ->
            wanted.contains(Says.of(row.getString("says"))) ? row.getString("council") : "")
        .stream()
        .filter(council -> !council.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Apologies for the minutes.
  ///
  /// @param name empty where the council as a whole sends them, or the name was erased
  public record Apology(String council, String councilName, String name) {}

  /// Who sends apologies for a meeting, by the councils' names.
  public static List<Apology> apologies(Handle handle, Meeting meeting) {
    Map<String, Reply> current = ReplyRows.current(handle, meeting);
    return Councils.all(handle).stream()
        .filter(council -> current.containsKey(council.id()))
        .flatMap(council -> apologies(council, Objects.requireNonNull(current.get(council.id()))))
        .toList();
  }

  private static Stream<Apology> apologies(Council council, Reply reply) {
    List<Named> people = reply.apologies();
    if (people.isEmpty() && reply.says() == Says.APOLOGIES) {
      return Stream.of(new Apology(council.id(), council.name(), ""));
    }
    return people.stream().map(person -> new Apology(council.id(), council.name(), person.name()));
  }

  /// Until when a council may answer: noon on the day, and never after the meeting has begun. Where
  /// it was arranged between the two, and nobody could answer for that before noon: until it
  /// begins. By a clock on the wall in London.
  public static LocalDateTime closes(Meeting meeting) {
    LocalDateTime noon = meeting.day().atTime(NOON);
    LocalDateTime arranged = LocalDateTime.ofInstant(meeting.changed(), LONDON);
    boolean late = !arranged.isBefore(noon) && arranged.isBefore(meeting.begins());
    return late || noon.isAfter(meeting.begins()) ? meeting.begins() : noon;
  }

  /// What is behind a link. Looking changes nothing.
  public Behind behind(String token) {
    Optional<ReplyLinks.Subject> subject = links.subject(token);
    if (subject.isEmpty()) return new Behind.Nothing();
    Optional<Meeting> known = meetings.byId(subject.get().meeting());
    if (known.isEmpty()) return new Behind.Nothing();
    Meeting meeting = known.get();
    Body body = body(meeting);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), LONDON);
    if (meeting.state() == Meeting.State.CANCELLED) return new Behind.Cancelled(meeting, body);
    if (!meeting.confirmed()) return new Behind.Proposed(meeting, body);
    if (!now.isBefore(meeting.begins())) return new Behind.Over(meeting, body);
    Optional<Council> council = councils.byId(subject.get().council());
    if (council.isEmpty()) return new Behind.CouncilGone(meeting, body);
    Behind.Question question = question(meeting, council.get());
    if (!now.isBefore(closes(meeting))) {
      return new Behind.Closed(meeting, body, council.get(), question.now());
    }
    return new Behind.Open(question);
  }

  private Body body(Meeting meeting) {
    return meetings.body(meeting.body()).orElseThrow();
  }

  /// What a council is asked about a meeting, and what it said.
  public Behind.Question question(Meeting meeting, Council council) {
    List<Reply> all = history(meeting.id(), council.id());
    Reply last = all.isEmpty() ? null : all.getLast();
    boolean current = last != null && last.isFor(meeting);
    Body body = body(meeting);
    return new Behind.Question(
        meeting,
        body,
        council,
        Invited.chairs(body),
        invited.known(body, council.id(), today()),
        last == null ? 0 : last.version(),
        current ? last : null,
        current ? null : last);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /// All that a council said about a meeting, the first first.
  public List<Reply> history(long meeting, String council) {
    return database.read(handle -> ReplyRows.all(handle, meeting, council));
  }

  /// The council behind a link answers, up to noon on the day.
  ///
  /// @param seen what was shown with the form
  /// @throws Unacceptable for a field that cannot be kept, and for `link` where the link no longer
  ///   takes an answer
  public Kept say(String token, Shown seen, Typed typed) {
    return switch (behind(token)) {
      case Behind.Open(Behind.Question question) -> keep(question, seen, typed, COUNCIL);
      case Behind.Shut _ -> throw ReplyWords.closed();
    };
  }

  /// An officer puts down what a council said, late too.
  ///
  /// @param seen as in [#say]
  /// @param who the key of the officer
  /// @throws Unacceptable for a field that cannot be kept, and for `says` where the meeting is
  ///   cancelled
  public Kept record(Behind.Question question, Shown seen, Typed typed, String who) {
    if (question.meeting().state() == Meeting.State.CANCELLED) {
      throw new Unacceptable(Typed.SAYS, ReplyWords.CANCELLED);
    }
    return keep(question, seen, typed, who);
  }

  private Kept keep(Behind.Question question, Shown seen, Typed typed, String who) {
    Meeting meeting = question.meeting();
    if (meeting.sequence() != seen.sequence()) return new Kept.Moved(meeting);
    Council council = question.council();
    List<Named> before = question.now() == null ? List.of() : question.now().coming();
    List<Named> people = typed.people(question.chairs(), council.place(), before, help);
    Says says = Objects.requireNonNull(typed.says());
    return database.write(handle -> {
      Meeting current = Meetings.byId(handle, meeting.id()).orElse(meeting);
      if (current.sequence() != seen.sequence()) return new Kept.Moved(current);
      List<Reply> all = ReplyRows.all(handle, meeting.id(), council.id());
      int version = all.isEmpty() ? 0 : all.getLast().version();
      if (version != seen.version()) return new Kept.Overtaken(all.getLast());
      var reply =
          new Reply(
              meeting.id(),
              council.id(),
              version + 1,
              says,
              people,
              meeting.day(),
              meeting.starts(),
              meeting.place(),
              who,
              clock.instant());
      ReplyRows.insert(handle, reply);
      heard.answer(handle, meeting.id());
      Audit.record(
          handle,
          who.equals(COUNCIL) ? "council " + council.id() : who,
          "meeting %d: the reply of %s was kept, %s"
              .formatted(meeting.id(), council.id(), says.words().toLowerCase(Locale.ROOT)),
          clock.instant());
      return new Kept.Done(reply);
    });
  }

  /// How each council stands towards a meeting that asks it, by name. One that answered unasked is
  /// among them.
  public List<Line> lines(Meeting meeting) {
    Set<String> asked = invited.councils(body(meeting), today());
    return database.read(handle -> {
      var current = ReplyRows.current(handle, meeting);
      return Councils.all(handle).stream()
          .filter(council -> asked.contains(council.id()) || current.containsKey(council.id()))
          .map(council ->
              new Line(
                  council.id(), council.name(), Optional.ofNullable(current.get(council.id()))))
          .toList();
    });
  }

  /// Whom a council would send, where it has not said: those in its seats for the body.
  public List<String> known(Meeting meeting, String council) {
    return invited.known(body(meeting), council, today());
  }

  /// How one council stands towards a meeting.
  ///
  /// @param reply what counts, where it has answered
  public record Line(String council, String name, Optional<Reply> reply) {
    /// What an officer counts it as.
    public Standing standing() {
      return Standing.of(reply.orElse(null));
    }
  }
}

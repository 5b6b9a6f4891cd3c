package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import liaison.meetings.Body;
import liaison.meetings.CalendarText;
import liaison.meetings.Habits;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.PaperLinks;
import liaison.text.LetterTemplates;
import org.jdbi.v3.core.Handle;

/// Each letter of this room with what it might say, so that a corrected one can be tried before it
/// goes to anybody.
final class SampleLetters {
  private static final URI SITE = URI.create("https://liaison.council.example/");
  private static final AgendaOut AGENDA =
      new AgendaOut(
          2,
          "item 4 added",
          Instant.parse("2027-02-18T10:00:00Z"),
          List.of(
              new AgendaOut.Line("1", "Welcome and introductions", "5 minutes"),
              new AgendaOut.Line("2", "Minutes of the last meeting", ""),
              new AgendaOut.Line("3", "Grass cutting", "The parks officer, 20 minutes"),
              new AgendaOut.Line("4", "Flood wardens", "15 minutes, paper to follow")),
          1);

  private static final String FORUM = "Parish Forum, Thursday 4 March 2027";
  private static final String MINUTES = SITE.resolve("/meetings/12/minutes").toString();
  private static final Sending SENDING =
      new Sending(
          "Example City Council",
          "the parish liaison officer",
          "liaison@council.example",
          "01908 555 010");

  private SampleLetters() {}

  /// One of each.
  static List<MeetingLetter> all() {
    return List.of(
        new SaveTheDateLetter(),
        new CallLetter("Tuesday 16 February 2027, 5pm"),
        new AgendaLetter(AGENDA),
        new PapersLetter(AGENDA),
        new NudgeLetter(),
        new ReminderLetter(true),
        new MovedLetter(
            "Thursday 18 February 2027, 7pm",
            "The council chamber is being painted.",
            "Tuesday 23 February 2027, 5pm",
            true,
            true),
        new CancelledLetter("The council chamber is being painted.", "Thursday 3 June 2027, 7pm"),
        new MinutesLetter(false));
  }

  static Meeting meeting() {
    return new Meeting(
        12,
        "forum",
        LocalDate.of(2027, 3, 4),
        LocalTime.of(19, 0),
        LocalTime.of(21, 0),
        "Council Chamber, Civic Offices",
        "https://meet.council.example/forum",
        Meeting.State.PLANNED,
        null,
        null,
        null,
        null,
        false,
        1,
        0,
        null,
        true,
        null,
        Instant.parse("2026-11-22T09:00:00Z"));
  }

  static Body body() {
    return new Body("forum", "Parish Forum", Body.State.ACTIVE, Habits.usual());
  }

  private static Action action() {
    return new Action(
        7,
        12,
        "forum",
        4,
        "Write to the bus company about route 33",
        "The chair of Olney Town Council",
        "chair@olney.example",
        LocalDate.of(2027, 4, 1),
        null,
        null,
        1);
  }

  /// A clerk of two councils.
  static Recipients.Addressee clerk() {
    return new Recipients.Addressee(
        "clerk@olney.example",
        List.of(
            new Recipients.Seated("olney", "Olney Town Council", 1, "Clerk"),
            new Recipients.Seated("ravenstone", "Ravenstone Parish Council", 2, "Clerk")));
  }

  private static NoticeLetters letters() {
    return new NoticeLetters(
        new LetterTemplates(NoticeLetters.FOLDER),
        SENDING,
        new NoAnswers(),
        new NothingOut(),
        new CalendarText(
            "letters.council.example", "Example City Council", "liaison@council.example"));
  }

  /// Gives each letter's name and what its files are told.
  static void each(BiConsumer<String, Map<String, Object>> letter) {
    NoticeLetters letters = letters();
    for (MeetingLetter one : all()) {
      letter.accept(
          one.kind().key(), letters.values(one, meeting(), body(), clerk(), SITE, AGENDA.at()));
    }
    letter.accept("action", ActionLetters.values(action(), FORUM, MINUTES, SENDING));
    letter.accept(
        "circular",
        told(
            Map.of(
                "subject", "Changes to the waste collection",
                "words", "Dear clerk,\n\nThe collection day changes.",
                "link", "https://www.council.example/waste",
                "fileName", "days.pdf",
                "councils", List.of("Olney Town Council"),
                "endLink", SITE.resolve("/circulars/end/TOKEN").toString())));
    letter.accept(
        "confirm",
        told(
            Map.of(
                "name", "Olney Town Council",
                "link", SITE.resolve("/confirm/TOKEN").toString(),
                "answerBy", "Thursday 31 December 2026",
                "asked", "")));
    letter.accept(
        "item",
        told(
            Map.of(
                "title", "Grit bins",
                "meeting", "Parish Forum, Thursday 4 March 2027, 7pm",
                "outcome", "deferred",
                "goesTo", "Parish Forum, Thursday 3 June 2027, 7pm",
                "why", "weighed",
                "words", "The agenda is full.",
                "link", SITE.resolve(PaperLinks.open(12) + "agenda").toString())));
  }

  private static Map<String, Object> told(Map<String, Object> own) {
    var values = new HashMap<String, Object>(SENDING.values());
    values.putAll(own);
    return values;
  }

  private static final class NothingOut implements Publications {
    @Override
    public String below(Meeting meeting, Body body) {
      return PaperLinks.open(meeting.id());
    }

    @Override
    public Optional<AgendaOut> agenda(Handle handle, long meeting) {
      return Optional.empty();
    }

    @Override
    public Optional<MinutesOut> minutes(Handle handle, long meeting) {
      return Optional.empty();
    }
  }

  private static final class NoAnswers implements Answers {
    @Override
    public Set<String> answered(Handle handle, long meeting) {
      return Set.of();
    }

    @Override
    public Set<String> declined(Handle handle, long meeting) {
      return Set.of();
    }

    @Override
    public String path(Meeting meeting, String council) {
      return "/reply/" + council;
    }

    @Override
    public String itemPath(Meeting meeting, String council) {
      return "/item/" + council;
    }
  }
}

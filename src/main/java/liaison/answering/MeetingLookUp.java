package liaison.answering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.jspecify.annotations.Nullable;

/// When and where a body meets, met or will meet; its agenda, its items and its minutes.
final class MeetingLookUp implements LookUp {
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)\\b(when|whens|when's|what (date|day|time)|which (date|day)|date|dates|time|start\\w*|finish\\w*|end(s|ing)?|place|venue|"
              + "location|held|where|wheres|where's|how long (is|does|until|till)|calendar|diary|schedule|meet(ing)? (next|this|on|in))\\b");

  /// What a habit, a rule or a part of a body is asked with: papers tell that.
  private static final Pattern HABIT =
      Pattern.compile(
          "(?i)\\b(how often|how (many|much) (people|members|representatives|reps|can|councillors)|how (does|do|did|is|are|can|should)|why|what (is|does) (the )?"
              + "(pag|parish forum|forum|purpose|point)|purpose|set up|terms of reference|members?(hip)?|sits on|who|when did (it|they|the \\w+( \\w+)?) (start|begin|first)|quorum|usually|normally)\\b");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\bhow many\\b.{0,40}\\b(meetings?|times|forums?|pags?|have there been|were there|will there be|are there)\\b");
  private static final Pattern AGENDA =
      Pattern.compile(
          "(?i)\\bagenda\\b.{0,50}\\b(out|come|came|published|ready|available|due|sent|send|circulated|issued|yet|link|copy|online|for (the )?next)\\b"
              + "|\\b(send|see|get|have|copy of|where is|where's|find|download|when)\\b.{0,30}\\b(the )?(next )?agenda\\b");
  private static final Pattern AGENDA_RULE =
      Pattern.compile(
          "(?i)\\b(who (decides|sets|settles|agrees)|(put|add|get|go|goes|going|ask|raise|propose|request\\w*)\\b.{0,60}\\bagenda|item)\\b");
  private static final Pattern ITEMS =
      Pattern.compile(
          "(?i)\\b(deadline|by when|closing date|cut[- ]?off|last (day|date)|when (do|must|should|is|are|does))\\b.{0,60}\\b(items?|agenda items?|submit\\w*|"
              + "suggestions?|motions?|send in)\\b|\\bitems?\\b.{0,30}\\b(deadline|due|by when|close)\\b");
  private static final Pattern MINUTES =
      Pattern.compile(
          "(?i)\\bminutes\\b.{0,60}\\b(last|previous|out|yet|available|published|from|of|ready|copy)\\b|\\b(send|see|get|have|copy of|where|find)\\b.{0,30}\\bminutes\\b");
  private static final Pattern EXISTS =
      Pattern.compile(
          "(?i)^\\W*(is|are|will|was|were|do|does|have) (there|we|you|the)\\b|\\bany\\b|\\bis it (still )?on\\b");
  private static final Pattern STILL_GOING =
      Pattern.compile("(?i)\\b(still (going|running|meeting|active)|dormant|exist)\\b");

  private static final Pattern DUE =
      Pattern.compile("(?i)\\b(due|out|come|published|ready|available|sent)\\b");
  private static final Pattern AGENDA_WORD = Pattern.compile("(?i)\\bagenda\\b");

  /// What a record shows of a meeting that is answered about.
  private static final String[] SHOWN = {
    "Day", "Starts", "Ends", "Place", "Online", "State", "Why"
  };

  private final Meetings meetings;
  private final RecordSheets sheets;
  private final HandOver handOver;

  MeetingLookUp(Meetings meetings, RecordSheets sheets, HandOver handOver) {
    this.meetings = meetings;
    this.sheets = sheets;
    this.handOver = handOver;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    Wanted wanted = wanted(topic, question);
    if (wanted == Wanted.NOTHING) return Optional.empty();
    if (topic.body() == null) {
      return topic.bodyUnclear()
          ? Optional.of(new Answer.AskBack(Phrases.WHICH_BODY, names()))
          : Optional.empty();
    }
    Optional<Body> body = meetings.body(topic.body());
    if (body.isEmpty()) return Optional.empty();
    LocalDateTime now = question.asked().toLocalDateTime();
    return Optional.of(
        switch (wanted) {
          case COUNT -> count(body.get(), topic, now, question);
          case AGENDA -> agenda(body.get(), now, question);
          case ITEMS -> items(body.get(), now, question);
          case MINUTES -> minutes(body.get(), now, question);
          case SITTING, NOTHING -> sitting(body.get(), topic, now, question);
        });
  }

  private enum Wanted {
    COUNT,
    AGENDA,
    ITEMS,
    MINUTES,
    SITTING,
    NOTHING
  }

  private static Wanted wanted(Topic topic, Question question) {
    if (topic.body() == null && !topic.bodyUnclear()) return Wanted.NOTHING;
    if (topic.says(STILL_GOING)) return Wanted.NOTHING;
    if (topic.says(COUNT) && !topic.says(HABIT)) return Wanted.COUNT;
    if (topic.says(ITEMS)) return Wanted.ITEMS;
    if (topic.says(MINUTES)) return Wanted.MINUTES;
    if (topic.says(AGENDA) && !topic.says(AGENDA_RULE)) return Wanted.AGENDA;
    if (topic.says(HABIT)) return Wanted.NOTHING;
    if (FollowUp.leans(question) && topic.says(DUE) && earlierSays(question, AGENDA_WORD)) {
      return Wanted.AGENDA;
    }
    boolean goesOn =
        FollowUp.leans(question)
            && Span.in(topic.words(), question.asked().toLocalDate()).isPresent();
    if (goesOn) return Wanted.SITTING;
    boolean when = topic.says(WHEN) || topic.says(EXISTS) && hasSpan(topic, question);
    boolean which =
        Sitting.in(topic.words()).isPresent() && topic.words().split("\\s+").length <= 8;
    return when || which ? Wanted.SITTING : Wanted.NOTHING;
  }

  private static boolean earlierSays(Question question, Pattern words) {
    return words.matcher(question.earlier().getFirst().question()).find();
  }

  private static boolean hasSpan(Topic topic, Question question) {
    return Span.in(topic.words(), question.asked().toLocalDate()).isPresent()
        || Sitting.in(topic.words()).isPresent();
  }

  private List<String> names() {
    return meetings.bodies().stream().map(Body::name).toList();
  }

  private Answer sitting(Body body, Topic topic, LocalDateTime now, Question question) {
    Optional<Span> span = Span.in(topic.words(), now.toLocalDate());
    if (span.isPresent()) return within(body, span.get(), question);
    Sitting which = topic.sitting() == null ? Sitting.NEXT : topic.sitting();
    return switch (which) {
      case ALL ->
          within(
              body,
              new Span("in the coming year", now.toLocalDate(), now.toLocalDate().plusYears(1)),
              question);
      case NEXT -> one(body, meetings.next(body.key(), now).orElse(null), Phrases.NEXT, question);
      case LAST -> one(body, meetings.last(body.key(), now).orElse(null), Phrases.LAST, question);
      case AFTER_NEXT ->
          one(
              body,
              meetings
                  .next(body.key(), now)
                  .flatMap(next -> meetings.after(body.key(), next))
                  .orElse(null),
              Phrases.AFTER_NEXT,
              question);
    };
  }

  private Answer one(Body body, @Nullable Meeting meeting, String which, Question question) {
    List<Meeting> off =
        which.equals(Phrases.NEXT) ? cancelledBefore(body, meeting, question) : List.of();
    if (meeting == null && off.isEmpty()) return nothingOnFile(body, question);
    var words = new ArrayList<String>();
    var shown = new ArrayList<RecordSheet>();
    if (meeting != null) {
      words.add(Phrases.meeting(which, body, meeting));
      shown.add(sheets.of(meeting));
    }
    for (Meeting cancelled : off) {
      words.add(Phrases.cancelled(body.name(), cancelled));
      shown.add(sheets.of(cancelled));
    }
    return found(String.join("\n", words), shown, SHOWN);
  }

  /// Meetings to come that people may still count on: they were cancelled, and no other takes place
  /// before them.
  private List<Meeting> cancelledBefore(Body body, @Nullable Meeting next, Question question) {
    LocalDateTime now = question.asked().toLocalDateTime();
    return meetings.all(body.key()).stream()
        .filter(meeting -> meeting.state() == Meeting.State.CANCELLED)
        .filter(meeting -> meeting.over().isAfter(now))
        .filter(meeting -> next == null || meeting.begins().isBefore(next.begins()))
        .toList();
  }

  private Answer within(Body body, Span span, Question question) {
    List<Meeting> all = meetings.between(body.key(), span.from(), span.to());
    List<Meeting> found =
        all.stream().filter(meeting -> meeting.state() != Meeting.State.CANCELLED).toList();
    if (all.isEmpty()) return noneWithin(body, span, question);
    var words = new ArrayList<String>();
    if (!found.isEmpty()) words.add(Phrases.meetings(body.name(), span.words(), found));
    all.stream()
        .filter(meeting -> meeting.state() == Meeting.State.CANCELLED)
        .forEach(meeting -> words.add(Phrases.cancelled(body.name(), meeting)));
    return found(String.join("\n", words), all.stream().map(sheets::of).toList(), SHOWN);
  }

  /// None is on file in the span; the next one may help, and a person knows more.
  private Answer noneWithin(Body body, Span span, Question question) {
    Optional<Meeting> next = meetings.next(body.key(), question.asked().toLocalDateTime());
    if (next.isEmpty() || !span.to().isAfter(question.asked().toLocalDate())) {
      return nothingOnFile(body, question);
    }
    Answer.FromRecords found =
        found(
            Phrases.noneWithin(body, span.words(), next.get()),
            List.of(sheets.of(next.get())),
            "Day",
            "Starts",
            "Ends",
            "Place");
    return new Answer.FromRecords(
        found.words(), found.sources(), handOver.owed(question, Phrases.noMeeting(body.name())));
  }

  private Answer count(Body body, Topic topic, LocalDateTime now, Question question) {
    LocalDate today = now.toLocalDate();
    Span span = Span.in(topic.words(), today).orElse(Span.in("this year", today).orElseThrow());
    boolean past =
        Pattern.compile("(?i)\\b(have there been|were there|so far|did|held|had|were)\\b")
            .matcher(topic.words())
            .find();
    List<Meeting> found =
        meetings
            .between(body.key(), span.from(), past && span.to().isAfter(today) ? today : span.to())
            .stream()
            .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
            .filter(meeting -> !past || meeting.over().isBefore(now))
            .toList();
    if (found.isEmpty()) return nothingOnFile(body, question);
    String words = Phrases.count(body.name(), span.words(), found, past);
    RecordSheet sheet = sheets.of(body, span.words(), found);
    return found(words, List.of(sheet), sheet.fields().keySet().toArray(String[]::new));
  }

  private Answer agenda(Body body, LocalDateTime now, Question question) {
    Optional<Meeting> next = meetings.next(body.key(), now);
    if (next.isEmpty() || (next.get().agendaOut() == null && next.get().agendaDue() == null)) {
      return nothingOnFile(body, question);
    }
    return found(
        Phrases.agenda(body.name(), next.get()),
        List.of(sheets.of(next.get())),
        "Day",
        "Agenda due",
        "Agenda out");
  }

  private Answer items(Body body, LocalDateTime now, Question question) {
    Optional<Meeting> next = meetings.next(body.key(), now);
    if (next.isEmpty() || next.get().itemsClose() == null) return nothingOnFile(body, question);
    return found(
        Phrases.items(body.name(), next.get()),
        List.of(sheets.of(next.get())),
        "Day",
        "Items close");
  }

  private Answer minutes(Body body, LocalDateTime now, Question question) {
    Optional<Meeting> last = meetings.last(body.key(), now);
    if (last.isEmpty()) return nothingOnFile(body, question);
    Answer.FromRecords found =
        found(
            Phrases.minutes(body.name(), last.get()),
            List.of(sheets.of(last.get())),
            "Day",
            "Minutes out");
    return new Answer.FromRecords(
        found.words(), found.sources(), handOver.owed(question, Phrases.WISH_MINUTES));
  }

  private Answer nothingOnFile(Body body, Question question) {
    return handOver.to(
        question,
        Phrases.noMeeting(body.name()),
        (to, day) -> Phrases.noMeeting(body.name(), to, day));
  }

  private static Answer.FromRecords found(
      String words, List<RecordSheet> sheets, String... fields) {
    boolean sample = sheets.stream().anyMatch(RecordSheet::sample);
    return new Answer.FromRecords(
        sample ? words + "\n\n" + Phrases.THESE_ARE_SAMPLES : words,
        sheets.stream().map(sheet -> sheet.citing(fields)).toList(),
        null);
  }
}

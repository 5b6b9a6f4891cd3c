package liaison.meetings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.knowledge.Content;
import liaison.knowledge.Document;
import liaison.knowledge.DocumentSource;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Part;
import liaison.knowledge.Standing;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Each confirmed meeting as a document of the index, `record/meeting/<id>`: when and where it is,
/// what has become of it, and by when things must be done for it. Nothing in it is private.
public final class DiaryDocuments implements DocumentSource {
  private static final String MEETING = RECORD + "meeting/";

  private final Database database;
  private final KeptListing listing;

  /// @param database where they lie
  public DiaryDocuments(Database database) {
    this.database = database;
    this.listing = new KeptListing(database, DiaryDocuments::offers);
  }

  @Override
  public Listing list() {
    return listing.now();
  }

  /// What the days hang on (habits, holidays) is in the fingerprint with the meeting itself.
  private static List<Offer> offers(Handle handle) {
    List<Body> bodies = Meetings.bodies(handle);
    WorkingDays days = Holidays.workingDays(handle);
    return Meetings.all(handle).stream()
        .map(meeting -> new Offer(MEETING + meeting.id(), print(words(meeting, bodies, days))))
        .toList();
  }

  private static String print(List<Part> parts) {
    return UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public Content read(Offer offer) {
    long id = Long.parseLong(offer.id().substring(MEETING.length()));
    return database.read(handle ->
        Meetings.byId(handle, id)
            .filter(Meeting::confirmed)
            .<Content>map(meeting -> document(handle, offer.id(), meeting))
            .orElseGet(Content.Unsettled::new));
  }

  private static Content document(Handle handle, String id, Meeting meeting) {
    List<Body> bodies = Meetings.bodies(handle);
    List<Part> parts = words(meeting, bodies, Holidays.workingDays(handle));
    return new Content.Text(
        new Document(
            id,
            parts.getFirst().text(),
            name(meeting, bodies),
            PaperDate.parse(meeting.day().toString()).orElse(null),
            Standing.CURRENT),
        parts);
  }

  private static Optional<Body> body(Meeting meeting, List<Body> bodies) {
    return bodies.stream().filter(body -> body.key().equals(meeting.body())).findFirst();
  }

  private static String name(Meeting meeting, List<Body> bodies) {
    return body(meeting, bodies).map(Body::name).orElse(meeting.body());
  }

  private static List<Part> words(Meeting meeting, List<Body> bodies, WorkingDays days) {
    String name = name(meeting, bodies);
    var parts = new ArrayList<Part>();
    parts.add(
        new Part.Heading(
            1, "Meeting of the %s, %s".formatted(name, Moments.day(meeting.day())), null));
    parts.add(new Part.Paragraph(state(meeting, name), null));
    add(parts, "Why: ", meeting.why());
    if (meeting.sample()) {
      parts.add(
          new Part.Paragraph("This meeting is made up, to show what records look like.", null));
    }
    if (meeting.state() == Meeting.State.CANCELLED) return List.copyOf(parts);
    add(parts, "Place: ", meeting.place());
    add(parts, "Online: ", meeting.online());
    Habits habits = body(meeting, bodies).map(Body::habits).orElseGet(Habits::usual);
    for (BackTimetable.Due due : BackTimetable.of(meeting, habits, days).dues()) {
      parts.add(new Part.Item("%s: %s".formatted(words(due.step()), Moments.text(due.at())), null));
    }
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, String before, @Nullable String words) {
    if (words != null) parts.add(new Part.Paragraph(before + words, null));
  }

  private static String state(Meeting meeting, String name) {
    String hours =
        Moments.hour(meeting.starts())
            + (meeting.ends() == null ? "" : " to " + Moments.hour(meeting.ends()));
    String when = Moments.day(meeting.day()) + ", " + hours;
    LocalDateTime from = meeting.movedFrom();
    return switch (meeting.state()) {
      case CANCELLED -> "The meeting of the %s on %s is cancelled.".formatted(name, when);
      case HELD -> "The %s met on %s.".formatted(name, when);
      case PLANNED ->
          "The %s meets on %s.%s"
              .formatted(
                  name,
                  when,
                  from == null ? "" : " It was moved from %s.".formatted(Moments.text(from)));
    };
  }

  private static String words(Step step) {
    return switch (step) {
      case CALL_FOR_ITEMS -> "Councils are asked for items";
      case ITEMS_CLOSE -> "Items close";
      case AGENDA_SETTLED -> "The agenda is settled";
      case AGENDA -> "The agenda goes out";
      case PAPERS -> "Papers go out by";
      case REMINDER -> "The reminder goes out";
      case MINUTES -> "Draft minutes are due";
    };
  }
}

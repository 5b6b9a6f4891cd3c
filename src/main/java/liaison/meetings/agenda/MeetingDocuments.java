package liaison.meetings.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.knowledge.Content;
import liaison.knowledge.Document;
import liaison.knowledge.DocumentSource;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Part;
import liaison.knowledge.Standing;
import liaison.meetings.KeptListing;
import liaison.meetings.Moments;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Agendas that are out and minutes that are approved as documents of the index, with the day of
/// their meeting: `record/agenda/<meeting>` and `record/minutes/<meeting>`.
public final class MeetingDocuments implements DocumentSource {
  private static final String AGENDA = RECORD + "agenda/";
  private static final String MINUTES = RECORD + "minutes/";

  private final Database database;
  private final KeptListing listing;

  /// @param database where they lie
  public MeetingDocuments(Database database) {
    this.database = database;
    this.listing = new KeptListing(database, MeetingDocuments::offers);
  }

  @Override
  public Listing list() {
    return listing.now();
  }

  /// Those of meetings that are confirmed and of bodies that are open to all. The fingerprint is
  /// one of the whole text, so that words that are erased go out of the index too.
  private static List<Offer> offers(Handle handle) {
    return Stream.concat(
            offers(
                handle,
                AGENDA,
                """
                SELECT id FROM meeting
                WHERE confirmed AND state <> 'cancelled'
                  AND EXISTS (SELECT 1 FROM agenda WHERE agenda.meeting = meeting.id)
                ORDER BY id
                """),
            offers(
                handle,
                MINUTES,
                """
                SELECT meeting.id FROM meeting JOIN minutes ON minutes.meeting = meeting.id
                WHERE confirmed AND minutes.state = 'approved' ORDER BY meeting.id
                """))
        .toList();
  }

  private static Stream<Offer> offers(Handle handle, String what, String meetings) {
    return handle.createQuery(meetings).mapTo(Long.class).list().stream()
        .flatMap(meeting -> {
          String id = what + meeting;
          return content(handle, id).map(content -> new Offer(id, print(content))).stream();
        });
  }

  private static String print(Content content) {
    try {
      byte[] text = content.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Content> content(Handle handle, String id) {
    return id.startsWith(AGENDA) ? agenda(handle, id) : minutes(handle, id);
  }

  private static Optional<Sitting> open(Handle handle, long meeting) {
    return Sitting.of(handle, meeting).filter(sitting -> sitting.body().habits().open());
  }

  @Override
  public Content read(Offer offer) {
    return database.read(handle -> content(handle, offer.id()).orElseGet(Content.Unsettled::new));
  }

  private static Optional<Content> agenda(Handle handle, String id) {
    long meeting = Long.parseLong(id.substring(AGENDA.length()));
    return open(handle, meeting)
        .flatMap(sitting ->
            Agendas.published(handle, meeting)
                .map(agenda -> {
                  List<Part> parts = begun(sitting, "Agenda");
                  agenda.lines().forEach(line -> add(parts, line));
                  return text(id, sitting, "Agenda", parts);
                }));
  }

  private static void add(List<Part> parts, AgendaLine line) {
    parts.add(new Part.Heading(2, line.number() + ". " + line.title(), null));
    if (!line.wish().isEmpty()) parts.add(new Part.Paragraph(line.wish(), null));
    String said = AgendaPrint.said(line);
    if (!said.isEmpty()) parts.add(new Part.Paragraph(said, null));
    line.points().forEach(point -> parts.add(new Part.Item(point, null)));
  }

  private static Optional<Content> minutes(Handle handle, String id) {
    long meeting = Long.parseLong(id.substring(MINUTES.length()));
    return open(handle, meeting)
        .flatMap(sitting ->
            Minutes.published(handle, meeting)
                .map(minutes -> {
                  List<Part> parts = begun(sitting, "Minutes");
                  List<Action> actions = Actions.minuted(handle, meeting);
                  for (MinutesSheet.Line line : minutes.lines()) {
                    parts.add(new Part.Heading(2, line.number() + ". " + line.title(), null));
                    if (!line.said().isEmpty()) parts.add(new Part.Paragraph(line.said(), null));
                    AgendaPrint.actions(line, actions)
                        .forEach(words -> parts.add(new Part.Item(words, null)));
                  }
                  return text(id, sitting, "Minutes", parts);
                }));
  }

  private static List<Part> begun(Sitting sitting, String what) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(1, title(sitting, what), null));
    parts.add(new Part.Paragraph(Moments.day(sitting.day()) + ", " + sitting.hours() + ".", null));
    return parts;
  }

  private static String title(Sitting sitting, String what) {
    return "%s of the %s, %s".formatted(what, sitting.body().name(), Moments.day(sitting.day()));
  }

  private static Content text(String id, Sitting sitting, String what, List<Part> parts) {
    return new Content.Text(
        new Document(
            id,
            title(sitting, what),
            sitting.body().name(),
            PaperDate.parse(sitting.day().toString()).orElse(null),
            Standing.CURRENT),
        List.copyOf(parts));
  }
}

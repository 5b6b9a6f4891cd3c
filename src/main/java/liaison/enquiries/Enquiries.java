package liaison.enquiries;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liaison.answering.Answer;
import liaison.answering.Answerer;
import liaison.answering.PointPerson;
import liaison.answering.Question;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Database;
import liaison.text.FaultReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Questions come in, are answered, remembered, and owed to a person where they must be.
public final class Enquiries {
  /// How long the text of a question is kept, unless a person still owes an answer.
  public static final Duration KEPT = Duration.ofDays(30);

  /// How many earlier turns can bear on a question.
  private static final int TURNS = 8;

  private static final Pattern CONVERSATION = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Answerer answerer;
  private final PointPerson pointPerson;
  private final InstantSource clock;
  private final ZoneId zone;
  private final OwnerLetters letters;
  private final Outbox outbox;

  /// @param letters to whoever owes an answer
  /// @param outbox where they are put
  public Enquiries(
      Database database,
      Answerer answerer,
      PointPerson pointPerson,
      InstantSource clock,
      ZoneId zone,
      OwnerLetters letters,
      Outbox outbox) {
    this.database = database;
    this.answerer = answerer;
    this.pointPerson = pointPerson;
    this.clock = clock;
    this.zone = zone;
    this.letters = letters;
    this.outbox = outbox;
  }

  /// Answers a question and remembers both.
  ///
  /// @param typed the question as it was typed
  /// @param conversation the id from an earlier reply; null, or one that is no longer known, starts
  ///   a new conversation
  /// @throws liaison.text.Unacceptable where the question is empty or too long
  public Reply ask(String typed, @Nullable String conversation, Channel channel) {
    String text = Question.clean(typed);
    Instant now = clock.instant();
    List<Question.Turn> earlier = conversation == null ? List.of() : earlier(conversation);
    String id = conversation == null || earlier.isEmpty() ? newConversation() : conversation;
    var question = new Question(text, earlier, now.atZone(zone));
    Answer answer = answerer.answer(question);
    Reply reply = Reply.of(id, answer, LocalDate.ofInstant(now, zone));
    Question.Turn turn = Question.Turn.of(question, answer);
    String json = ReplyJson.write(reply);
    database.write(handle -> remember(handle, question, turn, reply, json, channel));
    return reply;
  }

  /// Makes the last question of a conversation a person's to answer, and writes to that person.
  ///
  /// @return the reference under which the asker can ask about it; empty where the conversation is
  ///   not known. Asked twice, the reference stays the same, no second letter goes, and what was
  ///   left first is kept too.
  public Optional<String> handover(String conversation, Contact contact) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate due = pointPerson.replyBy().apply(today);
    while (true) {
      Optional<Last> last = database.read(handle -> last(handle, conversation));
      if (last.isEmpty()) return Optional.empty();
      Last known = last.get();
      String reference =
          known.reference() == null ? "PL-" + FaultReference.next().number() : known.reference();
      Contact whole = known.contact() == null ? contact : contact.after(known.contact());
      Optional<Letter> letter =
          known.reference() == null
              ? letters.handOver(
                  pointPerson.email(), known.handed(reference, whole, due), today, now)
              : Optional.empty();
      boolean owed =
          database.<Boolean>write(handle -> {
            // Another question or another hand-over may have come meanwhile.
            if (!last(handle, conversation).equals(last)) return false;
            owe(handle, known.id(), reference, whole, due);
            letter.ifPresent(words -> outbox.put(handle, words, now));
            return true;
          });
      if (owed) return Optional.of(reference);
    }
  }

  /// The turns of a conversation, the oldest first; empty where it is not known.
  public List<Turn> conversation(String id) {
    if (!CONVERSATION.matcher(id).matches()) return List.of();
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT question, reply, answered, closed_at FROM enquiry
                WHERE conversation = :conversation ORDER BY id
                """)
            .bind("conversation", id)
            .map((row, _) ->
                new Turn(
                    row.getString("question"),
                    ReplyJson.read(row.getString("reply")),
                    answered(row)))
            .list());
  }

  private Turn.@Nullable Answered answered(ResultSet row) throws SQLException {
    String words = row.getString("answered");
    if (words == null) return null;
    Instant closed = Instant.ofEpochMilli(row.getLong("closed_at"));
    return new Turn.Answered(words, LocalDate.ofInstant(closed, zone));
  }

  /// Deletes the questions that are past their time: so long after they were asked, or after an
  /// officer closed them.
  ///
  /// @return how many
  public int forget() {
    Instant before = clock.instant().minus(KEPT);
    return database.write(handle -> forget(handle, before));
  }

  static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate(
            """
            DELETE FROM enquiry
            WHERE asked_at < :before AND (reference IS NULL OR closed_at < :before)
            """)
        .bind("before", before)
        .execute();
  }

  private List<Question.Turn> earlier(String conversation) {
    if (!CONVERSATION.matcher(conversation).matches()) return List.of();
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT question, document FROM enquiry
                WHERE conversation = :conversation ORDER BY id DESC LIMIT :turns
                """)
            .bind("conversation", conversation)
            .bind("turns", TURNS)
            .map(
                (row, _) -> new Question.Turn(row.getString("question"), row.getString("document")))
            .list());
  }

  private static int remember(
      Handle handle,
      Question question,
      Question.Turn turn,
      Reply reply,
      String json,
      Channel channel) {
    return handle
        .createUpdate(
            """
            INSERT INTO enquiry (conversation, asked_at, channel, question, reply, kind, document)
            VALUES (:conversation, :askedAt, :channel, :question, :reply, :kind, :document)
            """)
        .bind("conversation", reply.conversation())
        .bind("askedAt", question.asked().toInstant().toEpochMilli())
        .bind("channel", channel.name().toLowerCase(java.util.Locale.ROOT))
        .bind("question", question.text())
        .bind("reply", json)
        .bind("kind", reply.kind())
        .bind("document", turn.document())
        .execute();
  }

  /// The last question of a conversation.
  private record Last(
      long id,
      @Nullable String reference,
      @Nullable Contact contact,
      String question,
      String reply) {
    OwnerLetters.Handed handed(String reference, Contact contact, LocalDate due) {
      Reply shown = ReplyJson.read(reply);
      Reply.Owed owed = shown.handover();
      return new OwnerLetters.Handed(
          reference, question, shown.answer(), owed == null ? "" : owed.reason(), contact, due);
    }
  }

  private static Optional<Last> last(Handle handle, String conversation) {
    return handle
        .createQuery(
            """
            SELECT id, reference, email, name, details, question, reply FROM enquiry
            WHERE conversation = :conversation ORDER BY id DESC LIMIT 1
            """)
        .bind("conversation", conversation)
        .map((row, _) ->
            new Last(
                row.getLong("id"),
                row.getString("reference"),
                contact(row),
                row.getString("question"),
                row.getString("reply")))
        .findFirst();
  }

  private void owe(Handle handle, long id, String reference, Contact contact, LocalDate due) {
    handle
        .createUpdate(
            """
            UPDATE enquiry
            SET reference = :reference, owner = :owner, due = coalesce(due, :due),
                email = :email, name = :name, details = :details
            WHERE id = :id
            """)
        .bind("reference", reference)
        .bind("owner", pointPerson.email())
        .bind("due", due.toString())
        .bind("email", contact.email())
        .bind("name", contact.name())
        .bind("details", contact.details())
        .bind("id", id)
        .execute();
  }

  private static @Nullable Contact contact(ResultSet row) throws SQLException {
    String email = row.getString("email");
    return email == null
        ? null
        : new Contact(email, row.getString("name"), row.getString("details"));
  }

  private static String newConversation() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

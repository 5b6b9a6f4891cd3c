package liaison.enquiries;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.answering.PointPerson;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The questions that were handed over: officers read, answer and close them.
public final class OpenQuestions {
  private static final int LONGEST = 10_000;

  private static final String ROWS =
      """
      SELECT reference, conversation, question, reply, asked_at, due, email, name, details, owner,
             answered, closed_at
      FROM enquiry
      """;

  private final Database database;
  private final Officers officers;
  private final Outbox outbox;
  private final PointPerson pointPerson;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String council;
  private final OwnerLetters owners;
  private final LetterTemplates letters = new LetterTemplates("liaison/enquiries/letters");

  /// @param pointPerson signs the answers, and answers what no officer owns
  /// @param council the principal council's name, for the letters
  /// @param owners the letters to whoever owes an answer
  public OpenQuestions(
      Database database,
      Officers officers,
      Outbox outbox,
      PointPerson pointPerson,
      InstantSource clock,
      ZoneId zone,
      String council,
      OwnerLetters owners) {
    this.database = database;
    this.officers = officers;
    this.outbox = outbox;
    this.pointPerson = pointPerson;
    this.clock = clock;
    this.zone = zone;
    this.council = council;
    this.owners = owners;
  }

  /// Those that wait, the most urgent first.
  public List<Owed> open() {
    return rows("WHERE reference IS NOT NULL AND closed_at IS NULL ORDER BY due, id");
  }

  /// The addresses of the officers to whom work comes: whoever new questions go to, and whose
  /// questions wait.
  public Set<String> owners() {
    Set<String> owners =
        new LinkedHashSet<>(
            database.<List<String>>read(handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT owner FROM enquiry
                        WHERE reference IS NOT NULL AND closed_at IS NULL AND owner IS NOT NULL
                        """)
                    .mapTo(String.class)
                    .list()));
    owners.add(pointPerson.email());
    return owners;
  }

  /// The latest that were closed, the newest first.
  public List<Owed> closed(int limit) {
    return rows(
        "WHERE reference IS NOT NULL AND closed_at IS NOT NULL ORDER BY closed_at DESC, id DESC"
            + " LIMIT "
            + limit);
  }

  private List<Owed> rows(String which) {
    List<Row> rows = database.read(handle -> handle.createQuery(ROWS + which).map(Row::of).list());
    return rows.stream().map(this::owed).toList();
  }

  /// One, open or closed.
  public Optional<Owed> one(String reference) {
    Optional<Row> row =
        database.read(handle ->
            handle
                .createQuery(ROWS + " WHERE reference = :reference")
                .bind("reference", reference)
                .map(Row::of)
                .findFirst());
    return row.map(this::owed);
  }

  /// Answers one and closes it. The answer stands in the asker's conversation, and a letter to the
  /// asker goes into the outbox, all at once or not at all.
  ///
  /// @param by the officer's key
  /// @param typed the answer as it was typed
  /// @param site where the asker can read the conversation
  /// @throws Unacceptable where there are no words, where another officer was quicker, or where no
  ///   letter can go to the asker's address
  public void answer(String by, String reference, String typed, URI site) {
    String words = Clean.text(typed);
    if (words.isEmpty()) throw new Unacceptable("answer", "Enter your answer.");
    if (words.codePointCount(0, words.length()) > LONGEST) {
      throw new Unacceptable("answer", "The answer is too long. Use 10,000 characters or fewer.");
    }
    Instant now = clock.instant();
    Owed owed = required(reference);
    Letter letter = letter(owed, words, site, now);
    database.change(handle -> {
      close(handle, by, reference, words, now);
      outbox.put(handle, letter, now);
    });
  }

  private Letter letter(Owed owed, String words, URI site, Instant now) {
    Filled filled =
        letters.filled(
            "answer",
            Map.of(
                "reference", owed.reference(),
                "question", owed.question(),
                "answer", words,
                "address", site.resolve("/conversation/" + owed.conversation()).toString(),
                "signed", capital(pointPerson.on(LocalDate.ofInstant(now, zone)).name()),
                "council", council));
    try {
      return new Letter(
          owed.contact().email(),
          filled.subject(),
          filled.text(),
          filled.html(),
          Kind.ANSWER,
          now,
          null);
    } catch (Unacceptable e) {
      throw new Unacceptable(
          "answer",
          "No letter can go to this address. Answer in another way, then close the question.");
    }
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }

  /// Closes one without an answer: it was answered in another way, or needs none.
  ///
  /// @param by the officer's key
  /// @throws Unacceptable where it is not known, or another officer was quicker
  public void close(String by, String reference) {
    Owed owed = required(reference);
    database.change(handle -> close(handle, by, owed.reference(), null, clock.instant()));
  }

  /// Reminds the owner of each open question whose day has passed, once. The letter and the note
  /// that it was written are one; to be run at any time.
  ///
  /// @return how many letters were written
  public int chase(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Row> overdue =
        database.read(handle ->
            handle
                .createQuery(
                    ROWS
                        + """
                        WHERE reference IS NOT NULL AND closed_at IS NULL AND chased_on IS NULL
                          AND due < :today ORDER BY due, id
                        """)
                .bind("today", today)
                .map(Row::of)
                .list());
    int written = 0;
    for (Row row : overdue) {
      Optional<Letter> letter = owners.chase(row.owner(), row.handed(), today, now);
      if (letter.isPresent() && chase(row.reference(), letter.get(), today, now)) written++;
    }
    return written;
  }

  /// A reminder that will go to whoever owes an answer, if it is not answered before.
  ///
  /// @param after the day that passes first
  /// @param to empty where no letter can go to the owner's address
  public record Chase(String reference, String question, LocalDate after, Optional<String> to) {}

  /// The reminders that will go, the first first: one for each open question.
  public List<Chase> chases(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return database
        .<List<Row>>read(handle ->
            handle
                .createQuery(
                    ROWS
                        + """
                        WHERE reference IS NOT NULL AND closed_at IS NULL AND chased_on IS NULL
                        ORDER BY due, id
                        """)
                .map(Row::of)
                .list())
        .stream()
        .map(row ->
            new Chase(
                row.reference(),
                row.question(),
                row.due(),
                owners.chase(row.owner(), row.handed(), today, now).map(Letter::to)))
        .toList();
  }

  private boolean chase(String reference, Letter letter, LocalDate today, Instant now) {
    return database.<Boolean>write(handle -> {
      int noted =
          handle.execute(
              """
              UPDATE enquiry SET chased_on = ?
              WHERE reference = ? AND closed_at IS NULL AND chased_on IS NULL
              """,
              today,
              reference);
      if (noted == 1) outbox.put(handle, letter, now);
      return noted == 1;
    });
  }

  private Owed required(String reference) {
    return one(reference)
        .orElseThrow(() -> new Unacceptable("reference", "We do not know this question."));
  }

  private static void close(
      Handle handle, String by, String reference, @Nullable String words, Instant now) {
    int changed =
        handle
            .createUpdate(
                """
                UPDATE enquiry SET answered = :words, closed_at = :now, closed_by = :by
                WHERE reference = :reference AND closed_at IS NULL
                """)
            .bind("words", words)
            .bind("now", now)
            .bind("by", by)
            .bind("reference", reference)
            .execute();
    if (changed == 0) {
      throw new Unacceptable(
          "answer", "Another officer has closed this question. Your answer was not sent.");
    }
    Audit.record(
        handle,
        by,
        (words == null ? "Closed without an answer: " : "Answered and closed: ") + reference,
        now);
  }

  private Owed owed(Row row) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new Owed(
        row.reference(),
        row.conversation(),
        row.question(),
        ReplyJson.read(row.reply()).answer(),
        LocalDate.ofInstant(row.asked(), zone),
        row.due(),
        row.contact(),
        officers.pointPerson(row.owner(), today).map(Officer::name).orElse(pointPerson.name()),
        row.closed() == null && row.due().isBefore(today),
        row.answered(),
        row.closed() == null ? null : LocalDate.ofInstant(row.closed(), zone));
  }

  private record Row(
      String reference,
      String conversation,
      String question,
      String reply,
      Instant asked,
      LocalDate due,
      Contact contact,
      String owner,
      @Nullable String answered,
      @Nullable Instant closed) {
    OwnerLetters.Handed handed() {
      return new OwnerLetters.Handed(
          reference, question, ReplyJson.read(reply).answer(), "", contact, due);
    }

    static Row of(ResultSet row, StatementContext context) throws SQLException {
      return new Row(
          row.getString("reference"),
          row.getString("conversation"),
          row.getString("question"),
          row.getString("reply"),
          Instant.ofEpochMilli(row.getLong("asked_at")),
          LocalDate.parse(row.getString("due")),
          new Contact(row.getString("email"), row.getString("name"), row.getString("details")),
          row.getString("owner"),
          row.getString("answered"),
          row.getString("closed_at") == null
              ? null
              : Instant.ofEpochMilli(row.getLong("closed_at")));
    }
  }
}

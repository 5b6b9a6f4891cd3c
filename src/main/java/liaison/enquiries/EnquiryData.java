package liaison.enquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import liaison.store.Naming;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is kept about people who ask, and about people whom questions and answers name.
public final class EnquiryData implements PersonalData {
  private static final String ASKED = "answering what was asked";
  private static final String BASIS = "public task: liaison with local councils";
  private static final String KEPT =
      "30 days after it was asked; where a person owes an answer, 30 days after it was closed";

  private final BiPredicate<Handle, Subject> isOfOthers;

  /// @param isOfOthers whether somebody's address is also another's, or an office's own
  public EnquiryData(BiPredicate<Handle, Subject> isOfOthers) {
    this.isOfOthers = isOfOthers;
  }

  @Override
  public List<Column> columns() {
    return Stream.of("question", "reply", "email", "name", "details", "answered")
        .map(column -> new Column("enquiry." + column, ASKED, BASIS, KEPT))
        .toList();
  }

  private record Row(
      long id,
      String conversation,
      Instant asked,
      String question,
      String reply,
      @Nullable String email,
      @Nullable String name,
      @Nullable String details,
      @Nullable String answered) {
    boolean names(Naming naming) {
      return Stream.of(question, reply, email, name, details, answered).anyMatch(naming::isIn);
    }
  }

  private static List<Row> rows(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT id, conversation, asked_at, question, reply, email, name, details, answered
            FROM enquiry ORDER BY id
            """)
        .map((row, _) ->
            new Row(
                row.getLong("id"),
                row.getString("conversation"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                row.getString("question"),
                row.getString("reply"),
                row.getString("email"),
                row.getString("name"),
                row.getString("details"),
                row.getString("answered")))
        .list();
  }

  /// The conversations in which somebody left one of their addresses, or without any their name.
  private static List<String> conversations(List<Row> rows, List<Subject> as) {
    return rows.stream()
        .filter(row -> as.stream().anyMatch(subject -> subject.left(row.name(), row.email())))
        .map(Row::conversation)
        .toList();
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    return held(handle, List.of(subject));
  }

  @Override
  public List<Held> held(Handle handle, List<Subject> as) {
    Naming naming = Naming.of(as);
    List<Row> rows = rows(handle);
    List<String> theirs = conversations(rows, as);
    var held = new ArrayList<Held>();
    for (Row row : rows) {
      String day = row.asked().atZone(ZoneOffset.UTC).toLocalDate().toString();
      if (theirs.contains(row.conversation())) {
        String where = "question of " + day;
        held.add(new Held(where, "Question: " + row.question()));
        held.add(new Held(where, "Answer: " + ReplyJson.read(row.reply()).answer()));
        if (row.email() != null) held.add(new Held(where, "Email: " + row.email()));
        if (row.name() != null) held.add(new Held(where, "Name: " + row.name()));
        if (row.details() != null) held.add(new Held(where, "Details: " + row.details()));
        if (row.answered() != null) {
          held.add(new Held(where, "An officer's answer: " + row.answered()));
        }
      } else if (row.names(naming)) {
        held.add(new Held("question of %s by somebody else".formatted(day), row.question()));
      }
    }
    return List.copyOf(held);
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery(
            "SELECT DISTINCT ifnull(name, '') AS name, email FROM enquiry WHERE email IS NOT NULL")
        .map((row, _) -> new Subject(row.getString("name"), row.getString("email")))
        .list();
  }

  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    return erase(handle, List.of(subject), day);
  }

  /// Their conversations go, also where an answer is owed. What others asked stays, without them;
  /// an address that is theirs alone goes there too, whatever name was left with it.
  @Override
  public int erase(Handle handle, List<Subject> as, LocalDate day) {
    Naming naming = Naming.of(as);
    Naming own =
        Naming.of(
            as.stream()
                .filter(subject -> !isOfOthers.test(handle, subject))
                .map(subject -> new Subject("", subject.email()))
                .toList());
    List<Row> rows = rows(handle);
    List<String> theirs = conversations(rows, as);
    int changed = 0;
    for (Row row : rows) {
      if (theirs.contains(row.conversation())) {
        changed += handle.execute("DELETE FROM enquiry WHERE id = ?", row.id());
      } else if (row.names(naming)) {
        changed += strike(handle, row, naming, own);
      }
    }
    return changed;
  }

  private static int strike(Handle handle, Row row, Naming naming, Naming own) {
    return handle
        .createUpdate(
            """
            UPDATE enquiry
            SET question = :question, reply = :reply, email = :email, name = :name,
                details = :details, answered = :answered
            WHERE id = :id
            """)
        .bind("question", naming.struck(row.question()))
        .bind("reply", naming.struck(row.reply()))
        .bind("email", own.isIn(row.email()) ? null : row.email())
        .bind("name", naming.struck(row.name()))
        .bind("details", naming.struck(row.details()))
        .bind("answered", naming.struck(row.answered()))
        .bind("id", row.id())
        .execute();
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    return Enquiries.forget(
        handle, day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Enquiries.KEPT));
  }
}

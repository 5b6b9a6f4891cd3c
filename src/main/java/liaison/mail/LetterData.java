package liaison.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import liaison.store.Naming;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the outbox keeps about people: to whom a letter went, and its words.
public final class LetterData implements PersonalData {
  private static final int DAYS_OF_WORDS = 30;
  private static final int DAYS_OF_ROWS = 365;

  private static final String OVER = "state IN ('sent', 'failed', 'expired', 'withdrawn')";
  private static final String BASIS = "public task: liaison with local councils";
  private static final String WORDS =
      "30 days after it was written, once it went or can go no further; a sign-in letter at once";
  private static final String ROWS = "a year after it was written";

  private final BiPredicate<Handle, Subject> isOfOthers;

  /// @param isOfOthers whether somebody's address is also another's, or an office's own
  public LetterData(BiPredicate<Handle, Subject> isOfOthers) {
    this.isOfOthers = isOfOthers;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("envelope.recipient", "sending a letter once", BASIS, ROWS),
        new Column("envelope.subject", "sending a letter once", BASIS, WORDS),
        new Column("envelope.once", "sending a letter once", BASIS, ROWS),
        new Column("letter.text", "sending a letter once", BASIS, WORDS),
        new Column("letter.html", "sending a letter once", BASIS, WORDS),
        new Column("letter.calendar", "sending a letter once", BASIS, WORDS),
        new Column("letter.unsubscribe", "sending a letter once", BASIS, WORDS),
        new Column("letter_enclosure.name", "sending a letter once", BASIS, WORDS),
        new Column("enclosure.bytes", "sending a letter once", BASIS, WORDS),
        new Column("envelope.relay", "knowing what became of a letter", BASIS, ROWS));
  }

  /// A letter as far as this room's questions go.
  private record Row(
      long id,
      String recipient,
      String subject,
      @Nullable String text,
      @Nullable String calendar,
      String state,
      LocalDate written) {
    boolean isTo(Subject subject) {
      return recipient.equalsIgnoreCase(subject.email().strip());
    }

    boolean isOver() {
      return List.of("sent", "failed", "expired", "withdrawn").contains(state);
    }

    boolean names(Naming naming) {
      return naming.isIn(subject) || naming.isIn(text) || naming.isIn(calendar);
    }
  }

  private static List<Row> rows(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT id, recipient, subject, text, calendar, state, written
            FROM envelope LEFT JOIN letter ON envelope = id ORDER BY id
            """)
        .map((row, _) ->
            new Row(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("calendar"),
                row.getString("state"),
                Instant.ofEpochMilli(row.getLong("written")).atZone(ZoneOffset.UTC).toLocalDate()))
        .list();
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    return held(handle, List.of(subject));
  }

  @Override
  public List<Held> held(Handle handle, List<Subject> as) {
    Naming naming = Naming.of(as);
    var held = new ArrayList<Held>();
    for (Row row : rows(handle)) {
      String text = row.text() == null ? "" : "\n" + row.text();
      if (as.stream().anyMatch(row::isTo)) {
        held.add(
            new Held(
                "letter of %s, %s".formatted(row.written(), row.state()),
                "To %s: %s%s".formatted(row.recipient(), row.subject(), text)));
      } else if (row.names(naming)) {
        held.add(new Held("letter of %s to somebody else".formatted(row.written()), row.subject()));
      }
    }
    return List.copyOf(held);
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT recipient FROM envelope")
        .map((row, _) -> new Subject("", row.getString("recipient")))
        .list();
  }

  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    return erase(handle, List.of(subject), day);
  }

  /// Letters to them go, also those that still wait. Letters to others that name them, or to a
  /// mailbox that is not theirs alone, lose their words once they are over; until then they wait.
  @Override
  public int erase(Handle handle, List<Subject> as, LocalDate day) {
    Naming naming = Naming.of(as);
    List<Subject> own = as.stream().filter(subject -> !isOfOthers.test(handle, subject)).toList();
    int rows = 0;
    for (Row row : rows(handle)) {
      if (own.stream().anyMatch(row::isTo)) {
        rows += handle.execute("DELETE FROM envelope WHERE id = ?", row.id());
      } else if (row.isOver() && row.names(naming)) {
        rows += handle.execute("UPDATE envelope SET subject = '' WHERE id = ?", row.id());
        handle.execute("DELETE FROM letter WHERE envelope = ?", row.id());
      }
    }
    LetterRows.sweep(handle);
    return rows;
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    handle.execute(
        "DELETE FROM letter WHERE envelope IN (SELECT id FROM envelope WHERE written < ? AND "
            + OVER
            + ")",
        before(day, DAYS_OF_WORDS));
    int rows =
        handle.execute(
            "UPDATE envelope SET subject = '' WHERE written < ? AND subject <> '' AND " + OVER,
            before(day, DAYS_OF_WORDS));
    rows +=
        handle.execute(
            "DELETE FROM envelope WHERE written < ? AND " + OVER, before(day, DAYS_OF_ROWS));
    LetterRows.sweep(handle);
    return rows;
  }

  private static long before(LocalDate day, int days) {
    return day.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}

package liaison.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import liaison.store.Database;
import liaison.text.Check;
import liaison.text.LetterTemplates;
import org.jdbi.v3.core.Handle;

/// What is not well with the notices, for health checks.
public final class Alarms {
  private static final String NAME = "notices";

  private Alarms() {}

  /// Notices that would go to nobody, of meetings that are not over.
  public static Check check(Database database, Instant now) {
    int nobody = database.<Integer>read(handle -> nobody(handle, now));
    return nobody == 0
        ? Check.ok(NAME, "Each that is due has somebody to go to.")
        : Check.warning(
            NAME,
            nobody == 1
                ? "1 letter about a meeting would go to nobody. Look at what goes out, on the desk."
                : nobody
                    + " letters about meetings would go to nobody. Look at what goes out, on the"
                    + " desk.");
  }

  private static int nobody(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM notice JOIN meeting ON meeting.id = notice.meeting
            WHERE notice.why = :nobody AND notice.state = 'written' AND meeting.day >= :today
            """)
        .bind("nobody", Writing.NOBODY)
        .bind("today", now.atZone(Expectations.LONDON).toLocalDate())
        .mapTo(Integer.class)
        .one();
  }

  /// Each letter that an officer corrected, and whether it can be used.
  public static List<Check> letters(LetterTemplates templates) {
    var checks = new ArrayList<Check>();
    SampleLetters.each((name, values) ->
        templates
            .fault(name, values)
            .ifPresent(fault -> checks.add(Check.warning("letters", fault))));
    for (String file : templates.corrected()) {
      if (!templates.isShipped(file)) {
        checks.add(
            Check.warning(
                "letters",
                "No letter has a part that is called %s, so it is not used. Look at its name."
                    .formatted(file)));
      }
    }
    if (checks.isEmpty()) checks.add(Check.ok("letters", "Each can be written."));
    return List.copyOf(checks);
  }
}

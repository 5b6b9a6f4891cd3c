package liaison;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import liaison.mail.Outbox;
import liaison.store.Database;
import liaison.text.Check;

/// How the letters stand: whether they are held, and which failed.
final class Letters {
  private static final String NAME = "letters";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Letters() {}

  /// A warning for letters that are held and one for those that failed; else that all is well.
  static List<Check> checks(Database database, InstantSource clock, ZoneId zone) {
    List<Check> checks = new ArrayList<>();
    Optional<Outbox.Hold> hold = database.read(Outbox::hold);
    int waiting = database.<Integer>read(Outbox::waiting);
    hold.ifPresent(held ->
        checks.add(
            Check.warning(
                NAME,
                "Letters held: %d since %s, because: %s An officer lets them go on the page Letters."
                    .formatted(
                        waiting,
                        DAY.format(LocalDate.ofInstant(held.since(), zone)),
                        held.reason()))));
    int failed = database.<Integer>read(handle -> Outbox.failed(handle, clock.instant()).size());
    if (failed > 0) {
      checks.add(
          Check.warning(
              NAME,
              "Letters that failed: %d. An officer sends them again on the page Letters."
                  .formatted(failed)));
    }
    if (checks.isEmpty()) {
      checks.add(Check.ok(NAME, "They go out. Waiting now: %d.".formatted(waiting)));
    }
    return checks;
  }
}

package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.councils.Suppressions;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.meetings.Body;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.Sitting;
import liaison.store.Database;
import liaison.text.FaultReference;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds people of what they took on at a meeting: one letter on the day by which it should be
/// done, or on the working day after. Letter and mark are written together.
public final class ActionLetters implements Ahead {
  private static final Logger LOG = LoggerFactory.getLogger(ActionLetters.class);

  /// From when on a working day.
  static final LocalTime MORNING = LocalTime.of(9, 0);

  /// What is overdue for longer than so many days when it is first seen is an officer's to raise.
  static final int LATEST = 14;

  private final Database database;
  private final Outbox outbox;
  private final LetterTemplates templates;
  private final Sending sending;
  private final boolean samples;

  /// @param templates those of this room
  /// @param sending in whose name
  /// @param samples whether made-up meetings remind anybody of anything
  public ActionLetters(
      Database database,
      Outbox outbox,
      LetterTemplates templates,
      Sending sending,
      boolean samples) {
    this.database = database;
    this.outbox = outbox;
    this.templates = templates;
    this.sending = sending;
    this.samples = samples;
  }

  /// @param minuted whether there are minutes that the owner may read, who need be no member
  private record Owed(Action action, Sitting sitting, String email, boolean minuted) {}

  /// Writes what is due at a moment.
  ///
  /// @param site where people reach the pages
  /// @return how many letters were written
  public int round(URI site, Instant now) {
    int letters = 0;
    for (Owed owed : owed(now)) {
      try {
        letters += write(owed, site, now);
      } catch (RuntimeException fault) {
        FaultReference.log(LOG, "writing about action " + owed.action().id(), fault);
      }
    }
    return letters;
  }

  private List<Owed> owed(Instant now) {
    ZonedDateTime here = now.atZone(Expectations.LONDON);
    LocalDate today = here.toLocalDate();
    if (here.toLocalTime().isBefore(MORNING)) return List.of();
    List<Owed> due =
        database.read(handle -> {
          if (!Holidays.workingDays(handle).isWorkingDay(today)) return List.of();
          return Actions.due(handle, today).stream()
              .filter(action -> !action.isChased())
              .filter(action -> !action.due().isBefore(today.minusDays(LATEST)))
              .flatMap(action -> owed(handle, action).stream())
              .toList();
        });
    if (due.isEmpty()) return due;
    var suppressions = new Suppressions(database, () -> now);
    return due.stream().filter(owed -> suppressions.of(owed.email()).isEmpty()).toList();
  }

  @Override
  public List<Plan.Line> lines(Span span) {
    LocalDate today = span.today();
    List<Foreseen> all =
        database.read(handle -> {
          WorkingDays days = Holidays.workingDays(handle);
          var found = new ArrayList<Foreseen>();
          for (Action action : Actions.open(handle)) {
            if (action.isChased() || action.due().isBefore(today.minusDays(LATEST))) continue;
            LocalDate day = action.due().isBefore(today) ? today : action.due();
            Instant at = Expectations.instant(days.plus(day, 0).atTime(MORNING));
            sitting(handle, action)
                .filter(_ -> span.shows(at, true))
                .ifPresent(sitting -> found.add(new Foreseen(action, sitting, at)));
          }
          return found;
        });
    var suppressions = new Suppressions(database, span::now);
    return all.stream().map(one -> line(one, span, suppressions)).toList();
  }

  private record Foreseen(Action action, Sitting sitting, Instant at) {}

  private static Plan.Line line(Foreseen foreseen, Span span, Suppressions suppressions) {
    Action action = foreseen.action();
    Instant at = foreseen.at();
    String email = action.email();
    String missing =
        email == null
            ? "%s has no address on file.".formatted(action.owner())
            : suppressions.of(email).isPresent()
                ? "No letters go to %s any more.".formatted(email)
                : "";
    Expected.Standing standing =
        !missing.isEmpty()
            ? Expected.Standing.MISSING
            : at.isAfter(span.now()) ? Expected.Standing.LATER : Expected.Standing.DUE;
    return new Plan.Line(
        new Concern.OfAction(action.id()),
        action.what(),
        at,
        standing,
        "%s, from %s.".formatted(action.owner(), foreseen.sitting().words()),
        missing.isEmpty() && email != null ? List.of(new Plan.To(email, List.of())) : List.of(),
        0,
        missing.isEmpty() ? List.of() : List.of(missing));
  }

  /// The meeting at which an action was taken on; empty where its body reminds nobody.
  private Optional<Sitting> sitting(Handle handle, Action action) {
    return Sitting.of(handle, action.meeting())
        .filter(sitting -> sitting.body().state() == Body.State.ACTIVE)
        .filter(sitting -> Telling.tells(handle, sitting.meeting(), samples));
  }

  private Optional<Owed> owed(Handle handle, Action action) {
    String email = action.email();
    if (email == null) return Optional.empty();
    return sitting(handle, action)
        .map(sitting ->
            new Owed(
                action,
                sitting,
                email,
                sitting.body().habits().open()
                    && Minutes.published(handle, action.meeting()).isPresent()));
  }

  private int write(Owed owed, URI site, Instant now) {
    Filled words =
        templates.filled(
            "action",
            values(owed.action(), owed.sitting().words(), minutesLink(owed, site), sending));
    Letter letter;
    try {
      letter =
          new Letter(
                  owed.email(),
                  words.subject(),
                  words.text(),
                  words.html(),
                  Kind.CHASE,
                  now,
                  expires(owed.action()))
              .keyed("action/%d/%s".formatted(owed.action().id(), owed.action().due()));
    } catch (Unacceptable noLetterCanGoThere) {
      return 0;
    }
    return database.<Integer>write(handle -> {
      if (!Actions.chase(handle, owed.action(), Rounds.BY_ITSELF, now)) return 0;
      long _ = outbox.put(handle, letter, now);
      return 1;
    });
  }

  private static Instant expires(Action action) {
    return action.due().plusDays(2L * LATEST).atStartOfDay(Expectations.LONDON).toInstant();
  }

  private String minutesLink(Owed owed, URI site) {
    return owed.minuted()
        ? site.resolve(PaperLinks.open(owed.action().meeting()) + "minutes").toString()
        : "";
  }

  /// What the files of the letter are told.
  static Map<String, Object> values(
      Action action, String meeting, String minutesLink, Sending sending) {
    var values = new HashMap<String, Object>(sending.values());
    values.put("what", action.what());
    values.put("owner", action.owner());
    values.put("due", Moments.day(action.due()));
    values.put("meeting", meeting);
    values.put("minutesLink", minutesLink);
    return values;
  }
}

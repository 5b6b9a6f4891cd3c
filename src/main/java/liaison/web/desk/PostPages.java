package liaison.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.mail.Outbox;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.web.PlainDates;

/// Whether letters go out, and how an officer lets them go again.
public final class PostPages implements DeskPart {
  private static final String PATH = "/desk/letters";
  private static final int ON_START = 5;

  private final Database database;
  private final InstantSource clock;
  private final ZoneId zone;

  /// @param database where the outbox lies
  public PostPages(Database database, InstantSource clock, ZoneId zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Optional<Place> place() {
    return Optional.empty();
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::show)
        .write(PATH + "/resume", this::resume)
        .write(PATH + "/{letter}/again", this::again);
  }

  /// What the start page shows of them.
  public Section section() {
    Stream<Section.Item> held =
        database.read(Outbox::hold).stream()
            .map(hold ->
                new Section.Item(
                    "Letters are held", PATH, "Since " + weekday(hold.since()), "Held"));
    List<Outbox.Failed> failed = failed();
    Stream<Section.Item> lost =
        failed.stream()
            .limit(ON_START)
            .map(letter ->
                new Section.Item(
                    letter.subject(),
                    PATH + "#letter-" + letter.id(),
                    "To %s, of %s".formatted(letter.to(), weekday(letter.written())),
                    "Failed"));
    return new Section(
        "Letters",
        Stream.concat(held, lost).toList(),
        "Letters go out as usual.",
        failed.isEmpty() ? "" : PATH,
        failed.size() == 1
            ? "1 letter failed: send it again"
            : "%d letters failed: send them again".formatted(failed.size()));
  }

  private List<Outbox.Failed> failed() {
    return database.read(handle -> Outbox.failed(handle, clock.instant()));
  }

  private String weekday(Instant when) {
    return PlainDates.weekday(LocalDate.ofInstant(when, zone));
  }

  private void show(Visit visit) {
    Optional<Outbox.Hold> hold = database.read(Outbox::hold);
    int waiting = database.<Integer>read(Outbox::waiting);
    visit.show(
        "desk/post",
        Map.of(
            "held", hold.isPresent(),
            "since", hold.map(known -> weekday(known.since())).orElse(""),
            "reason", hold.map(Outbox.Hold::reason).orElse(""),
            "waiting", waiting,
            "failed", failed(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private void resume(Visit visit) {
    database.change(handle -> {
      if (Outbox.hold(handle).isEmpty()) return;
      Outbox.resume(handle, clock.instant());
      Audit.record(handle, visit.officer().key(), "Let the letters go out again", clock.instant());
    });
    visit.leadTo(PATH + "?done=resumed");
  }

  /// A letter that somebody else sent again just before is on its way as wished.
  private void again(Visit visit) {
    database.change(handle -> {
      if (!Outbox.sendAgain(handle, visit.number("letter"), clock.instant())) return;
      Audit.record(handle, visit.officer().key(), "Sent a letter again", clock.instant());
    });
    visit.leadTo(PATH + "?done=again");
  }
}

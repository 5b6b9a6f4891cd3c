package liaison.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.mail.Outbox;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.web.PlainDates;

/// Whether letters go out, and how an officer lets them go again.
public final class PostPages implements DeskPart {
  private static final String PATH = "/desk/letters";

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
    routes.read(PATH, this::show).write(PATH + "/resume", this::resume);
  }

  /// What the start page shows of them.
  public Section section() {
    List<Section.Item> held =
        database.read(Outbox::hold).stream()
            .map(hold ->
                new Section.Item(
                    "Letters are held", PATH, "Since " + weekday(hold.since()), "Held"))
            .toList();
    return new Section("Letters", held, "Letters go out as usual.", "", "");
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
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private void resume(Visit visit) {
    database.change(handle -> {
      if (Outbox.hold(handle).isEmpty()) return;
      Outbox.resume(handle);
      Audit.record(handle, visit.officer().key(), "Let the letters go out again", clock.instant());
    });
    visit.leadTo(PATH + "?done=resumed");
  }
}

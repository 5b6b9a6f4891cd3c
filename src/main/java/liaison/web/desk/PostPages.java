package liaison.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import liaison.mail.Outbox;
import liaison.mail.Tray;
import liaison.mail.Trays;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import liaison.web.PlainDates;
import org.jspecify.annotations.Nullable;

/// Whether letters go out, and how an officer lets them go again.
public final class PostPages implements DeskPart {
  private static final String PATH = "/desk/letters";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /// For so long the start page names letters that came too late.
  private static final Duration SHOWN_LATE = Duration.ofDays(7);

  private static final int ON_START = 5;
  private static final int ON_A_PAGE = 50;
  private static final int LONGEST_REASON = 200;

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
    return Optional.of(new Place("Letters", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::show)
        .read(PATH + "/trays/{tray}", this::tray)
        .write(PATH + "/hold", this::hold)
        .write(PATH + "/resume", this::resume)
        .write(PATH + "/back", this::takeAllBack)
        .write(PATH + "/{letter}/again", this::again)
        .write(PATH + "/{letter}/back", this::takeBack);
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
    int doubted = database.read(Trays::counts).getOrDefault(Tray.IN_DOUBT, 0);
    Stream<Section.Item> unsure =
        doubted == 0
            ? Stream.empty()
            : Stream.of(
                new Section.Item(
                    doubted == 1
                        ? "1 letter may have arrived"
                        : doubted + " letters may have arrived",
                    PATH + "/trays/" + Tray.IN_DOUBT.key(),
                    "They are sent once more",
                    ""));
    int late =
        database.<Integer>read(
            handle -> Trays.expiredSince(handle, clock.instant().minus(SHOWN_LATE)));
    Stream<Section.Item> expired =
        late == 0
            ? Stream.empty()
            : Stream.of(
                new Section.Item(
                    late == 1
                        ? "1 letter came too late to be sent"
                        : late + " letters came too late to be sent",
                    PATH + "/trays/" + Tray.EXPIRED.key(),
                    "Tell these people another way.",
                    "Not sent"));
    return new Section(
        "Letters",
        Stream.of(held, lost, expired, unsure).flatMap(Function.identity()).toList(),
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
    show(visit, "", null);
  }

  /// @param reason as it was typed
  private void show(Visit visit, String reason, @Nullable Unacceptable wrong) {
    Optional<Outbox.Hold> hold = database.read(Outbox::hold);
    Map<Tray, Integer> counts = database.read(Trays::counts);
    visit.show(
        "desk/post",
        Map.of(
            "held", hold.isPresent(),
            "restored", hold.filter(Outbox.Hold::isAfterRestore).isPresent(),
            "since", hold.map(known -> weekday(known.since())).orElse(""),
            "reason", hold.map(Outbox.Hold::reason).orElse(""),
            "typed", reason,
            "waiting", database.<Integer>read(Outbox::waiting),
            "trays",
                Arrays.stream(Tray.values())
                    .map(tray -> new Count(name(tray), path(tray), counts.getOrDefault(tray, 0)))
                    .toList(),
            "failed", failed().stream().limit(ON_A_PAGE).toList(),
            "failures", failed().size(),
            "done", DeskPhrases.done(visit.form().shown("done"))),
        wrong);
  }

  /// A tray as the page of letters names it.
  public record Count(String name, String path, int letters) {}

  private static String path(Tray tray) {
    return PATH + "/trays/" + tray.key();
  }

  private static String name(Tray tray) {
    return switch (tray) {
      case WAITING -> "Waiting";
      case IN_DOUBT -> "In doubt";
      case FAILED -> "Failed";
      case TWICE -> "May have come twice";
      case SENT -> "Sent";
      case EXPIRED -> "Too late to send";
      case WITHDRAWN -> "Taken back";
    };
  }

  private static String about(Tray tray) {
    return switch (tray) {
      case WAITING -> "They go when they are due, unless the post is held.";
      case IN_DOUBT ->
          "The line was cut before the mail server answered. Each is sent once more, and mail"
              + " programs show it once.";
      case FAILED -> "They reached nobody. Check the address. Then send again, or telephone.";
      case TWICE -> "They were in doubt, and went once more. Somebody may ask why two came.";
      case SENT -> "The mail server took them.";
      case EXPIRED -> "Their time passed before they could go. Telephone where it matters.";
      case WITHDRAWN -> "What they said was no longer so, and they did not go, or not again.";
    };
  }

  /// A letter as a tray shows it.
  public record Shown(Trays.Row letter, String when) {}

  private void tray(Visit visit) {
    Optional<Tray> known = Tray.of(visit.part("tray"));
    if (known.isEmpty()) {
      visit.leadTo(PATH);
      return;
    }
    Tray tray = known.get();
    int all = database.read(Trays::counts).getOrDefault(tray, 0);
    int pages = Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
    int page = Math.min(page(visit.form().shown("page")), pages);
    List<Shown> rows =
        database
            .read(handle ->
                Trays.of(handle, tray, (page - 1) * ON_A_PAGE, ON_A_PAGE, clock.instant()))
            .stream()
            .map(row -> new Shown(row, when(tray, row)))
            .toList();
    visit.show(
        "desk/tray",
        Map.of(
            "name",
            name(tray),
            "about",
            about(tray),
            "path",
            path(tray) + "?",
            "rows",
            rows,
            "waits",
            tray == Tray.WAITING || tray == Tray.IN_DOUBT,
            "done",
            DeskPhrases.done(visit.form().shown("done")),
            "all",
            all,
            "pager",
            Map.of("page", page, "pages", pages)));
  }

  private static int page(String typed) {
    return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
  }

  private String when(Tray tray, Trays.Row row) {
    return switch (tray) {
      case WAITING, IN_DOUBT -> "Goes " + moment(row.next());
      case SENT, TWICE -> "Sent " + moment(row.sent() == null ? row.written() : row.sent());
      case FAILED, EXPIRED, WITHDRAWN -> "Written " + moment(row.written());
    };
  }

  private String moment(Instant at) {
    return "%s, %s".formatted(weekday(at), TIME.format(at.atZone(zone)));
  }

  /// The kill switch: nothing goes until an officer lets it go again.
  private void hold(Visit visit) {
    String reason = Clean.line(visit.form().shown("reason"));
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      show(
          visit,
          reason,
          new Unacceptable(
              "reason",
              "Say in up to %d characters why no letter should go out.".formatted(LONGEST_REASON)));
      return;
    }
    database.change(handle -> {
      Outbox.hold(handle, reason, clock.instant());
      Audit.record(handle, visit.officer().key(), "Held all letters", clock.instant());
    });
    visit.leadTo(PATH + "?done=held");
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

  /// One letter that must not go; one that went meanwhile stays as it is.
  private void takeBack(Visit visit) {
    boolean taken =
        database.<Boolean>write(handle -> {
          if (!Outbox.takeBack(handle, visit.number("letter"))) return false;
          Audit.record(handle, visit.officer().key(), "Took a letter back", clock.instant());
          return true;
        });
    visit.leadTo(path(Tray.WAITING) + "?done=" + (taken ? "taken-back" : "gone"));
  }

  /// All that wait, as many as the officer saw.
  private void takeAllBack(Visit visit) {
    String seen = visit.form().shown("waiting");
    int taken =
        database.<Integer>write(handle -> {
          if (!seen.equals(String.valueOf(Outbox.waiting(handle)))) return -1;
          int letters = Outbox.takeAllBack(handle);
          Audit.record(
              handle,
              visit.officer().key(),
              "Took back all letters that waited: %d".formatted(letters),
              clock.instant());
          return letters;
        });
    if (taken < 0) {
      show(
          visit,
          "",
          new Unacceptable(
              "waiting",
              "More or fewer letters wait now than when you looked. Nothing was taken back. Look"
                  + " again."));
      return;
    }
    visit.leadTo(PATH + "?done=all-back");
  }
}

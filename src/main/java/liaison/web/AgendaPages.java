package liaison.web;

import io.javalin.http.Context;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.AgendaLine;
import liaison.meetings.agenda.AgendaPrint;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.ItemFiles;
import liaison.meetings.agenda.ItemPaper;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.Published;
import liaison.meetings.agenda.Sitting;
import liaison.papers.PdfWriter;
import liaison.papers.Print;
import liaison.papers.WordWriter;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Agendas and minutes that are out, for everybody, each at one address for ever: as a page, as a
/// PDF and as a Word file; and the papers of their items.
public final class AgendaPages implements Wing {
  private static final String MEETING = "/meetings/{meeting}";

  private final Database database;
  private final ZoneId zone;
  private final KeptPrints prints = new KeptPrints();

  /// @param database where they lie
  public AgendaPages(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public void open(Furniture furniture) {
    Supplier<URI> site = furniture.address();
    furniture
        .routes()
        .read(MEETING + "/agenda", ctx -> agenda(furniture.pages(), ctx))
        .read(MEETING + "/agenda.pdf", ctx -> pdf(ctx, agendaPrint(ctx, site.get())))
        .read(MEETING + "/agenda.docx", ctx -> docx(ctx, agendaPrint(ctx, site.get())))
        .read(MEETING + "/minutes", ctx -> minutes(furniture.pages(), ctx))
        .read(MEETING + "/minutes.pdf", ctx -> pdf(ctx, minutesPrint(ctx, site.get())))
        .read(MEETING + "/minutes.docx", ctx -> docx(ctx, minutesPrint(ctx, site.get())))
        .read(MEETING + "/papers/{paper}", this::paper);
  }

  /// What of a meeting is out, for its page; nothing of a body that is not open to all. Who has a
  /// letter about its meeting has the link.
  public static List<MeetingsPages.Link> links(Handle handle, long meeting) {
    if (Sitting.of(handle, meeting).filter(AgendaPages::isOpen).isEmpty()) return List.of();
    String path = "/meetings/%d/".formatted(meeting);
    return Stream.of(
            Agendas.published(handle, meeting)
                .map(_ -> new MeetingsPages.Link("Agenda", path + "agenda")),
            Minutes.published(handle, meeting)
                .map(_ -> new MeetingsPages.Link("Minutes", path + "minutes")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static long number(Context ctx, String name) {
    String part = ctx.pathParam(name);
    return part.matches("\\d{1,9}") ? Long.parseLong(part) : -1;
  }

  private Sitting sitting(Context ctx) {
    Sitting sitting =
        database
            .read(handle -> Sitting.of(handle, number(ctx, "meeting")))
            .filter(one -> one.meeting().confirmed())
            .orElseThrow(() -> new Said(404, Phrases.NO_AGENDA));
    if (!isOpen(sitting)) ctx.header("X-Robots-Tag", "noindex, nofollow");
    return sitting;
  }

  private static boolean isOpen(Sitting sitting) {
    return sitting.body().habits().open();
  }

  private List<Published> versions(Sitting sitting) {
    List<Published> versions = database.read(handle -> Agendas.versions(handle, sitting.id()));
    if (versions.isEmpty()) throw new Said(404, Phrases.NO_AGENDA);
    return versions;
  }

  private LocalDate day(Published out) {
    return LocalDate.ofInstant(out.at(), zone);
  }

  /// A line with its paper.
  ///
  /// @param path where its paper is; empty where it is not there
  public record Shown(AgendaLine line, String said, String paper, String path) {}

  private void agenda(Pages pages, Context ctx) {
    Sitting sitting = sitting(ctx);
    List<Published> versions = versions(sitting);
    Published out = versions.getFirst();
    Map<String, Object> values = values(sitting);
    values.put("cancelled", sitting.cancelled());
    values.put("version", "Version %d, %s".formatted(out.version(), Moments.day(day(out))));
    values.put("lines", out.lines().stream().map(line -> shown(sitting, line)).toList());
    values.put(
        "versions",
        versions.stream()
            .filter(one -> one.version() > 1)
            .map(one ->
                "Version %d, %s: %s".formatted(one.version(), Moments.day(day(one)), one.what()))
            .toList());
    pages.show(ctx, "agenda-public", values);
  }

  private static Map<String, Object> values(Sitting sitting) {
    String place = sitting.meeting().place();
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", sitting.id());
    values.put("words", sitting.words());
    values.put("when", Moments.day(sitting.day()) + ", " + sitting.hours());
    String online = sitting.meeting().online();
    values.put("place", place != null ? place : online != null ? "Online" : "");
    values.put("online", online == null ? "" : online);
    return values;
  }

  private static Shown shown(Sitting sitting, AgendaLine line) {
    String said = AgendaPrint.said(line);
    return switch (line.paper()) {
      case ItemPaper.None() -> new Shown(line, said, "", "");
      case ItemPaper.ToFollow() -> new Shown(line, said, "Paper to follow", "");
      case ItemPaper.Link(String address) -> new Shown(line, said, address, address);
      case ItemPaper.Attached paper ->
          new Shown(line, said, paper.name(), AgendaPrint.path(sitting, paper));
    };
  }

  private Print agendaPrint(Context ctx, URI site) {
    Sitting sitting = sitting(ctx);
    Published out = versions(sitting).getFirst();
    return AgendaPrint.agenda(sitting, out, day(out), site);
  }

  private MinutesSheet out(Sitting sitting) {
    return database
        .read(handle -> Minutes.published(handle, sitting.id()))
        .orElseThrow(() -> new Said(404, Phrases.NO_MINUTES));
  }

  /// A line of minutes with what was taken on.
  public record Minuted(int number, String title, String notes, List<String> actions) {}

  private void minutes(Pages pages, Context ctx) {
    Sitting sitting = sitting(ctx);
    MinutesSheet minutes = out(sitting);
    List<Action> actions = actions(sitting);
    Map<String, Object> values = values(sitting);
    values.put("draft", minutes.state() != MinutesSheet.State.APPROVED);
    values.put("state", AgendaPrint.state(minutes));
    values.put("present", minutes.present());
    values.put("apologies", minutes.apologies());
    values.put(
        "lines",
        minutes.lines().stream()
            .map(line ->
                new Minuted(
                    line.number(), line.title(), line.said(), AgendaPrint.actions(line, actions)))
            .toList());
    values.put("others", AgendaPrint.others(minutes, actions));
    values.put(
        "corrections",
        minutes.corrections().stream()
            .map(one -> Moments.day(one.day()) + ": " + one.words())
            .toList());
    pages.show(ctx, "minutes-public", values);
  }

  private List<Action> actions(Sitting sitting) {
    return database.read(handle -> Actions.minuted(handle, sitting.id()));
  }

  private Print minutesPrint(Context ctx, URI site) {
    Sitting sitting = sitting(ctx);
    return AgendaPrint.minutes(sitting, out(sitting), actions(sitting), site);
  }

  private void pdf(Context ctx, Print print) {
    hand(ctx, print, "pdf", "application/pdf", PdfWriter::pdf);
  }

  private void docx(Context ctx, Print print) {
    hand(ctx, print, "docx", ItemFiles.WORD, WordWriter::docx);
  }

  private void hand(
      Context ctx, Print print, String ending, String type, Function<Print, byte[]> writer) {
    String what = ctx.path().replaceAll(".*/([a-z]+)\\.[a-z]+", "$1");
    hand(
        ctx,
        "%s-%d.%s".formatted(what, number(ctx, "meeting"), ending),
        type,
        prints.of(ending, print, writer));
  }

  private static void hand(Context ctx, String name, String type, byte[] bytes) {
    ctx.header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(type)
        .result(bytes);
  }

  private void paper(Context ctx) {
    Sitting sitting = sitting(ctx);
    long id = number(ctx, "paper");
    Optional<ItemFiles.File> file =
        database.read(handle -> ItemFiles.published(handle, sitting.id(), id));
    ItemFiles.File found = file.orElseThrow(() -> new Said(404, Phrases.NO_PAPER));
    hand(ctx, "paper-%d.%s".formatted(id, found.ending()), found.type(), found.bytes());
  }
}

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
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.Published;
import liaison.meetings.agenda.Sitting;
import liaison.papers.PdfWriter;
import liaison.papers.Print;
import liaison.papers.WordWriter;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Agendas and minutes that are out, as a page, as a PDF and as a Word file; and the papers of
/// their items. Those of an open body are for everybody, each at one address for ever. Those of
/// another are for whoever has the link of its letters; to all others it looks as if there were
/// none.
public final class AgendaPages implements Wing {
  private static final String OPEN = "/meetings/{meeting}/";
  private static final String LINKED = "/papers/{token}/";

  private final Database database;
  private final PaperLinks links;
  private final ZoneId zone;
  private final KeptPrints prints = new KeptPrints();

  /// @param database where they lie
  /// @param links which papers each link opens
  public AgendaPages(Database database, PaperLinks links, ZoneId zone) {
    this.database = database;
    this.links = links;
    this.zone = zone;
  }

  @Override
  public void open(Furniture furniture) {
    open(furniture, OPEN, this::everybodys);
    open(furniture, LINKED, this::linked);
  }

  /// A meeting, found by what a request names.
  ///
  /// @param at where what is out of it lies, below the site, with a slash at its end
  private record Found(Sitting sitting, String at) {
    long id() {
      return sitting.id();
    }
  }

  private interface Finder {
    /// @throws Said where whoever asks may not read what is out of it, or there is no such meeting
    Found of(Context ctx);
  }

  private void open(Furniture furniture, String below, Finder finder) {
    Pages pages = furniture.pages();
    Supplier<URI> site = furniture.address();
    furniture
        .routes()
        .read(below + "agenda", ctx -> agenda(pages, ctx, finder.of(ctx)))
        .read(below + "agenda.pdf", ctx -> pdf(ctx, agendaPrint(finder.of(ctx), site.get())))
        .read(below + "agenda.docx", ctx -> docx(ctx, agendaPrint(finder.of(ctx), site.get())))
        .read(below + "minutes", ctx -> minutes(pages, ctx, finder.of(ctx)))
        .read(below + "minutes.pdf", ctx -> pdf(ctx, minutesPrint(finder.of(ctx), site.get())))
        .read(below + "minutes.docx", ctx -> docx(ctx, minutesPrint(finder.of(ctx), site.get())))
        .read(below + "papers/{paper}", ctx -> paper(ctx, finder.of(ctx)));
  }

  /// A meeting of an open body. A number of another looks like one that was never given.
  private Found everybodys(Context ctx) {
    return found(
        database
            .read(handle -> Sitting.of(handle, number(ctx, "meeting")))
            .filter(AgendaPages::isOpen),
        sitting -> PaperLinks.open(sitting.id()));
  }

  private Found linked(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow");
    String token = ctx.pathParam("token");
    return found(
        database.read(handle -> links.meeting(handle, token)), _ -> PaperLinks.behind(token));
  }

  private static Found found(Optional<Sitting> sitting, Function<Sitting, String> at) {
    return sitting
        .filter(one -> one.meeting().confirmed())
        .map(one -> new Found(one, at.apply(one)))
        .orElseThrow(() -> new Said(404, Phrases.NOT_OPEN));
  }

  /// What of a meeting is out, for its page; nothing of a body that is not open to all. Who has a
  /// letter about its meeting has the link.
  public static List<MeetingsPages.Link> links(Handle handle, long meeting) {
    if (Sitting.of(handle, meeting).filter(AgendaPages::isOpen).isEmpty()) return List.of();
    String path = PaperLinks.open(meeting);
    return Stream.of(
            Agendas.published(handle, meeting)
                .map(_ -> new MeetingsPages.Link("Agenda", path + "agenda")),
            Minutes.published(handle, meeting)
                .map(minutes ->
                    new MeetingsPages.Link(
                        minutes.state() == MinutesSheet.State.APPROVED
                            ? "Minutes"
                            : "Draft minutes",
                        path + "minutes")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static long number(Context ctx, String name) {
    String part = ctx.pathParam(name);
    return part.matches("\\d{1,9}") ? Long.parseLong(part) : -1;
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

  private void agenda(Pages pages, Context ctx, Found found) {
    List<Published> versions = versions(found.sitting());
    Published out = versions.getFirst();
    Map<String, Object> values = values(found);
    values.put("cancelled", found.sitting().cancelled());
    values.put("version", "Version %d, %s".formatted(out.version(), Moments.day(day(out))));
    values.put("lines", out.lines().stream().map(line -> shown(found, line)).toList());
    values.put(
        "versions",
        versions.stream()
            .filter(one -> one.version() > 1)
            .map(one ->
                "Version %d, %s: %s".formatted(one.version(), Moments.day(day(one)), one.what()))
            .toList());
    pages.show(ctx, "agenda-public", values);
  }

  private static Map<String, Object> values(Found found) {
    Sitting sitting = found.sitting();
    String place = sitting.meeting().place();
    Map<String, Object> values = new HashMap<>();
    values.put("at", found.at());
    values.put("members", isOpen(sitting) ? "" : sitting.body().name());
    values.put("words", sitting.words());
    values.put("when", Moments.day(sitting.day()) + ", " + sitting.hours());
    String online = sitting.meeting().online();
    values.put("place", place != null ? place : online != null ? "Online" : "");
    values.put("online", online == null ? "" : online);
    return values;
  }

  private static Shown shown(Found found, AgendaLine line) {
    String said = AgendaPrint.said(line);
    return switch (line.paper()) {
      case ItemPaper.None() -> new Shown(line, said, "", "");
      case ItemPaper.ToFollow() -> new Shown(line, said, "Paper to follow", "");
      case ItemPaper.Link(String address) -> new Shown(line, said, address, address);
      case ItemPaper.Attached paper ->
          new Shown(line, said, paper.name(), found.at() + AgendaPrint.path(paper));
    };
  }

  /// What is printed.
  ///
  /// @param name of its files, without their endings
  private record Named(String name, Print print) {}

  private Named agendaPrint(Found found, URI site) {
    Published out = versions(found.sitting()).getFirst();
    return new Named(
        "agenda-" + found.id(),
        AgendaPrint.agenda(found.sitting(), out, day(out), site.resolve(found.at())));
  }

  private MinutesSheet out(Sitting sitting) {
    return database
        .read(handle -> Minutes.published(handle, sitting.id()))
        .orElseThrow(() -> new Said(404, Phrases.NO_MINUTES));
  }

  /// A line of minutes with what was taken on.
  public record Minuted(int number, String title, String notes, List<String> actions) {}

  private void minutes(Pages pages, Context ctx, Found found) {
    MinutesSheet minutes = out(found.sitting());
    List<Action> actions = actions(found.sitting());
    Map<String, Object> values = values(found);
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

  private Named minutesPrint(Found found, URI site) {
    Sitting sitting = found.sitting();
    return new Named(
        "minutes-" + found.id(),
        AgendaPrint.minutes(sitting, out(sitting), actions(sitting), site.resolve(found.at())));
  }

  private void pdf(Context ctx, Named print) {
    hand(ctx, print, "pdf", "application/pdf", PdfWriter::pdf);
  }

  private void docx(Context ctx, Named print) {
    hand(ctx, print, "docx", ItemFiles.WORD, WordWriter::docx);
  }

  private void hand(
      Context ctx, Named print, String ending, String type, Function<Print, byte[]> writer) {
    hand(ctx, print.name() + "." + ending, type, prints.of(ending, print.print(), writer));
  }

  private static void hand(Context ctx, String name, String type, byte[] bytes) {
    ctx.header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(type)
        .result(bytes);
  }

  private void paper(Context ctx, Found found) {
    long id = number(ctx, "paper");
    Optional<ItemFiles.File> file =
        database.read(handle -> ItemFiles.published(handle, found.id(), id));
    ItemFiles.File paper = file.orElseThrow(() -> new Said(404, Phrases.NO_PAPER));
    hand(ctx, "paper-%d.%s".formatted(id, paper.ending()), paper.type(), paper.bytes());
  }
}

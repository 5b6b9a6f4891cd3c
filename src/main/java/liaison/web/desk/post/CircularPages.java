package liaison.web.desk.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.mail.Outbox;
import liaison.notices.Circular;
import liaison.notices.Circulars;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Circulars: write one, send it to oneself, then to its list.
final class CircularPages implements DeskPart {
  private static final String PATH = "/desk/circulars";
  private static final String ENDED = PATH + "/ended";
  private static final String ONE = PATH + "/{circular}";

  private final NoticeDesk desk;

  CircularPages(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Circulars", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::all)
        .read(PATH + "/new", visit -> form(visit, null, typed(visit.form()), null))
        .upload(PATH + "/new", this::write)
        .read(ENDED, this::ended)
        .write(ENDED, this::takeUp)
        .read(ONE, visit -> one(visit, null))
        .write(ONE + "/again", this::again)
        .read(ONE + "/change", this::change)
        .upload(ONE + "/change", this::save)
        .write(ONE + "/test", this::test)
        .write(ONE + "/send", this::send)
        .write(ONE + "/discard", this::discard);
  }

  /// A circular in the list.
  public record ShownCircular(String subject, String path, String about) {}

  private void all(Visit visit) {
    List<ShownCircular> shown =
        desk.circulars().all().stream()
            .map(one -> new ShownCircular(one.subject(), path(one.id()), about(one)))
            .toList();
    visit.show(
        "desk/circulars",
        Map.of("circulars", shown, "done", NoticeWords.done(visit.form().shown("done"))));
  }

  private String about(Circular one) {
    return one.sent() == null
        ? "Draft, to the list %s".formatted(one.listName())
        : "Sent on %s, to the list %s".formatted(desk.when(one.sent()), one.listName());
  }

  private static String path(long id) {
    return PATH + "/" + id;
  }

  private Circular circular(Visit visit) {
    return desk.circulars()
        .byId(visit.number("circular"))
        .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_CIRCULAR));
  }

  private void one(Visit visit, @Nullable Unacceptable wrong) {
    Circular circular = circular(visit);
    boolean draft = circular.sent() == null;
    Map<String, Object> values = new HashMap<>();
    values.put("circular", circular);
    values.put("path", path(circular.id()));
    values.put("about", about(circular));
    values.put("draft", draft);
    values.put("post", desk.telling().database().read(Outbox::held).orElse(""));
    values.put("told", draft ? List.of() : desk.circulars().told(circular.id()));
    Circulars.@Nullable Readers readers = null;
    @Nullable Unacceptable fault = wrong;
    if (draft) {
      try {
        readers = desk.circulars().readers(circular);
      } catch (Unacceptable listGone) {
        if (fault == null) fault = listGone;
      }
    }
    values.put("readers", readers == null ? List.of() : readers.to());
    values.put("digest", readers == null ? "" : readers.digest());
    values.put("missing", readers == null ? List.of() : readers.missing());
    values.put("ended", readers == null ? 0 : readers.ended());
    values.put("done", NoticeWords.done(visit.form().shown("done")));
    visit.show("desk/circular", values, fault);
  }

  /// What is typed, or on file.
  public record Typed(String list, String subject, String words, String link, String version) {}

  private static Typed typed(Form form) {
    return new Typed(
        form.shown("list"),
        form.shown("subject"),
        form.shown("words"),
        form.shown("link"),
        form.shown("version"));
  }

  /// @param known the one that is changed; null for a new one
  private void form(
      Visit visit, @Nullable Circular known, Typed typed, @Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>();
    values.put("isNew", known == null);
    values.put("back", known == null ? PATH : path(known.id()));
    values.put("action", known == null ? PATH + "/new" : path(known.id()) + "/change");
    values.put("attached", known == null ? "" : known.fileName());
    values.put("typed", typed);
    values.put("lists", desk.lists().all());
    visit.show("desk/circular-form", values, wrong);
  }

  private static Circular.Wish wish(Visit visit) {
    Form form = visit.form();
    String list = form.shown("list");
    return new Circular.Wish(
        list.matches("\\d{1,9}") ? Long.parseLong(list) : -1,
        form.shown("subject"),
        form.shown("words"),
        form.shown("link"),
        visit
            .file("file")
            .map(sent -> new Circular.File(sent.name(), type(sent.name()), sent.bytes()))
            .orElse(null),
        form.shown("without-file").equals("yes"));
  }

  /// By the name: what a browser says about a file is not to be relied on.
  private static String type(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    return switch (end) {
      case "pdf" -> "application/pdf";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      case "txt" -> "text/plain";
      case "csv" -> "text/csv";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      default -> "application/octet-stream";
    };
  }

  private void write(Visit visit) {
    try {
      long id = desk.circulars().write(wish(visit), visit.officer().key());
      visit.leadTo(path(id) + "?done=written");
    } catch (Unacceptable wrong) {
      form(visit, null, typed(visit.form()), wrong);
    }
  }

  private void change(Visit visit) {
    Circular circular = circular(visit);
    form(
        visit,
        circular,
        new Typed(
            String.valueOf(circular.list()),
            circular.subject(),
            circular.words(),
            circular.link(),
            String.valueOf(circular.version())),
        null);
  }

  private void save(Visit visit) {
    Circular circular = circular(visit);
    try {
      boolean changed =
          desk.circulars()
              .change(circular.id(), version(visit), wish(visit), visit.officer().key());
      if (changed) {
        visit.leadTo(path(circular.id()) + "?done=changed");
        return;
      }
      Typed typed = typed(visit.form());
      form(
          visit,
          circular,
          new Typed(
              typed.list(),
              typed.subject(),
              typed.words(),
              typed.link(),
              String.valueOf(circular.version())),
          new Unacceptable("subject", NoticeWords.CIRCULAR_OVERTAKEN));
    } catch (Unacceptable wrong) {
      form(visit, circular, typed(visit.form()), wrong);
    }
  }

  private static long version(Visit visit) {
    String version = visit.form().shown("version");
    return version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
  }

  private void test(Visit visit) {
    Circular circular = circular(visit);
    desk.circulars().test(circular, visit.officer().email(), visit.site());
    visit.leadTo(path(circular.id()) + "?done=tested");
  }

  private void send(Visit visit) {
    Circular circular = circular(visit);
    try {
      Optional<Integer> sent =
          desk.circulars()
              .send(
                  circular.id(),
                  version(visit),
                  visit.form().shown("readers"),
                  visit.officer().key(),
                  visit.site());
      if (sent.isPresent()) {
        boolean held = desk.telling().database().read(Outbox::hold).isPresent();
        visit.leadTo(path(circular.id()) + "?done=" + (held ? "sent-held" : "sent"));
      } else {
        one(visit, new Unacceptable("circular", NoticeWords.CIRCULAR_OVERTAKEN));
      }
    } catch (Unacceptable wrong) {
      one(visit, wrong);
    }
  }

  private void discard(Visit visit) {
    desk.circulars().discard(visit.number("circular"), visit.officer().key());
    visit.leadTo(PATH + "?done=discarded");
  }

  private void again(Visit visit) {
    long copy =
        desk.circulars()
            .again(visit.number("circular"), visit.officer().key())
            .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_CIRCULAR));
    visit.leadTo(path(copy) + "?done=copied");
  }

  /// Somebody who wants no more circulars.
  public record ShownEnded(String address, String since) {}

  private void ended(Visit visit) {
    List<ShownEnded> shown =
        desk.circulars().whoEnded().stream()
            .map(one -> new ShownEnded(one.address(), desk.day(one.since())))
            .toList();
    visit.show(
        "desk/circulars-ended",
        Map.of("ended", shown, "done", NoticeWords.done(visit.form().shown("done"))));
  }

  private void takeUp(Visit visit) {
    boolean ended = desk.circulars().takeUp(visit.form().shown("address"), visit.officer().key());
    visit.leadTo(ENDED + (ended ? "?done=taken-up" : ""));
  }
}

package liaison.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.knowledge.Document;
import liaison.knowledge.Knowledge;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Passage;
import liaison.knowledge.Standing;

/// The papers themselves: what there is, and each one whole, so that a quote can be read where it
/// stands.
final class SourcePages {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// A paper older than this tells of its time.
  private static final int FRESH_YEARS = 3;

  private final Knowledge knowledge;
  private final Pages pages;
  private final InstantSource clock;

  SourcePages(Knowledge knowledge, Pages pages, InstantSource clock) {
    this.knowledge = knowledge;
    this.pages = pages;
    this.clock = clock;
  }

  void open(Routes routes) {
    routes.read("/sources", this::list);
    routes.read("/sources/<document>", this::one);
  }

  private void list(Context ctx) {
    List<Map<String, String>> papers =
        knowledge.documents().stream()
            .sorted(Comparator.comparing(Document::title, String.CASE_INSENSITIVE_ORDER))
            .map(SourcePages::listed)
            .toList();
    pages.show(ctx, "sources", Map.of("papers", papers));
  }

  private static Map<String, String> listed(Document document) {
    return Map.of(
        "title", document.title(),
        "url", Addresses.of(document.id()),
        "body", body(document),
        "date", date(document));
  }

  private void one(Context ctx) {
    List<Passage> passages =
        knowledge
            .passages(ctx.pathParam("document"))
            .filter(list -> !list.isEmpty())
            .orElse(List.of());
    if (passages.isEmpty()) throw new Said(404, Phrases.NO_SUCH_PAPER);
    Document document = passages.getFirst().document();
    Map<String, Object> values = new HashMap<>();
    values.put("title", document.title());
    values.put("body", body(document));
    values.put("date", date(document));
    values.put("aged", aged(document));
    values.put("passages", shown(passages));
    pages.show(ctx, "source", values);
  }

  private static List<ShownPassage> shown(List<Passage> passages) {
    List<ShownPassage> shown = new ArrayList<>();
    List<String> above = List.of();
    for (Passage passage : passages) {
      shown.add(ShownPassage.of(passage, above));
      above = passage.headings();
    }
    return shown;
  }

  private static String body(Document document) {
    return document.body() == null ? "not known" : document.body();
  }

  private static String date(Document document) {
    return document.date() == null ? "not known" : PlainDates.of(document.date());
  }

  private String aged(Document document) {
    PaperDate date = document.date();
    LocalDate today = clock.instant().atZone(LONDON).toLocalDate();
    boolean old = date != null && date.latest().isBefore(today.minusYears(FRESH_YEARS));
    if (!old && document.standing() == Standing.CURRENT) return "";
    return PlainDates.aged(date == null ? null : date.toString());
  }
}

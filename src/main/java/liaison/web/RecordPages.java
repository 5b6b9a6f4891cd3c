package liaison.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import liaison.answering.RecordSheet;
import liaison.answering.RecordSheets;
import liaison.knowledge.PaperDate;
import org.jspecify.annotations.Nullable;

/// The records that answers quote, each on a page of its own.
final class RecordPages {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String RECORD = "record/";

  private final RecordSheets sheets;
  private final Pages pages;
  private final InstantSource clock;

  RecordPages(RecordSheets sheets, Pages pages, InstantSource clock) {
    this.sheets = sheets;
    this.pages = pages;
    this.clock = clock;
  }

  /// To be opened before the papers, whose addresses begin alike.
  void open(Routes routes) {
    routes.read("/sources/record/<record>", this::one);
  }

  private void one(Context ctx) {
    String record = ctx.pathParam("record");
    if (record.matches("(agenda|minutes)/\\d{1,9}")) {
      String[] parts = record.split("/", 2);
      ctx.status(303).header("Location", "/meetings/%s/%s".formatted(parts[1], parts[0]));
      return;
    }
    String document = RECORD + record;
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    RecordSheet sheet =
        sheets
            .sheet(document, today)
            .filter(found -> found.document().equals(document))
            .orElseThrow(() -> new Said(404, Phrases.NO_SUCH_RECORD));
    pages.show(
        ctx,
        "record",
        Map.of(
            "title", sheet.title(),
            "fields", fields(sheet),
            "sample", sheet.sample(),
            "meeting",
                record.startsWith("meeting/")
                    ? "/meetings/" + record.substring("meeting/".length())
                    : ""));
  }

  /// What is on file; each record says when it was last confirmed, or that it was not.
  private static List<ShownField> fields(RecordSheet sheet) {
    SequencedMap<String, String> fields = new LinkedHashMap<>(sheet.fields());
    fields.putIfAbsent(Phrases.LAST_CONFIRMED, confirmed(sheet.confirmed()));
    return fields.entrySet().stream()
        .map(field -> ShownField.of(field.getKey(), field.getValue()))
        .toList();
  }

  private static String confirmed(@Nullable PaperDate date) {
    if (date == null) return Phrases.NOT_CONFIRMED;
    return date.day() == null ? PlainDates.of(date) : PlainDates.weekday(date.latest());
  }
}

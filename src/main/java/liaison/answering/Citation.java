package liaison.answering;

import java.time.LocalDate;
import liaison.knowledge.Document;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Passage;
import liaison.knowledge.Standing;
import org.jspecify.annotations.Nullable;

/// Where an answer's words stand.
///
/// @param title the paper's title, or the record's name
/// @param section the headings above the quote, joined by " › ", with page or slide where known;
///   may be empty
/// @param body whose paper it is, or null where that is not known
/// @param date the paper's date, or null where that is not known
/// @param standing whether the paper is in force or kept for its time
/// @param document the document's path below its knowledge folder, or `record/...`
/// @param passage the number of the passage in the document, from 0
/// @param quote the very words of the source
public record Citation(
    String title,
    String section,
    @Nullable String body,
    @Nullable PaperDate date,
    Standing standing,
    String document,
    int passage,
    String quote) {

  private static final int YEARS_TRUSTED = 3;

  /// Quotes a passage, or a heading above it.
  static Citation of(Passage passage, String quote) {
    Document document = passage.document();
    return new Citation(
        document.title(),
        passage.section(),
        document.body(),
        document.date(),
        document.standing(),
        document.id(),
        passage.number(),
        quote);
  }

  /// Whether the source tells what was true at its time: it is historic, or older than three years.
  public boolean aged(LocalDate today) {
    return standing == Standing.HISTORIC
        || (date != null && date.latest().plusYears(YEARS_TRUSTED).isBefore(today));
  }
}

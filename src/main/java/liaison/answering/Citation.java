package liaison.answering;

import liaison.knowledge.PaperDate;
import org.jspecify.annotations.Nullable;

/// Where an answer's words stand.
///
/// @param title the paper's title, or the record's name
/// @param section the headings above the quote, joined by " › ", with page or slide where known;
///   may be empty
/// @param body whose paper it is, or null where that is not known
/// @param date the paper's date, or null where that is not known
/// @param document the document's path below its knowledge folder, or `record/...`
/// @param passage the number of the passage in the document, from 0
/// @param quote the very words of the source
public record Citation(
    String title,
    String section,
    @Nullable String body,
    @Nullable PaperDate date,
    String document,
    int passage,
    String quote) {}

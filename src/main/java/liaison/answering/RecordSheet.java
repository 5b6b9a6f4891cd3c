package liaison.answering;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Standing;
import org.jspecify.annotations.Nullable;

/// A record as it is shown: what an answer from records quotes, and what its page holds.
///
/// @param document its address below `/sources/`: "record/council/olney"
/// @param fields what is on file, in words, in the order in which it is shown
/// @param confirmed when it was last confirmed; null where it never was
/// @param sample whether it was put there only to show how the service works
public record RecordSheet(
    String document,
    String title,
    SequencedMap<String, String> fields,
    @Nullable PaperDate confirmed,
    boolean sample) {

  /// Quotes some of the fields, each as "Field: value".
  Citation citing(String... names) {
    String quote =
        List.of(names).stream()
            .filter(fields::containsKey)
            .map(name -> name + ": " + fields.get(name))
            .collect(Collectors.joining("\n"));
    return citing(quote);
  }

  /// Quotes every field.
  Citation citingAll() {
    return citing(
        fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining("\n")));
  }

  private Citation citing(String quote) {
    String body = sample ? Phrases.SAMPLE_RECORDS : Phrases.RECORDS;
    return new Citation(title, "", body, confirmed, Standing.CURRENT, document, 0, quote);
  }
}

package liaison.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a question. Every outcome is a type, and every door shows them all.
public sealed interface Answer {
  /// What the asker reads; the first sentence answers.
  String words();

  /// Where its words stand, in the order in which they are shown.
  default List<Citation> citations() {
    return switch (this) {
      case FromRecords records -> records.sources();
      case FromGuidance guidance -> guidance.sources();
      case Together(var parts) ->
          parts.stream().flatMap(part -> part.citations().stream()).toList();
      case AskBack _, HandedOver _, Declined _ -> List.of();
    };
  }

  /// Answered from the database.
  ///
  /// @param rest what a person still owes, or null where the answer is complete
  record FromRecords(String words, List<Citation> sources, @Nullable Handover rest)
      implements Answer {}

  /// Answered in the words of papers, each part of which is quoted in a citation.
  ///
  /// @param rest what a person still owes, or null where the answer is complete
  record FromGuidance(String words, List<Citation> sources, @Nullable Handover rest)
      implements Answer {}

  /// The question fits more than one thing; the asker chooses.
  record AskBack(String words, List<String> options) implements Answer {}

  /// A person answers.
  record HandedOver(String words, Handover handover) implements Answer {}

  /// Not answered here, with the public route.
  record Declined(String words) implements Answer {}

  /// Two or more answers to one message, in the order in which they were asked.
  record Together(List<Answer> parts) implements Answer {
    @Override
    public String words() {
      return String.join("\n\n", parts.stream().map(Answer::words).toList());
    }
  }
}

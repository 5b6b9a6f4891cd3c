package liaison.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked for.
///
/// @param text the question, in a person's words
/// @param history earlier turns of the same conversation, the newest first
/// @param scenario the asker's situation, where given beside the question
/// @param documentInHand the id of the document that the conversation was last about, or null
/// @param limit how many passages at the most, 1 to 100
/// @param papersOnly whether the passages of records (`record/...`) are left aside: guidance quotes
///   papers, and a record is answered from its row
public record Query(
    String text,
    List<String> history,
    @Nullable String scenario,
    @Nullable String documentInHand,
    int limit,
    boolean papersOnly) {

  /// Papers and records.
  public Query(
      String text,
      List<String> history,
      @Nullable String scenario,
      @Nullable String documentInHand,
      int limit) {
    this(text, history, scenario, documentInHand, limit, false);
  }

  /// A question on its own.
  public static Query of(String text, int limit) {
    return new Query(text, List.of(), null, null, limit);
  }

  /// The same, in papers alone.
  public Query inPapers() {
    return new Query(text, history, scenario, documentInHand, limit, true);
  }
}

package liaison.enquiries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One question and what came of it.
///
/// @param answered what a person answered later, or null
public record Turn(String question, Reply reply, @Nullable Answered answered) {
  /// A person's answer.
  ///
  /// @param day on which it was given
  public record Answered(String words, LocalDate day) {}

  /// A question that no person has answered.
  public Turn(String question, Reply reply) {
    this(question, reply, null);
  }
}

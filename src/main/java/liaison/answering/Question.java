package liaison.answering;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What somebody asks, with what was said before.
///
/// @param text the question as it was typed, cleaned by [#clean]
/// @param earlier the earlier turns of the conversation, the newest first
/// @param asked when it was asked, in the council's time zone
public record Question(String text, List<Turn> earlier, ZonedDateTime asked) {
  /// The longest question, in characters as a person counts them (Unicode code points).
  public static final int LONGEST = 4_000;

  /// The question before this one, as it stood in the conversation then.
  ///
  /// @throws java.util.NoSuchElementException where this is the first
  Question before() {
    return new Question(earlier.getFirst().question(), earlier.subList(1, earlier.size()), asked);
  }

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)\\b(i'?m|i am|this is|speaking as|as) (the |a |an )?([\\p{L}-]+ ){0,3}?(clerk|chair\\w*|councillor|cllr|rfo|deputy)\\b"
              + "[^.,;!?]{0,60}[.,;!]\\s+(?=\\S)");

  /// The same without the words by which the asker only says who they are.
  Question withoutIntroduction() {
    String bare = INTRODUCTION.matcher(text).replaceFirst("").strip();
    return bare.equals(text) ? this : new Question(bare, earlier, asked);
  }

  /// The same, with its words and those of the earlier turns mended.
  Question mended(UnaryOperator<String> spelling) {
    return new Question(
        spelling.apply(text),
        earlier.stream()
            .map(turn -> new Turn(spelling.apply(turn.question()), turn.document()))
            .toList(),
        asked);
  }

  /// An earlier turn.
  ///
  /// @param question what was asked
  /// @param document the id of the document that the answer cited first, or null
  public record Turn(String question, @Nullable String document) {
    /// What a question and its answer leave behind for the next turn.
    public static Turn of(Question question, Answer answer) {
      return new Turn(
          question.text(),
          answer.citations().stream().map(Citation::document).findFirst().orElse(null));
    }
  }

  /// The question in one line, without what a reader cannot see.
  ///
  /// @throws Unacceptable where nothing is left, or where it is longer than [#LONGEST]
  public static String clean(String typed) {
    String seen = Clean.line(typed);
    if (seen.isEmpty()) {
      throw new Unacceptable("question", "There is no question here. Please type one.");
    }
    if (seen.codePointCount(0, seen.length()) > LONGEST) {
      throw new Unacceptable(
          "question",
          "The question is longer than 4,000 characters. Please ask it in fewer words.");
    }
    return seen;
  }
}

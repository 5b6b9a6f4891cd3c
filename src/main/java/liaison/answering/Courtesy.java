package liaison.answering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A greeting gets a greeting, and is told what can be asked.
final class Courtesy implements Step {
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^\\W*((hi|hello|hiya|hey|good (morning|afternoon|evening|day)|greetings|dear (sir|madam|all|team))( there| all| bot| again)?"
              + "|test(ing)?"
              + "|(what('s| is) your name|who are you|what are you|what can (you|i) (do|ask)( you)?|help|how are you)( please)?)\\W*$");

  private static final Pattern FAREWELL =
      Pattern.compile(
          "(?i)^\\W*((ok|okay|right|great|lovely|perfect|brilliant|that's all|(many )?thanks?|thank you|very much|so much|a lot|"
              + "for (that|your help)|cheers|ta|bye|goodbye|for now|then|all|and|good)\\W*)+$");

  @Override
  public Optional<Answer> answer(Question question) {
    if (FAREWELL.matcher(question.text()).matches()) {
      return Optional.of(new Answer.AskBack(Phrases.FAREWELL, List.of()));
    }
    return GREETING.matcher(question.text()).matches()
        ? Optional.of(new Answer.AskBack(Phrases.GREETING, Phrases.EXAMPLES))
        : Optional.empty();
  }
}

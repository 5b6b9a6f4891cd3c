package liaison.answering;

import java.util.Optional;
import java.util.regex.Pattern;

/// A greeting gets a greeting, and is told what can be asked.
final class Courtesy implements Step {
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^\\W*((hi|hello|hiya|hey|good (morning|afternoon|evening|day)|greetings|dear (sir|madam|all|team))( there| all| bot| again)?"
              + "|thanks?( you)?( very much| so much| a lot)?|cheers|ta|ok(ay)?( thanks?)?|bye|goodbye|test(ing)?"
              + "|(what('s| is) your name|who are you|what are you|what can (you|i) (do|ask)( you)?|help|how are you)( please)?)\\W*$");

  @Override
  public Optional<Answer> answer(Question question) {
    return GREETING.matcher(question.text()).matches()
        ? Optional.of(new Answer.AskBack(Phrases.GREETING, Phrases.EXAMPLES))
        : Optional.empty();
  }
}

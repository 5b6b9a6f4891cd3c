package liaison.answering;

import java.util.Optional;

/// One way to answer. A step that has nothing to say leaves the question to the next.
interface Step {
  Optional<Answer> answer(Question question);
}

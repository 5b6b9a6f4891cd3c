package liaison.answering;

import java.util.Optional;

/// One kind of question that the records answer.
interface LookUp {
  Optional<Answer> answer(Topic topic, Question question);
}

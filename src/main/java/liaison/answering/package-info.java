/// Thinking: from a question to an answer, by one visible list of steps. Answers are extractive.
@NullMarked
package liaison.answering;

import org.jspecify.annotations.NullMarked;

package liaison.answering;

import java.time.LocalDate;

/// A question, or what is left of one, that goes to a person.
///
/// @param reason what was understood and why a person answers, in plain words
/// @param to who will get it, as a name or a role
/// @param replyBy the working day by which that person answers (Europe/London)
public record Handover(String reason, String to, LocalDate replyBy) {}

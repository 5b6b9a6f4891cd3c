package liaison.enquiries;

/// One question and what came of it.
public record Turn(String question, Reply reply) {}

package liaison.knowledge;

/// A document that is not in the index, and why.
///
/// @param document its id, or the name of the folder where the whole folder is meant
/// @param reason a plain sentence for the person who keeps the papers
public record LeftOut(String document, String reason) {}

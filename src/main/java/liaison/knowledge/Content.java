package liaison.knowledge;

import java.util.List;

/// What came of reading a document from its source.
public sealed interface Content {
  /// It was read. Its parts are in reading order; without any it is left out.
  record Text(Document document, List<Part> parts) implements Content {}

  /// It cannot be read, and why, in a plain sentence for the person who keeps the papers.
  record Unreadable(String reason) implements Content {}

  /// It is changing at this moment: to be tried again at the next round.
  record Unsettled() implements Content {}
}

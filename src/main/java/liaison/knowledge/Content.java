package liaison.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a document from its source.
public sealed interface Content {
  /// It was read. Its parts are in reading order; without any it is left out.
  record Text(Document document, List<Part> parts) implements Content {}

  /// It cannot be read, and why, in a plain sentence for the person who keeps the papers.
  record Unreadable(String reason) implements Content {}

  /// It cannot be had at this moment, through no fault of its own: what was read of it before
  /// stays, and the next round tries again.
  ///
  /// @param reason a plain sentence, or null where it is only changing just now
  record Unsettled(@Nullable String reason) implements Content {
    /// It is changing just now.
    public Unsettled() {
      this(null);
    }
  }
}

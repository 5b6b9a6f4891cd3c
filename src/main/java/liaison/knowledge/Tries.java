package liaison.knowledge;

import java.util.HashMap;
import java.util.Map;

/// How often reading a document has failed through a fault of the program. A few times it may be
/// chance; then the document is left out, and tried again once it changes or at the next start.
final class Tries {
  private static final int MOST = 3;

  private final Map<DocumentSource.Offer, Integer> failed = new HashMap<>();

  /// Counts one more failure.
  ///
  /// @return whether it was the last that is allowed
  boolean spent(DocumentSource.Offer offer) {
    if (failed.merge(offer, 1, Integer::sum) < MOST) return false;
    failed.remove(offer);
    return true;
  }
}

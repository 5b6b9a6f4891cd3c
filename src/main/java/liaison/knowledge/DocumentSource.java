package liaison.knowledge;

import java.util.List;
import java.util.Set;

/// Something that documents come from: folders of papers, records, approved answers.
///
/// A round asks for the listing often (every few seconds), and reads only what is new or changed;
/// both are called by one thread at a time.
public interface DocumentSource {
  /// How the ids of records begin.
  String RECORD = "record/";

  /// What there is now. To be cheap where nothing has changed.
  Listing list();

  /// Reads one document of the last listing.
  Content read(Offer offer);

  /// Ends a reading that is under way, as soon as can be; nothing is read after it. Called from
  /// another thread. A source whose readings are quick need do nothing.
  default void stop() {}

  /// A document that could be read.
  ///
  /// @param id unique over all sources: a path below a folder, or `record/...`
  /// @param fingerprint other words for "unchanged": it differs whenever the text or what is known
  ///   of the document differs
  record Offer(String id, String fingerprint) {}

  /// What a source holds.
  ///
  /// @param leftOut what is seen without reading to be no document of ours, with its reason
  /// @param whole false where the source could not be looked at: then nothing that was read before
  ///   is taken for gone
  /// @param unseen how the ids begin that could not be looked at; these alone are not taken for
  ///   gone
  record Listing(List<Offer> offers, List<LeftOut> leftOut, boolean whole, Set<String> unseen) {
    /// A listing without a part that could not be looked at.
    public Listing(List<Offer> offers, List<LeftOut> leftOut, boolean whole) {
      this(offers, leftOut, whole, Set.of());
    }

    /// Whether a document that is not offered may be there all the same.
    boolean spares(String id) {
      return !whole || unseen.stream().anyMatch(id::startsWith);
    }
  }
}

package liaison.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What the slices of one round have dealt with so far: no paper is read twice unless it has
/// changed once more.
final class Dealt {
  private final Map<String, String> fingerprints = new HashMap<>();
  private final SequencedSet<String> read = new LinkedHashSet<>();
  private final SequencedSet<String> removed = new LinkedHashSet<>();
  private final SequencedMap<String, @Nullable String> unsettled = new LinkedHashMap<>();
  private @Nullable Integer unchanged;

  boolean has(DocumentSource.Offer offer) {
    return offer.fingerprint().equals(fingerprints.get(offer.id()));
  }

  /// How many papers.
  int size() {
    return fingerprints.size();
  }

  /// The first look counts what is as before.
  void unchanged(int papers) {
    if (unchanged == null) unchanged = papers;
  }

  void removed(String id) {
    removed.add(id);
    read.remove(id);
    unsettled.remove(id);
  }

  void read(DocumentSource.Offer offer) {
    leftOut(offer);
    read.add(offer.id());
    removed.remove(offer.id());
  }

  void leftOut(DocumentSource.Offer offer) {
    fingerprints.put(offer.id(), offer.fingerprint());
    unsettled.remove(offer.id());
  }

  /// @param reason null where it is only changing just now
  void unsettled(DocumentSource.Offer offer, @Nullable String reason) {
    fingerprints.put(offer.id(), offer.fingerprint());
    unsettled.put(offer.id(), reason);
  }

  /// Whether the index says what the sources say.
  boolean settled() {
    return unsettled.isEmpty();
  }

  /// What could not be had just now, with its reason.
  List<LeftOut> notNow() {
    var papers = new ArrayList<LeftOut>();
    unsettled.forEach((id, reason) -> {
      if (reason != null) papers.add(new LeftOut(id, reason));
    });
    return papers;
  }

  /// @param leftOut everything that is not in the index now
  Report report(List<LeftOut> leftOut) {
    return new Report(
        List.copyOf(read),
        unchanged == null ? 0 : unchanged,
        List.copyOf(removed),
        leftOut,
        List.copyOf(unsettled.keySet()));
  }
}

package liaison.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round over the sources: what has changed since the last is read, the rest is left alone.
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /// A long round shows what it has so often, and loses no more than this to a crash.
  private static final long COMMIT_NANOS = 10_000_000_000L;

  private static final String NOTHING = "There is no text in it.";

  private final SequencedMap<String, Entry> known;
  private final boolean readAll;
  private final boolean tryAgain;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<LeftOut> seenOut = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<String> unsettled = new ArrayList<>();
  private int unchanged;

  private record Wanted(DocumentSource source, DocumentSource.Offer offer) {}

  /// @param known what the index holds
  /// @param readAll whether to read even what has not changed
  /// @param tryAgain whether to read again what could not be read before
  Round(SequencedMap<String, Entry> known, boolean readAll, boolean tryAgain) {
    this.known = known;
    this.readAll = readAll;
    this.tryAgain = tryAgain;
  }

  /// Looks what the sources have, and what of it is to be read.
  void look(List<DocumentSource> sources) {
    Map<String, DocumentSource.Offer> offered = new HashMap<>();
    List<Wanted> failedBefore = new ArrayList<>();
    boolean whole = true;
    for (DocumentSource source : sources) {
      DocumentSource.Listing listing = source.list();
      whole &= listing.whole();
      seenOut.addAll(listing.leftOut());
      for (DocumentSource.Offer offer : listing.offers()) {
        if (offered.putIfAbsent(offer.id(), offer) != null) {
          seenOut.add(new LeftOut(offer.id(), "There is another document of the same name."));
          continue;
        }
        Entry entry = known.get(offer.id());
        if (readAll || entry == null || !entry.fingerprint().equals(offer.fingerprint())) {
          wanted.add(new Wanted(source, offer));
        } else if (entry.reason() != null && tryAgain) {
          failedBefore.add(new Wanted(source, offer));
        } else {
          unchanged++;
        }
      }
    }
    wanted.addAll(failedBefore);
    if (whole) known.keySet().stream().filter(id -> !offered.containsKey(id)).forEach(gone::add);
  }

  /// Whether there is nothing to do.
  boolean idle() {
    return wanted.isEmpty() && gone.isEmpty();
  }

  int size() {
    return wanted.size();
  }

  /// How many are new or changed, how many gone, in a plain sentence.
  String inWords() {
    return "Papers that are new or changed: %d. Papers that are gone: %d."
        .formatted(wanted.size(), gone.size());
  }

  /// Reads and writes what is to be done.
  ///
  /// @param progress told how many documents have been dealt with
  /// @param stopping asked between documents; what is done by then is kept
  void work(Index index, Supplier<Encoder> encoder, IntConsumer progress, BooleanSupplier stopping)
      throws IOException {
    IndexWriter writer = index.writer();
    try (var intake = new Intake(writer, encoder)) {
      long committed = System.nanoTime();
      gone.forEach(intake::remove);
      for (int i = 0; i < wanted.size() && !stopping.getAsBoolean(); i++) {
        take(wanted.get(i), intake);
        progress.accept(i + 1);
        if (System.nanoTime() - committed > COMMIT_NANOS) {
          intake.commit();
          index.turnPage();
          committed = System.nanoTime();
        }
      }
      intake.commit();
      writer.close();
      index.turnPage();
    } catch (IOException | RuntimeException | Error fault) {
      writer.rollback();
      throw fault;
    }
  }

  private void take(Wanted paper, Intake intake) throws IOException {
    DocumentSource.Offer offer = paper.offer();
    switch (content(paper)) {
      case Content.Unsettled unsettledYet -> unsettled.add(offer.id());
      case Content.Unreadable(String reason) ->
          intake.leaveOut(offer.id(), offer.fingerprint(), reason);
      case Content.Text(Document document, List<Part> parts) -> {
        List<Passage> passages = Passages.of(document, parts);
        if (passages.isEmpty()) {
          intake.leaveOut(offer.id(), offer.fingerprint(), NOTHING);
        } else {
          intake.replace(document, offer.fingerprint(), passages);
          read.add(offer.id());
        }
      }
    }
  }

  private static Content content(Wanted paper) {
    try {
      return paper.source().read(paper.offer());
    } catch (RuntimeException fault) {
      LOG.error("Reading {} failed", paper.offer().id(), fault);
      return new Content.Unreadable("It could not be read. The log says more.");
    }
  }

  /// What was done, once the work is committed.
  ///
  /// @param now what the index holds now
  Report report(SequencedMap<String, Entry> now) {
    var leftOut = new ArrayList<LeftOut>(seenOut);
    now.values().stream().map(Round::leftOut).flatMap(List::stream).forEach(leftOut::add);
    return new Report(read, unchanged, gone, List.copyOf(leftOut), unsettled);
  }

  /// Adds what was seen elsewhere to be of no use.
  void leaveOut(List<LeftOut> more) {
    seenOut.addAll(more);
  }

  /// What the sources showed to be no document.
  List<LeftOut> seenOut() {
    return seenOut;
  }

  static List<LeftOut> leftOut(Entry entry) {
    String reason = entry.reason();
    return reason == null ? List.of() : List.of(new LeftOut(entry.id(), reason));
  }
}

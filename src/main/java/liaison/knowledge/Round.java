package liaison.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import liaison.text.FaultReference;
import org.apache.lucene.index.IndexWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One slice of a round over the sources: what has changed is read, the rest is left alone. What is
/// gone goes first, what has changed is next, and after a few seconds the slice ends, so that the
/// next look comes soon however much there is to read.
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private static final String NOTHING = "There is no text in it.";

  private final SequencedMap<String, Entry> known;
  private final boolean readAll;
  private final boolean tryAgain;
  private final Tries tries;
  private final Dealt dealt;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<LeftOut> seenOut = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  private record Wanted(DocumentSource source, DocumentSource.Offer offer) {}

  /// @param known what the index holds
  /// @param readAll whether to read even what has not changed
  /// @param tryAgain whether to read again what could not be read before
  /// @param tries how often reading has failed through a fault of ours
  /// @param dealt what the slices before this one have done
  Round(
      SequencedMap<String, Entry> known,
      boolean readAll,
      boolean tryAgain,
      Tries tries,
      Dealt dealt) {
    this.known = known;
    this.readAll = readAll;
    this.tryAgain = tryAgain;
    this.tries = tries;
    this.dealt = dealt;
  }

  /// Looks what the sources have, and what of it is to be read.
  void look(List<DocumentSource> sources) {
    Map<String, DocumentSource.Offer> offered = new HashMap<>();
    List<Wanted> fresh = new ArrayList<>();
    List<Wanted> failedBefore = new ArrayList<>();
    int unchanged = 0;
    List<DocumentSource.Listing> listings = new ArrayList<>();
    for (DocumentSource source : sources) {
      DocumentSource.Listing listing = source.list();
      listings.add(listing);
      seenOut.addAll(listing.leftOut());
      for (DocumentSource.Offer offer : listing.offers()) {
        if (offered.putIfAbsent(offer.id(), offer) != null) {
          seenOut.add(new LeftOut(offer.id(), "There is another document of the same name."));
          continue;
        }
        if (dealt.has(offer)) continue;
        Entry entry = known.get(offer.id());
        if (entry == null) {
          fresh.add(new Wanted(source, offer));
        } else if (readAll || !entry.fingerprint().equals(offer.fingerprint())) {
          wanted.add(new Wanted(source, offer));
        } else if (entry.reason() != null && tryAgain) {
          failedBefore.add(new Wanted(source, offer));
        } else {
          unchanged++;
        }
      }
    }
    wanted.addAll(fresh);
    wanted.addAll(failedBefore);
    dealt.unchanged(unchanged);
    for (String id : known.keySet()) {
      if (offered.containsKey(id)) continue;
      if (listings.stream().noneMatch(listing -> listing.spares(id))) gone.add(id);
    }
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

  /// Reads and writes what is to be done, one paper at least and no more once the time is over.
  ///
  /// @param slice how long, in nanoseconds
  /// @param stopping asked often; what is not committed by then is given up
  /// @param progress told how many documents have been dealt with
  /// @return whether nothing of what was seen is left to do
  boolean work(
      Index index,
      Supplier<Encoder> encoder,
      long slice,
      BooleanSupplier stopping,
      IntConsumer progress)
      throws IOException {
    IndexWriter writer = index.writer();
    try (var intake = new Intake(writer, encoder, stopping)) {
      long began = System.nanoTime();
      for (String id : gone) {
        intake.remove(id);
        dealt.removed(id);
      }
      if (!gone.isEmpty() && !wanted.isEmpty()) {
        intake.commit(false);
        index.turnPage();
      }
      int next = 0;
      while (next < wanted.size()
          && !stopping.getAsBoolean()
          && (next == 0 || System.nanoTime() - began < slice)) {
        take(wanted.get(next++), intake);
        progress.accept(next);
      }
      boolean whole = next == wanted.size();
      intake.commit(whole && dealt.settled());
      writer.close();
      index.turnPage();
      return whole;
    } catch (CancellationException stopped) {
      writer.rollback();
      return false;
    } catch (IOException | RuntimeException | Error fault) {
      try {
        writer.rollback();
      } catch (IOException | RuntimeException another) {
        fault.addSuppressed(another);
      }
      throw fault;
    }
  }

  private void take(Wanted paper, Intake intake) throws IOException {
    DocumentSource.Offer offer = paper.offer();
    Content content;
    List<Passage> passages = List.of();
    try {
      content = paper.source().read(offer);
      if (content instanceof Content.Text(Document document, List<Part> parts)) {
        passages = Passages.of(document, parts);
      }
    } catch (RuntimeException fault) {
      content = failed(offer, fault);
    }
    switch (content) {
      case Content.Unsettled(String reason) -> dealt.unsettled(offer, reason);
      case Content.Unreadable(String reason) -> {
        intake.leaveOut(offer.id(), offer.fingerprint(), reason);
        dealt.leftOut(offer);
      }
      case Content.Text(Document document, List<Part> _) -> {
        if (passages.isEmpty()) {
          intake.leaveOut(offer.id(), offer.fingerprint(), NOTHING);
          dealt.leftOut(offer);
        } else {
          intake.replace(document, offer.fingerprint(), passages);
          dealt.read(offer);
        }
      }
    }
  }

  /// A fault of ours is not the paper's: what was read of it before stays, for a few tries.
  private Content failed(DocumentSource.Offer offer, RuntimeException fault) {
    String reference = FaultReference.log(LOG, "reading " + offer.id(), fault).number();
    String reason = "It could not be read. The log says more under " + reference + ".";
    return tries.spent(offer) ? new Content.Unreadable(reason) : new Content.Unsettled(reason);
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

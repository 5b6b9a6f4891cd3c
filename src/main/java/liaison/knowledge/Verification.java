package liaison.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Holds the index on the disk against its sources.
final class Verification {
  private final Path folder;
  private final List<DocumentSource> sources;
  private final List<String> faults = new ArrayList<>();

  Verification(Path folder, List<DocumentSource> sources) {
    this.folder = folder;
    this.sources = sources;
  }

  List<String> faults() throws IOException {
    String fault = Index.fault(folder);
    if (fault != null) return List.of(fault + ". The next start of the service builds it.");
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      var shelf = new Shelf(reader);
      againstSources(shelf);
      for (Entry entry : shelf.entries().values()) whole(shelf, entry);
    }
    return faults;
  }

  private void againstSources(Shelf shelf) {
    Set<String> offered = new HashSet<>();
    var listings = new ArrayList<DocumentSource.Listing>();
    for (DocumentSource source : sources) {
      DocumentSource.Listing listing = source.list();
      listings.add(listing);
      for (DocumentSource.Offer offer : listing.offers()) {
        if (!offered.add(offer.id())) continue;
        Entry entry = shelf.entries().get(offer.id());
        if (entry == null) faults.add(offer.id() + " is not in the index yet.");
        else if (!entry.fingerprint().equals(offer.fingerprint())) {
          faults.add(offer.id() + " has changed since it was read.");
        }
      }
    }
    if (listings.stream().anyMatch(listing -> !listing.whole() || !listing.unseen().isEmpty())) {
      faults.add("A source cannot be looked at, so what is gone from it is not known.");
    }
    for (String id : shelf.entries().keySet()) {
      if (offered.contains(id)) continue;
      if (listings.stream().noneMatch(listing -> listing.spares(id)))
        faults.add(id + " is in the index, but gone from its source.");
    }
  }

  private void whole(Shelf shelf, Entry entry) throws IOException {
    var passages =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.DOCUMENT, entry.id())), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE_KIND)), Occur.FILTER)
            .build();
    if (shelf.count(passages) != entry.passages()) {
      faults.add(entry.id() + " is not whole in the index.");
    }
  }
}

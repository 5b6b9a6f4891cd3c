package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// One unchanging view of the index, with what it knows of each document at hand.
final class Shelf extends IndexSearcher {
  private final SequencedMap<String, Entry> entries;

  Shelf(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(new BM25Similarity(Tuning.WORD_AGAIN, Tuning.LENGTH));
    entries = Collections.unmodifiableSequencedMap(read(reader));
  }

  /// By id, in the order of the ids.
  SequencedMap<String, Entry> entries() {
    return entries;
  }

  /// A number that differs between two views that hold different documents.
  long edition() {
    return entries.hashCode();
  }

  @Nullable Document document(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : entry.document();
  }

  /// How rare a word is in the passages: BM25's idf, the greater the rarer; greatest for a word
  /// that stands in none.
  double rarity(String word) {
    try {
      var postings = collectionStatistics(Fields.TEXT);
      double passages = postings == null ? 0 : postings.docCount();
      double holding = getIndexReader().docFreq(new Term(Fields.TEXT, word));
      return Math.log1p((passages - holding + 0.5) / (holding + 0.5));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static TreeMap<String, Entry> read(IndexReader reader) throws IOException {
    var entries = new TreeMap<String, Entry>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(new Term(Fields.KIND, Fields.DOCUMENT_KIND), PostingsEnum.NONE);
      if (postings == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      StoredFields stored = leaf.reader().storedFields();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        Entry entry = Shelved.entry(stored.document(doc));
        entries.put(entry.id(), entry);
      }
    }
    return entries;
  }
}

package liaison.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The passages that come into question, by their numbers in a view of the index, in that order;
/// and what each way of looking says of every one of them, whichever way found it.
final class Candidates {
  private final Shelf shelf;
  private final int[] passages;

  private Candidates(Shelf shelf, int[] passages) {
    this.shelf = shelf;
    this.passages = passages;
  }

  /// The best of each way of looking, together.
  ///
  /// @param within what may come into question; null for all
  static Candidates of(
      Shelf shelf, List<Query> words, List<float[]> vectors, @Nullable Query within)
      throws IOException {
    var found = new TreeSet<Integer>();
    for (Query query : words) {
      Query asked = within == null ? query : both(query, within);
      for (ScoreDoc hit : shelf.search(asked, Tuning.CANDIDATES).scoreDocs) found.add(hit.doc);
    }
    for (float[] vector : vectors) {
      for (ScoreDoc hit : nearest(shelf, Fields.PASSAGE_VECTOR, vector, within)) {
        found.add(hit.doc);
      }
      for (ScoreDoc hit : nearest(shelf, Fields.SENTENCE_VECTOR, vector, within)) {
        found.add(passageOf(shelf, hit.doc));
      }
    }
    return new Candidates(shelf, found.stream().mapToInt(Integer::intValue).toArray());
  }

  /// Everything but the passages and sentences of records.
  static Query papers() {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
        .add(
            new PrefixQuery(new Term(Fields.DOCUMENT, DocumentSource.RECORD)),
            BooleanClause.Occur.MUST_NOT)
        .build();
  }

  private static Query both(Query query, Query within) {
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(within, BooleanClause.Occur.FILTER)
        .build();
  }

  private static ScoreDoc[] nearest(
      Shelf shelf, String field, float[] vector, @Nullable Query within) throws IOException {
    return shelf.search(
            new KnnFloatVectorQuery(field, vector, Tuning.CANDIDATES, within), Tuning.CANDIDATES)
        .scoreDocs;
  }

  private static int passageOf(Shelf shelf, int sentence) throws IOException {
    LeafReaderContext leaf = leafOf(shelf, sentence);
    NumericDocValues steps = DocValues.getNumeric(leaf.reader(), Fields.STEP);
    steps.advanceExact(sentence - leaf.docBase);
    return sentence + (int) steps.longValue();
  }

  private static LeafReaderContext leafOf(Shelf shelf, int doc) {
    List<LeafReaderContext> leaves = shelf.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  int size() {
    return passages.length;
  }

  int passage(int candidate) {
    return passages[candidate];
  }

  /// The id of each one's document.
  String[] documents() throws IOException {
    String[] ids = new String[passages.length];
    for (int i = 0; i < passages.length; ) {
      LeafReaderContext leaf = leafOf(shelf, passages[i]);
      SortedDocValues of = DocValues.getSorted(leaf.reader(), Fields.OF);
      for (; i < passages.length && within(leaf, passages[i]); i++) {
        of.advanceExact(passages[i] - leaf.docBase);
        ids[i] = of.lookupOrd(of.ordValue()).utf8ToString();
      }
    }
    return ids;
  }

  /// BM25 of each; 0 where no word is shared.
  double[] words(Query query) throws IOException {
    double[] scores = new double[passages.length];
    Weight weight = shelf.createWeight(shelf.rewrite(query), ScoreMode.COMPLETE, 1);
    for (int i = 0; i < passages.length; ) {
      LeafReaderContext leaf = leafOf(shelf, passages[i]);
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (; i < passages.length && within(leaf, passages[i]); i++) {
        int doc = passages[i] - leaf.docBase;
        int at = matches.docID() < doc ? matches.advance(doc) : matches.docID();
        if (at == doc && scorer != null) scores[i] = scorer.score();
      }
    }
    return scores;
  }

  /// The cosine of each with a question.
  double[] meanings(float[] question) throws IOException {
    double[] cosines = new double[passages.length];
    for (int i = 0; i < passages.length; ) {
      LeafReaderContext leaf = leafOf(shelf, passages[i]);
      var vectors = new Vectors(leaf, Fields.PASSAGE_VECTOR);
      for (; i < passages.length && within(leaf, passages[i]); i++) {
        cosines[i] = vectors.cosine(passages[i] - leaf.docBase, question);
      }
    }
    return cosines;
  }

  /// The cosines of each one's sentences with a question.
  double[][] sentenceMeanings(float[] question) throws IOException {
    double[][] cosines = new double[passages.length][];
    for (int i = 0; i < passages.length; ) {
      LeafReaderContext leaf = leafOf(shelf, passages[i]);
      NumericDocValues steps = DocValues.getNumeric(leaf.reader(), Fields.STEP);
      var vectors = new Vectors(leaf, Fields.SENTENCE_VECTOR);
      for (; i < passages.length && within(leaf, passages[i]); i++) {
        int doc = passages[i] - leaf.docBase;
        steps.advanceExact(doc);
        int sentences = (int) steps.longValue();
        cosines[i] = new double[sentences];
        for (int s = 0; s < sentences; s++) {
          cosines[i][s] = vectors.cosine(doc - sentences + s, question);
        }
      }
    }
    return cosines;
  }

  private static boolean within(LeafReaderContext leaf, int doc) {
    return doc >= leaf.docBase && doc < leaf.docBase + leaf.reader().maxDoc();
  }

  /// The vectors of one field in one segment, read in rising order.
  private static final class Vectors {
    private final FloatVectorValues values;
    private final KnnVectorValues.DocIndexIterator at;

    Vectors(LeafReaderContext leaf, String field) throws IOException {
      values = leaf.reader().getFloatVectorValues(field);
      at = values.iterator();
    }

    double cosine(int doc, float[] question) throws IOException {
      if (at.docID() < doc) at.advance(doc);
      return VectorUtil.dotProduct(values.vectorValue(at.index()), question);
    }
  }
}

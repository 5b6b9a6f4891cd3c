package liaison.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/// The words that are looked for, each with its weight, as a query over the passages' words.
///
/// It is put together from words, never parsed: nothing that people write is an operator.
final class WordQuery {
  /// Lucene takes 1,024 clauses; words beyond so many say nothing more.
  private static final int MOST_CLAUSES = 900;

  private static final int SLOP = 2;

  private final Synonyms synonyms;
  private final Map<Synonyms.Span, Float> spans = new LinkedHashMap<>();
  private int clauses;

  WordQuery(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /// Adds the words of a text. A word that is there already keeps its greater weight.
  WordQuery add(String text, double weight) {
    for (Synonyms.Span span : synonyms.spans(English.asked(text))) {
      if (!spans.containsKey(span)) {
        int more = clauses(span);
        if (clauses + more > MOST_CLAUSES) break;
        clauses += more;
      }
      spans.merge(span, (float) weight, Math::max);
    }
    return this;
  }

  private static int clauses(Synonyms.Span span) {
    int words = span.words().size();
    for (List<String> other : span.others()) words += other.size();
    return words;
  }

  /// The query; it matches nothing where there are no words.
  org.apache.lucene.search.Query query() {
    var all = new BooleanQuery.Builder();
    spans.forEach((span, weight) -> all.add(weighted(of(span), weight), Occur.SHOULD));
    return all.build();
  }

  private static org.apache.lucene.search.Query of(Synonyms.Span span) {
    org.apache.lucene.search.Query own = each(span.words());
    if (span.others().isEmpty()) return own;
    List<org.apache.lucene.search.Query> ways =
        new ArrayList<>(span.others().stream().map(other -> together(other)).toList());
    ways.add(own);
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static org.apache.lucene.search.Query each(List<String> words) {
    if (words.size() == 1) return new TermQuery(new Term(Fields.TEXT, words.getFirst()));
    var each = new BooleanQuery.Builder();
    words.forEach(word -> each.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD));
    return each.build();
  }

  private static org.apache.lucene.search.Query together(List<String> words) {
    if (words.size() == 1) return new TermQuery(new Term(Fields.TEXT, words.getFirst()));
    return new PhraseQuery(SLOP, Fields.TEXT, words.toArray(String[]::new));
  }

  private static org.apache.lucene.search.Query weighted(
      org.apache.lucene.search.Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}

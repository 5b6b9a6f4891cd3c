package liaison.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Documents and passages in the form in which the index keeps them, there and back.
final class Shelved {
  private static final String BETWEEN_HEADINGS = "\u001F";

  private Shelved() {}

  /// The entries of one passage: its sentences, then itself.
  ///
  /// @param vectors of its sentences, then of itself
  static List<org.apache.lucene.document.Document> passage(Passage passage, List<float[]> vectors) {
    var run = new ArrayList<org.apache.lucene.document.Document>();
    int sentences = passage.sentences().size();
    for (int i = 0; i < sentences; i++) {
      var sentence = new org.apache.lucene.document.Document();
      sentence.add(new StringField(Fields.DOCUMENT, passage.document().id(), Field.Store.NO));
      sentence.add(new StringField(Fields.KIND, Fields.SENTENCE_KIND, Field.Store.NO));
      sentence.add(new NumericDocValuesField(Fields.STEP, sentences - i));
      sentence.add(vector(Fields.SENTENCE_VECTOR, vectors.get(i)));
      run.add(sentence);
    }
    var whole = new org.apache.lucene.document.Document();
    String title = Indexed.title(passage.document());
    String headings = String.join(" ", passage.headings());
    whole.add(new StringField(Fields.DOCUMENT, passage.document().id(), Field.Store.YES));
    whole.add(new StringField(Fields.KIND, Fields.PASSAGE_KIND, Field.Store.NO));
    whole.add(new NumericDocValuesField(Fields.STEP, sentences));
    whole.add(new StoredField(Fields.NUMBER, passage.number()));
    whole.add(new SortedDocValuesField(Fields.OF, new BytesRef(passage.document().id())));
    for (int i = 0; i < Tuning.ABOVE_TIMES; i++) {
      whole.add(new TextField(Fields.TEXT, title, Field.Store.NO));
      whole.add(new TextField(Fields.TEXT, headings, Field.Store.NO));
    }
    whole.add(new TextField(Fields.TEXT, passage.text(), Field.Store.NO));
    whole.add(new StoredField(Fields.BODY_TEXT, passage.text()));
    whole.add(new StoredField(Fields.HEADINGS, String.join(BETWEEN_HEADINGS, passage.headings())));
    if (passage.place() != null) whole.add(new StoredField(Fields.PLACE, passage.place()));
    whole.add(new StoredField(Fields.SENTENCES, spans(passage.sentences())));
    whole.add(vector(Fields.PASSAGE_VECTOR, vectors.getLast()));
    run.add(whole);
    return run;
  }

  static Passage passage(org.apache.lucene.document.Document stored, Document document) {
    return new Passage(
        document,
        stored.getField(Fields.NUMBER).numericValue().intValue(),
        headings(stored.get(Fields.HEADINGS)),
        stored.get(Fields.PLACE),
        stored.get(Fields.BODY_TEXT),
        sentences(stored.get(Fields.SENTENCES)));
  }

  static org.apache.lucene.document.Document entry(Entry entry) {
    var whole = new org.apache.lucene.document.Document();
    whole.add(new StringField(Fields.DOCUMENT, entry.id(), Field.Store.YES));
    whole.add(new StringField(Fields.KIND, Fields.DOCUMENT_KIND, Field.Store.NO));
    whole.add(new StoredField(Fields.FINGERPRINT, entry.fingerprint()));
    whole.add(new StoredField(Fields.PASSAGES, entry.passages()));
    store(whole, Fields.REASON, entry.reason());
    Document document = entry.document();
    if (document == null) return whole;
    store(whole, Fields.NAME, document.title());
    store(whole, Fields.BODY, document.body());
    store(whole, Fields.DATE, document.date() == null ? null : document.date().toString());
    store(whole, Fields.STANDING, document.standing().name());
    return whole;
  }

  static Entry entry(org.apache.lucene.document.Document stored) {
    String id = stored.get(Fields.DOCUMENT);
    String reason = stored.get(Fields.REASON);
    Document document =
        reason != null
            ? null
            : new Document(
                id,
                stored.get(Fields.NAME),
                stored.get(Fields.BODY),
                PaperDate.parse(stored.get(Fields.DATE)).orElse(null),
                Standing.valueOf(stored.get(Fields.STANDING)));
    int passages = stored.getField(Fields.PASSAGES).numericValue().intValue();
    return new Entry(id, stored.get(Fields.FINGERPRINT), document, passages, reason);
  }

  private static KnnFloatVectorField vector(String field, float[] vector) {
    return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static void store(
      org.apache.lucene.document.Document whole, String field, @Nullable String value) {
    if (value != null) whole.add(new StoredField(field, value));
  }

  private static List<String> headings(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN_HEADINGS, -1));
  }

  /// "0 12 PROSE,13 40 ITEM"
  private static String spans(List<Sentence> sentences) {
    return sentences.stream()
        .map(sentence -> sentence.start() + " " + sentence.end() + " " + sentence.form())
        .collect(Collectors.joining(","));
  }

  private static List<Sentence> sentences(String spans) {
    if (spans.isEmpty()) return List.of();
    return Arrays.stream(spans.split(",", -1)).map(Shelved::sentence).toList();
  }

  private static Sentence sentence(String span) {
    String[] parts = span.split(" ", -1);
    return new Sentence(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Sentence.Form.valueOf(parts[2]));
  }
}

package liaison.knowledge;

/// The names of what the index holds.
///
/// A document lies in the index as one run: for each passage its sentences, then the passage
/// itself, so that sentence `i` of a passage with `n` of them has the passage's number less `n -
/// i`; and at the end one entry for the document as a whole. All carry the document's id.
final class Fields {
  /// Raised whenever something below, or how papers are read and cut, changes what is stored: an
  /// index of another version is built afresh.
  ///
  /// 1: the first form. 2: titles and headings several times among a passage's words, no longer in
  /// fields of their own; a passage's document beside it, to be read fast.
  static final String SCHEMA = "2";

  static final String SCHEMA_KEY = "schema";

  /// Says with "true" that a round had nothing left to do when the index was last written.
  static final String COMPLETE_KEY = "complete";

  /// What an entry is: one of the three kinds.
  static final String KIND = "kind";

  static final String SENTENCE_KIND = "sentence";
  static final String PASSAGE_KIND = "passage";
  static final String DOCUMENT_KIND = "document";

  static final String DOCUMENT = "document";

  /// In a sentence: how many entries on its passage lies. In a passage: how many sentences it has.
  static final String STEP = "step";

  /// Title, headings and body together, the former as often as [Tuning#ABOVE_TIMES] says.
  static final String TEXT = "text";

  /// In a passage: its document's id once more, by the passage's number.
  static final String OF = "of";

  static final String PASSAGE_VECTOR = "passage-vector";
  static final String SENTENCE_VECTOR = "sentence-vector";

  static final String NUMBER = "number";
  static final String HEADINGS = "headings";
  static final String PLACE = "place";
  static final String BODY_TEXT = "body-text";
  static final String SENTENCES = "sentences";

  static final String FINGERPRINT = "fingerprint";
  static final String NAME = "name";
  static final String BODY = "body";
  static final String DATE = "date";
  static final String STANDING = "standing";
  static final String PASSAGES = "passages";
  static final String REASON = "reason";

  private Fields() {}
}

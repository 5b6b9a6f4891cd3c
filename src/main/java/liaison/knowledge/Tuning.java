package liaison.knowledge;

/// The numbers of the search, found by measuring on third-party sets: see decision 7. A change is
/// measured on all of them (`exec:exec@retrieval`) and kept only where none gets worse.
final class Tuning {
  /// How many candidates each way of looking gives.
  static final int CANDIDATES = 100;

  /// BM25: how soon a word that comes again counts no more, and how far long passages are held
  /// back. Passages are cut to like lengths, so that little is needed of either.
  static final float WORD_AGAIN = 0.9f;

  static final float LENGTH = 0.4f;

  /// So many times the title and the headings stand among a passage's words. On their own, in
  /// fields of their own, they count too much where headings are empty talk.
  static final int ABOVE_TIMES = 3;

  /// The share of the words' score; the rest is the meaning's.
  static final double WORDS = 0.4;

  /// Within the meaning, the share of the whole passage; the rest is its best sentence's.
  static final double PASSAGE = 0.5;

  /// How much of the likeness to any question at all is taken off: some passages are a little like
  /// whatever is asked.
  static final double ANY_QUESTION = 0.4;

  /// A passage whose meaning is so far (in cosine) below the best one's has none of its score. A
  /// fixed measure keeps small differences small, where stretching the least and the greatest would
  /// not.
  static final double NEAR = 0.2;

  /// In a conversation, the share of the last turn alone; the rest is the last turn with its
  /// history.
  static final double LAST_TURN = 0.45;

  /// The weight of the words of the turn before the last, and what is left of it a turn earlier.
  static final double HISTORY_WORDS = 0.6;

  static final double HISTORY_DECAY = 0.7;

  /// The share of the last turn's vector beside its history's.
  static final double LAST_VECTOR = 0.6;

  /// In a conversation, what the best passage of a document, found with the history, adds to all
  /// passages of that document: a conversation mostly stays with one.
  static final double SAME_DOCUMENT = 0.4;

  /// How many words of a scenario are put before the question; the encoder sees some 200.
  static final int SCENARIO_WORDS = 120;

  /// What a word of the scenario weighs beside one of the question.
  static final double SCENARIO = 0.5;

  /// What speaks for the document that the conversation was last about.
  static final double IN_HAND = 0.2;

  private Tuning() {}
}

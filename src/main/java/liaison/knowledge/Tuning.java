package liaison.knowledge;

import java.util.List;

/// The numbers of the search, found by measuring on third-party sets.
final class Tuning {
  /// How many candidates each way of looking gives.
  static final int CANDIDATES = 100;

  /// Title and headings stand in the text already; on their own they count a little more. A weight
  /// of 2 ruins some collections.
  static final List<WordField> WORD_FIELDS =
      List.of(
          new WordField(Fields.TEXT, 1),
          new WordField(Fields.TITLE, 0.4f),
          new WordField(Fields.HEADING, 0.4f));

  /// The share of the words' score; the rest is the meaning's.
  static final double WORDS = 0.4;

  /// Within the meaning, the share of the whole passage; the rest is its best sentence's.
  static final double PASSAGE = 0.5;

  /// In a conversation, the share of the last turn alone; the rest is the last turn with its
  /// history.
  static final double LAST_TURN = 0.55;

  /// The weight of the words of the turn before the last, and what is left of it a turn earlier.
  static final double HISTORY_WORDS = 0.6;

  static final double HISTORY_DECAY = 0.7;

  /// The share of the last turn's vector beside its history's.
  static final double LAST_VECTOR = 0.6;

  /// How many words of a scenario are put before the question; the encoder sees some 200.
  static final int SCENARIO_WORDS = 120;

  /// What speaks for the document that the conversation was last about.
  static final double IN_HAND = 0.2;

  /// A field of words with its weight.
  record WordField(String name, float boost) {}

  private Tuning() {}
}

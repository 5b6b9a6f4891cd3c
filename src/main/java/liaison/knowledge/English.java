package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// English words as the index compares them: lower case, no "'s", no stop words, stems.
final class English extends Analyzer {
  /// Words that shape a question and say nothing of what it is about.
  private static final List<String> QUESTION_WORDS =
      List.of(
          "what", "whats", "which", "who", "whos", "whom", "whose", "when", "whens", "where",
          "wheres", "why", "how", "hows", "do", "does", "did", "am", "were", "been", "being", "can",
          "could", "should", "would", "shall", "may", "might", "must", "i", "i'd", "i'm", "i've",
          "me", "my", "we", "we're", "we've", "us", "our", "you", "your", "please", "tell", "any",
          "have", "has", "had", "he", "she", "him", "her", "so", "from", "don't", "can't", "get");

  static final English INDEXED = new English(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
  private static final English ASKED = new English(withQuestionWords());

  private final CharArraySet stopped;

  private English(CharArraySet stopped) {
    this.stopped = stopped;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokenizer = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
    return new TokenStreamComponents(
        tokenizer, new PorterStemFilter(new StopFilter(words, stopped)));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return 10;
  }

  /// The words of a question without those that only shape it; of a question that has no others,
  /// all but the stop words.
  static List<String> asked(String question) {
    List<String> words = words(ASKED, question);
    return words.isEmpty() ? words(INDEXED, question) : words;
  }

  /// The words as they are indexed.
  static List<String> indexed(String text) {
    return words(INDEXED, text);
  }

  private static List<String> words(English analyzer, String text) {
    var words = new ArrayList<String>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(term.toString());
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  private static CharArraySet withQuestionWords() {
    var set = new CharArraySet(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, true);
    set.addAll(QUESTION_WORDS);
    return CharArraySet.unmodifiableSet(set);
  }
}

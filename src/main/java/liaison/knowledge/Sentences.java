package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;

/// Splits running text into sentences. What it gives covers every character of the text but the
/// white space between the sentences.
///
/// Ready-made splitters were tried and break after "Cllr." and before "in March."; this one knows
/// the short forms of parish papers.
final class Sentences {
  /// Longer sentences are cut, so that one can be quoted and encoded whole.
  static final int LONGEST = 600;

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'’”)]»*_";
  private static final String OPENERS = "\"'‘“([«*_";

  private final String text;
  private final Sentence.Form form;
  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences(String text, Sentence.Form form) {
    this.text = text;
    this.form = form;
  }

  /// The sentences of a text in order.
  static List<Sentence> of(String text, Sentence.Form form) {
    var splitting = new Sentences(text, form);
    splitting.split();
    return splitting.sentences;
  }

  private void split() {
    int start = skipSpace(0);
    for (int i = start; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) < 0) continue;
      int end = i + 1;
      while (end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0) end++;
      while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) end++;
      if (ends(start, i, end)) {
        add(start, end);
        start = skipSpace(end);
      }
      i = Math.max(end - 1, start - 1);
    }
    add(start, text.length());
  }

  /// @param stop where the first mark of the end stands
  /// @param end behind all marks and what closes
  private boolean ends(int start, int stop, int end) {
    if (end == text.length()) return true;
    String next = wordFrom(end);
    if (!Character.isWhitespace(text.charAt(end))) return runOn(stop, end, next);
    boolean plainStop = text.charAt(stop) == '.' && !moreMarks(stop);
    int wordStart = wordStart(stop, start);
    if (plainStop) {
      String word = text.substring(wordStart, stop);
      return Abbreviations.endsSentence(wordBefore(wordStart), word, next, wordStart <= start + 1);
    }
    return next.isEmpty() || !Character.isLowerCase(next.codePointAt(0));
  }

  /// "meeting.The next": a space was lost on the way.
  private boolean runOn(int stop, int end, String next) {
    return end == stop + 1
        && stop >= 3
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isLowerCase(text.charAt(stop - 2))
        && !next.isEmpty()
        && Character.isUpperCase(next.charAt(0))
        && Abbreviations.opensSentence(next);
  }

  private boolean moreMarks(int stop) {
    return stop + 1 < text.length() && ENDS.indexOf(text.charAt(stop + 1)) >= 0;
  }

  private int wordStart(int end, int least) {
    int from = end;
    while (from > least
        && !Character.isWhitespace(text.charAt(from - 1))
        && OPENERS.indexOf(text.charAt(from - 1)) < 0
        && text.charAt(from - 1) != '-'
        && text.charAt(from - 1) != '/') {
      from--;
    }
    return from;
  }

  private String wordBefore(int end) {
    int to = end;
    while (to > 0 && !Character.isLetterOrDigit(text.charAt(to - 1))) to--;
    int from = to;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) from--;
    return text.substring(from, to);
  }

  private String wordFrom(int start) {
    int from = start;
    while (from < text.length()
        && (Character.isWhitespace(text.charAt(from)) || OPENERS.indexOf(text.charAt(from)) >= 0)) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) to++;
    if (to == from && from < text.length()) to = from + Character.charCount(text.codePointAt(from));
    return text.substring(from, to);
  }

  private void add(int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) to--;
    if (to <= start) return;
    if (!says(start, to) && !sentences.isEmpty()) {
      Sentence last = sentences.removeLast();
      sentences.add(new Sentence(last.start(), to, form));
      return;
    }
    int from = start;
    while (to - from > LONGEST) {
      int cut = Cut.within(text, from, to, LONGEST);
      int cutEnd = cut;
      while (cutEnd > from && Character.isWhitespace(text.charAt(cutEnd - 1))) cutEnd--;
      sentences.add(new Sentence(from, cutEnd, form));
      from = skipSpace(cut);
    }
    if (to > from) sentences.add(new Sentence(from, to, form));
  }

  private boolean says(int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private int skipSpace(int from) {
    int to = from;
    while (to < text.length() && Character.isWhitespace(text.charAt(to))) to++;
    return to;
  }
}

package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts the lines of a PDF together into headings, paragraphs and items.
///
/// A heading is larger than most of the text, or a short bold line on its own. A paragraph ends at
/// a wider gap, at a bullet or a numbered clause, where the look changes, or at a short line that
/// ends a sentence.
final class PdfText {
  private static final Pattern BULLET =
      Pattern.compile("[\u2022\u2023\u25AA\u25CF\u25CB\u25E6\u00B7\u2013*-]\\s*(.*)|o\\s+(.*)");
  private static final Pattern BULLET_START =
      Pattern.compile("([\u2022\u2023\u25AA\u25CF\u25CB\u25E6\u00B7]|[\u2013*o-]\\s).*");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(\\d{1,3}[.)]|\\d{1,3}(\\.\\d{1,3})+[.)]?|\\([a-z]{1,4}\\)|\\(\\d{1,3}\\))\\s+\\S.*");

  /// A line of a table of contents says nothing by itself.
  private static final Pattern CONTENTS = Pattern.compile(".*(\\. ?){5,}\\s*\\w{0,5}");

  private static final float LARGER = 1.12f;
  private static final int LONGEST_HEADING = 200;
  private static final float WIDE_GAP = 1.3f;
  private static final float SHORT_LINE = 0.85f;

  private final List<PdfLine> lines;
  private final LineEnds ends;
  private final float bodySize;
  private final boolean bodyBold;
  private final float spacing;
  private final Map<Integer, Float> rightEdges;
  private final List<Float> headingSizes;

  PdfText(List<PdfLine> all) {
    this.lines = all.stream().filter(line -> !CONTENTS.matcher(line.text()).matches()).toList();
    this.ends = new LineEnds(lines.stream().map(PdfLine::text).toList());
    this.bodySize = mostUsedSize();
    this.bodyBold = letters(PdfLine::bold) * 2 > letters(line -> true);
    this.spacing = usualSpacing();
    this.rightEdges =
        lines.stream().collect(Collectors.toMap(PdfLine::page, PdfLine::right, Math::max));
    this.headingSizes =
        lines.stream()
            .map(PdfLine::size)
            .filter(this::isLarge)
            .distinct()
            .sorted((one, other) -> Float.compare(other, one))
            .toList();
  }

  void into(Blocks blocks) {
    List<PdfLine> open = new ArrayList<>();
    for (PdfLine line : lines) {
      if (!open.isEmpty() && startsAnew(open.getLast(), line)) {
        piece(open, blocks);
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) piece(open, blocks);
  }

  private void piece(List<PdfLine> piece, Blocks blocks) {
    PdfLine first = piece.getFirst();
    String text = first.text();
    for (PdfLine line : piece.subList(1, piece.size())) text = ends.join(text, line.text());
    blocks.at("page " + first.page());
    Matcher bullet = BULLET.matcher(text);
    if (BULLET_START.matcher(text).matches() && bullet.matches()) {
      blocks.item(bullet.group(1) == null ? bullet.group(2) : bullet.group(1));
    } else if (isLarge(first.size()) && text.length() <= LONGEST_HEADING) {
      blocks.heading(headingSizes.indexOf(first.size()) + 1, text);
    } else if (first.bold() && !bodyBold && piece.size() <= 2 && BoldLine.isHeading(text)) {
      blocks.heading(headingSizes.size() + 1, text);
    } else {
      blocks.paragraph(text);
    }
  }

  private boolean startsAnew(PdfLine above, PdfLine line) {
    if (BULLET_START.matcher(line.text()).matches()) return true;
    if (BULLET.matcher(above.text()).matches() && above.text().length() == 1) return false;
    boolean runsOn = line.startsSmall() && !above.endsSentence();
    boolean samePlace = above.page() == line.page() && line.bottom() > above.bottom();
    if (!samePlace) return !runsOn;
    if (line.bottom() - above.bottom() > spacing * WIDE_GAP * Math.max(line.size(), above.size())) {
      return true;
    }
    if (runsOn && isFull(above) && !isLarge(above.size())) return false;
    if (!line.looksLike(above)) return true;
    if (CLAUSE.matcher(line.text()).matches())
      return above.endsSentence() || CLAUSE.matcher(above.text()).matches();
    return above.endsSentence() && !isFull(above);
  }

  private boolean isFull(PdfLine line) {
    return line.right() >= SHORT_LINE * rightEdges.getOrDefault(line.page(), 0f);
  }

  private boolean isLarge(float size) {
    return size >= bodySize * LARGER;
  }

  private int letters(Predicate<PdfLine> which) {
    return lines.stream().filter(which).mapToInt(line -> line.text().length()).sum();
  }

  private float mostUsedSize() {
    Map<Float, Integer> used = new TreeMap<>();
    for (PdfLine line : lines) used.merge(line.size(), line.text().length(), Integer::sum);
    return used.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /// The usual step from line to line, as a share of the letters' size: the smaller half's middle,
  /// since the larger steps part paragraphs.
  private float usualSpacing() {
    List<Float> steps = new ArrayList<>();
    for (int at = 1; at < lines.size(); at++) {
      PdfLine above = lines.get(at - 1);
      PdfLine line = lines.get(at);
      float step = line.bottom() - above.bottom();
      if (above.page() == line.page() && step > 0 && line.size() > 0 && line.looksLike(above)) {
        steps.add(step / line.size());
      }
    }
    if (steps.isEmpty()) return 1.2f;
    steps.sort(Float::compare);
    return Math.clamp(steps.get(steps.size() / 3), 1f, 2.5f);
  }
}

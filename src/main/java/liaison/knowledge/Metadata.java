package liaison.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import liaison.papers.Block;
import liaison.papers.Paper;
import org.jspecify.annotations.Nullable;

/// What is known of a paper: from its front matter, else from `papers.csv`, else from the file
/// itself. What nobody states stays unknown.
final class Metadata {
  /// Titles that programs give to files when nobody else does.
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|document ?\\d*|powerpoint presentation|presentation ?\\d*|slide ?\\d*"
              + "|book ?\\d*|sheet ?\\d*|title|microsoft word|.*\\.(docx?|pptx?|xlsx?|pdf|tmp|indd)");

  private static final Pattern PROGRAM =
      Pattern.compile("(?i)^microsoft (word|powerpoint|excel) - ");

  private Metadata() {}

  static Document of(String id, String fileName, Paper paper, PapersTable.@Nullable Row row) {
    Map<String, String> front = paper.frontMatter();
    String title = first(front.get("title"), row == null ? null : row.title());
    if (title == null) title = ownTitle(paper.title());
    if (title == null) title = firstHeading(paper.blocks());
    String body = first(front.get("body"), row == null ? null : row.body());
    PaperDate date = date(front.get("date"));
    if (date == null && row != null) date = date(row.date());
    if (date == null) date = date(paper.date());
    Standing standing = standing(front.get("class"));
    if (standing == null && row != null) standing = standing(row.standing());
    return new Document(
        id,
        title == null ? fileName : title,
        body,
        date,
        standing == null ? Standing.CURRENT : standing);
  }

  /// @return null for anything but current and historic
  static @Nullable Standing standing(@Nullable String word) {
    if (word == null) return null;
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "current" -> Standing.CURRENT;
      case "historic" -> Standing.HISTORIC;
      default -> null;
    };
  }

  private static @Nullable PaperDate date(@Nullable String text) {
    return PaperDate.parse(text).orElse(null);
  }

  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)\\W*((first|final|revised|public|working|consultation) )?(draft|final|confidential|private|copy|version|v)"
              + "( \\W*(v|version|no\\.?)?\\W*[\\d.]+)?\\W*");

  private static @Nullable String ownTitle(@Nullable String title) {
    if (title == null) return null;
    String plain = PROGRAM.matcher(title.strip()).replaceFirst("");
    return plain.isBlank() || NO_TITLE.matcher(plain).matches() ? null : plain;
  }

  /// The heading with which a paper begins, without such words as "Draft" before it.
  private static @Nullable String firstHeading(List<Block> blocks) {
    return blocks.stream()
        .takeWhile(Block.Heading.class::isInstance)
        .map(Block::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !STATUS.matcher(text).matches())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    if (one != null && !one.isBlank()) return one.strip();
    return other == null || other.isBlank() ? null : other.strip();
  }
}

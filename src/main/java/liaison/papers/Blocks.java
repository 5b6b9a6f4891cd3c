package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what a paper says while it is read: cleans each piece, leaves blank ones out, and stops
/// the reading where the paper holds too much.
final class Blocks {
  private final int limit;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable String place;
  private long characters;

  /// @param limit the most characters that all pieces together may have
  Blocks(int limit) {
    this.limit = limit;
  }

  /// Where the pieces that follow stand, or null where the format has no places.
  void at(@Nullable String where) {
    this.place = where;
  }

  void heading(int level, String raw) {
    String text = taken(raw);
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(Math.clamp(level, 1, 6), text, place));
    }
  }

  void paragraph(String raw) {
    String text = taken(raw);
    if (!text.isEmpty()) blocks.add(new Block.Paragraph(text, place));
  }

  void item(String raw) {
    String text = taken(raw);
    if (!text.isEmpty()) blocks.add(new Block.Item(text, place));
  }

  void row(String raw) {
    String text = taken(raw);
    if (!text.isEmpty()) blocks.add(new Block.Row(text, place));
  }

  /// An empty collection under the same limit.
  Blocks fresh() {
    return new Blocks(limit);
  }

  /// Takes a piece from such a collection as it is.
  void add(Block block) {
    blocks.add(block);
  }

  /// What was collected so far, in reading order.
  List<Block> list() {
    return List.copyOf(blocks);
  }

  private String taken(String raw) {
    String text = CleanText.of(raw);
    count(text);
    return text;
  }

  /// Counts what is collected elsewhere against the limit.
  void count(String text) {
    characters += text.length();
    if (characters > limit) throw new CannotRead(Reasons.tooMuchText(limit));
  }
}

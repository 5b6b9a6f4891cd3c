package liaison.papers;

import java.util.List;
import java.util.Map;

/// Reads a file of any kind: finds out which it is and asks its format.
final class Formats {
  private static final long MOST_BYTES_PER_CHARACTER = 4;

  private final int characters;

  /// @param characters the most that one paper may hold
  Formats(int characters) {
    this.characters = characters;
  }

  /// @throws Exception where it cannot be read; [Faults] finds the words for it
  Paper read(String name, byte[] bytes) throws Exception {
    if (name.startsWith(CellWalk.WANTED)) {
      Kind kind = Kind.of(name, bytes);
      return new Paper(null, null, Map.of(), CellWalk.read(kind, bytes, characters));
    }
    Blocks blocks = new Blocks(characters);
    Kind kind = Kind.of(name, bytes);
    if (isPlain(kind) && bytes.length > MOST_BYTES_PER_CHARACTER * characters) {
      throw new CannotRead(Reasons.tooMuchText(characters));
    }
    Stated stated = of(kind).read(bytes, blocks);
    List<Block> said = blocks.list();
    if (said.isEmpty()) throw new CannotRead(kind == Kind.PDF ? Reasons.SCAN : Reasons.NO_TEXT);
    return new Paper(stated.title(), stated.date(), stated.frontMatter(), said);
  }

  /// Kinds that are nearly all text: how much they hold can be told from their size.
  private static boolean isPlain(Kind kind) {
    return switch (kind) {
      case MARKDOWN, TABLE, TEXT -> true;
      case PDF, PACKAGE, COMPOUND, HTML -> false;
    };
  }

  private static Format of(Kind kind) {
    return switch (kind) {
      case PDF -> new PdfPaper();
      case PACKAGE -> new OfficePackage();
      case COMPOUND -> new OldOffice();
      case HTML -> new HtmlPaper();
      case MARKDOWN -> new MarkdownPaper();
      case TABLE -> new TablePaper();
      case TEXT -> new TextPaper();
    };
  }
}

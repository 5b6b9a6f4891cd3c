package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/// Reads Markdown into blocks without its marks.
final class MarkdownWalk {
  private final Parser parser;

  private MarkdownWalk(Parser parser) {
    this.parser = parser;
  }

  /// Markdown as it is defined, for files that say that they are Markdown.
  static MarkdownWalk strict() {
    return new MarkdownWalk(
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(50)
            .build());
  }

  /// For text files with Markdown in them: indented lines are no code and angle brackets no markup.
  static MarkdownWalk lenient() {
    return new MarkdownWalk(
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(50)
            .enabledBlockTypes(
                Set.of(Heading.class, ListBlock.class, BlockQuote.class, FencedCodeBlock.class))
            .build());
  }

  void read(String markdown, Blocks blocks) {
    parser.parse(markdown).accept(new Walk(blocks));
  }

  private static final class Walk extends AbstractVisitor {
    private final Blocks blocks;

    Walk(Blocks blocks) {
      this.blocks = blocks;
    }

    @Override
    public void visit(Heading heading) {
      blocks.heading(heading.getLevel(), words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
      String text = words(paragraph);
      if (paragraph.getParent() instanceof ListItem) {
        blocks.item(text);
      } else {
        blocks.paragraph(text);
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {
      blocks.paragraph(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      blocks.paragraph(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      blocks.paragraph(Jsoup.parse(html.getLiteral()).text());
    }

    @Override
    public void visit(CustomBlock block) {
      if (!(block instanceof TableBlock)) return;
      Cells cells = new Cells();
      block.accept(cells);
      new Grid(cells.rows, true).into(blocks);
    }
  }

  private static final class Cells extends AbstractVisitor {
    private final List<List<String>> rows = new ArrayList<>();

    @Override
    public void visit(org.commonmark.node.CustomNode node) {
      if (node instanceof TableRow) rows.add(new ArrayList<>());
      if (node instanceof TableCell) {
        rows.getLast().add(words(node));
      } else {
        visitChildren(node);
      }
    }
  }

  private static String words(Node node) {
    Inline inline = new Inline();
    inline.read(node);
    return inline.words.toString();
  }

  /// The words inside a block, without emphasis marks and link targets.
  private static final class Inline extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    void read(Node block) {
      visitChildren(block);
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
      words.append(' ');
    }

    @Override
    public void visit(HtmlInline html) {
      if (html.getLiteral().startsWith("<br")) words.append(' ');
    }
  }
}

package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;

/// PowerPoint, old and new: each slide's title is a heading. Notes, hidden slides, footers, dates
/// and slide numbers are left out.
final class Slides {
  private final Blocks blocks;

  private Slides(Blocks blocks) {
    this.blocks = blocks;
  }

  static void read(SlideShow<?, ?> show, Blocks blocks) {
    Slides slides = new Slides(blocks);
    for (Slide<?, ?> slide : show.getSlides()) {
      if (slide.isHidden()) continue;
      blocks.at("slide " + slide.getSlideNumber());
      slides.read(slide);
    }
  }

  private void read(Slide<?, ?> slide) {
    String title = Objects.requireNonNullElse(slide.getTitle(), "");
    List<Shape<?, ?>> others = new ArrayList<>();
    for (Shape<?, ?> shape : slide.getShapes()) {
      if (shape instanceof TextShape<?, ?> text && isTitle(text, title)) {
        blocks.heading(1, text.getText());
      } else {
        others.add(shape);
      }
    }
    others.forEach(this::shape);
  }

  private void shape(Shape<?, ?> shape) {
    switch (shape) {
      case GroupShape<?, ?> group -> group.getShapes().forEach(this::shape);
      case TableShape<?, ?> table -> new Grid(rows(table), true).into(blocks);
      case TextShape<?, ?> text -> text(text);
      default -> {
        // Pictures and lines hold no words.
      }
    }
  }

  private void text(TextShape<?, ?> shape) {
    Placeholder role = shape.getPlaceholder();
    boolean frame =
        role == Placeholder.FOOTER
            || role == Placeholder.HEADER
            || role == Placeholder.DATETIME
            || role == Placeholder.SLIDE_NUMBER;
    if (!frame) {
      for (TextParagraph<?, ?, ?> paragraph : shape.getTextParagraphs()) {
        String words = words(paragraph);
        if (paragraph.getBulletStyle() != null) {
          blocks.item(words);
        } else {
          blocks.paragraph(words);
        }
      }
    }
  }

  /// By its place in the slide's layout, or, since older files do not always state that, by what
  /// the slide gives as its title.
  private static boolean isTitle(TextShape<?, ?> shape, String title) {
    Placeholder role = shape.getPlaceholder();
    return role == Placeholder.TITLE
        || role == Placeholder.CENTERED_TITLE
        || role == Placeholder.VERTICAL_TEXT_TITLE
        || !title.isBlank() && title.equals(shape.getText());
  }

  private static String words(TextParagraph<?, ?, ?> paragraph) {
    StringBuilder words = new StringBuilder();
    for (TextRun run : paragraph.getTextRuns()) words.append(run.getRawText());
    return words.toString();
  }

  private static List<List<String>> rows(TableShape<?, ?> table) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        TableCell<?, ?> cell = table.getCell(row, column);
        cells.add(cell == null ? "" : cell.getText());
      }
      rows.add(cells);
    }
    return rows;
  }
}

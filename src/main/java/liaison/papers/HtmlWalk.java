package liaison.papers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Walks over a page, without recursion, and turns what a reader would see into blocks.
final class HtmlWalk implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "video",
          "audio",
          "button",
          "select",
          "input",
          "textarea",
          "dialog",
          "head",
          "map");
  private static final Set<String> UNSEEN_ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog");
  private static final Pattern HIDING =
      Pattern.compile("(?i).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden).*", Pattern.DOTALL);

  private final Blocks blocks;
  private final StringBuilder words = new StringBuilder();
  private final Deque<Element> holders = new ArrayDeque<>();

  private HtmlWalk(Blocks blocks) {
    this.blocks = blocks;
  }

  static void read(Element top, Blocks blocks) {
    HtmlWalk walk = new HtmlWalk(blocks);
    top.filter(walk);
    walk.flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) return FilterResult.SKIP_ENTIRELY;
    if (isUnseen(element)) return FilterResult.SKIP_ENTIRELY;
    if (element.normalName().equals("br")) words.append(' ');
    if (isBlock(element)) flush();
    if (isData(element)) {
      grid(element).into(blocks);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (holds(element)) holders.push(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) flush();
      if (holds(element)) holders.pop();
    }
    return FilterResult.CONTINUE;
  }

  private void flush() {
    String text = words.toString();
    words.setLength(0);
    if (text.isBlank()) return;
    Element holder = holders.peek();
    String name = holder == null ? "" : holder.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.heading(name.charAt(1) - '0', text);
      case "li", "dd" -> blocks.item(text);
      default -> blocks.paragraph(text);
    }
  }

  private static boolean holds(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "td", "th" -> true;
      default -> false;
    };
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || switch (element.normalName()) {
          case "td", "th", "tr", "li", "dt", "dd", "label", "summary", "option" -> true;
          default -> false;
        };
  }

  private static boolean isUnseen(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name)) return true;
    boolean frame = name.equals("header") || name.equals("footer");
    if (frame && element.closest("main, article, [role=main]") == null) return true;
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || UNSEEN_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || HIDING.matcher(element.attr("style")).matches();
  }

  /// A table of data; tables that only place things on the page are walked like any other element.
  private static boolean isData(Element element) {
    return element.normalName().equals("table")
        && !element.attr("role").equals("presentation")
        && element.selectFirst("table table") == null
        && element.selectFirst("tr + tr") != null
        && element.selectFirst("td + td, th + td, th + th") != null;
  }

  private static Grid grid(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        if (!isUnseen(cell)) cells.add(seen(cell));
      }
      rows.add(cells);
    }
    Element first = table.selectFirst("tr");
    boolean headed = first != null && first.selectFirst("td") == null;
    return new Grid(rows, headed);
  }

  private static String seen(Element cell) {
    Element copy = cell.clone();
    copy.select("*")
        .forEach(inner -> {
          if (isUnseen(inner)) inner.remove();
        });
    return copy.text();
  }
}

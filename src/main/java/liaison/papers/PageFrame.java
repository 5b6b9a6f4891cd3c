package liaison.papers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes off what stands at the top or foot of page after page: running titles and page numbers.
final class PageFrame {
  private static final int FEWEST_LINES_FOR_TWO = 8;
  private static final int FEWEST_PAGES = 3;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-\u2013 |]*(page )?(\\d{1,4}|[ivxl]{1,6})( ?(of|/) ?\\d{1,4})?[-\u2013 |]*");

  private PageFrame() {}

  static List<PdfLine> takenOff(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages =
        lines.stream()
            .collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      edge(page).stream()
          .map(PageFrame::shape)
          .distinct()
          .forEach(shape -> seen.merge(shape, 1, Integer::sum));
    }
    int often = Math.max(FEWEST_PAGES, pages.size() / 10);
    Set<PdfLine> frame = new HashSet<>();
    for (List<PdfLine> page : pages.values()) {
      for (PdfLine line : edge(page)) {
        if (seen.getOrDefault(shape(line), 0) >= often || NUMBER.matcher(line.text()).matches()) {
          frame.add(line);
        }
      }
    }
    return lines.stream().filter(line -> !frame.contains(line)).toList();
  }

  /// The first and the last line of a page, or two of each where it has many.
  private static Set<PdfLine> edge(List<PdfLine> page) {
    List<PdfLine> down = page.stream().sorted(Comparator.comparingDouble(PdfLine::bottom)).toList();
    int deep = Math.min(down.size(), down.size() < FEWEST_LINES_FOR_TWO ? 1 : 2);
    Set<PdfLine> edge = new HashSet<>(down.subList(0, deep));
    edge.addAll(down.subList(down.size() - deep, down.size()));
    return edge;
  }

  /// Its words with every number alike, so that "Page 3" and "Page 4" are one.
  private static String shape(PdfLine line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
  }
}

package liaison.web.desk.councils;

import java.util.List;

/// A long list, a page at a time.
///
/// @param page from 1
/// @param pages how many there are; 1 where there is nothing
/// @param all how many rows there are
/// @param shown the rows of this page
public record Pager<T>(int page, int pages, int all, List<T> shown) {
  private static final int ON_A_PAGE = 100;

  /// @param asked which page; the last one where there are fewer
  static <T> Pager<T> of(List<T> rows, int asked) {
    int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int page = Math.min(asked, pages);
    int from = Math.min(rows.size(), (page - 1) * ON_A_PAGE);
    int to = Math.min(rows.size(), from + ON_A_PAGE);
    return new Pager<>(page, pages, rows.size(), List.copyOf(rows.subList(from, to)));
  }
}

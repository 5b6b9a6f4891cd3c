package liaison.web.desk;

import java.util.List;

/// A page's worth of a long list.
///
/// @param shown what is on it
/// @param page its number, from 1
/// @param pages how many there are, at least 1
/// @param total how much there is on all of them
public record Leaf<T>(List<T> shown, int page, int pages, int total) {
  /// @param asked the number as it was asked for; anything odd is the first page
  /// @param most how much a page holds
  public static <T> Leaf<T> of(List<T> all, String asked, int most) {
    int pages = Math.max(1, (all.size() + most - 1) / most);
    int page = asked.matches("[1-9]\\d{0,5}") ? Math.min(pages, Integer.parseInt(asked)) : 1;
    int from = (page - 1) * most;
    return new Leaf<>(
        List.copyOf(all.subList(from, Math.min(all.size(), from + most))), page, pages, all.size());
  }
}

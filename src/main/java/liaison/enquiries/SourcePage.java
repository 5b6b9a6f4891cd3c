package liaison.enquiries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where a passage opens in its page.
final class SourcePage {
  private SourcePage() {}

  /// @param document the document's id, with "/" between its parts
  /// @param passage the passage's number, from 0
  static String of(String document, int passage) {
    String path =
        Arrays.stream(document.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return "/sources/" + path + "#p" + passage;
  }
}

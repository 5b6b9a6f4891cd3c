package liaison.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where a document's page is.
final class Addresses {
  private Addresses() {}

  /// @param document its path below its knowledge folder; each part is encoded by itself
  static String of(String document) {
    return "/sources/"
        + Arrays.stream(document.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
  }
}

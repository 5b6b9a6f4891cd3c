package liaison.meetings;

import java.net.URI;
import java.net.URISyntaxException;
import liaison.text.Unacceptable;

/// Links by which a meeting can be joined.
final class Links {
  private Links() {}

  /// @return the link; empty where nothing was typed
  /// @throws Unacceptable for the field where it is no link
  static String checked(String field, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) return "";
    try {
      URI link = new URI(text);
      if ("https".equals(link.getScheme()) && link.getHost() != null) return text;
    } catch (URISyntaxException e) {
      throw new Unacceptable(field, "Enter a link that starts with https://");
    }
    throw new Unacceptable(field, "Enter a link that starts with https://");
  }
}

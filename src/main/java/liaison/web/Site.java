package liaison.web;

import java.net.URI;
import java.util.List;
import java.util.Set;

/// What the council set about its site.
///
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes a free one
/// @param publicUrl how people reach the site from outside; with https, browsers are told to keep
///   to it
/// @param widgetOrigins the sites that may show the chat on their pages, each as a browser names an
///   origin: `https://www.parish.example`
/// @param council the principal council's name
/// @param pointPerson who gets what the chat cannot answer
/// @param pointPersonEmail that person's address, shown on the pages
/// @param chat how often one address may ask
/// @param search how often one address may search
public record Site(
    String host,
    int port,
    URI publicUrl,
    List<String> widgetOrigins,
    String council,
    String pointPerson,
    String pointPersonEmail,
    Rate chat,
    Rate search) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  /// Whether officers can sign in there: nobody on the way can read what is sent.
  public static boolean isSafe(URI address) {
    return isEncrypted(address) || THIS_MACHINE.contains(address.getHost());
  }

  /// Whether it is reached over https.
  public static boolean isEncrypted(URI address) {
    return "https".equals(address.getScheme());
  }
}

package liaison.mail;

import java.time.Instant;
import liaison.text.Clean;
import org.jspecify.annotations.Nullable;

/// A letter as its reader will see it, for one address.
///
/// @param to the one address
/// @param subject one line; line breaks become blanks
/// @param text the letter in plain text
/// @param html the same words as a page
/// @param due not before this moment
/// @param expires not after this moment; null where it is never too late
public record Letter(
    String to,
    String subject,
    String text,
    String html,
    Kind kind,
    Instant due,
    @Nullable Instant expires) {
  /// @throws liaison.text.Unacceptable for `email` where the address is none
  public Letter {
    to = PlainAddress.of("email", to);
    subject = Clean.line(subject);
  }
}

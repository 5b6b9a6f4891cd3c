package liaison.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
/// @param calendar the meeting that it is about; null where it is about none
/// @param attachments files beside it, in this order
/// @param unsubscribe where one POST ends such letters (RFC 8058); null where the letter is owed
/// @param once a key that no other letter has: who puts a second one gets the first; null where it
///   may be put twice
public record Letter(
    String to,
    String subject,
    String text,
    String html,
    Kind kind,
    Instant due,
    @Nullable Instant expires,
    @Nullable Calendar calendar,
    List<Attachment> attachments,
    @Nullable URI unsubscribe,
    @Nullable String once) {
  /// @throws liaison.text.Unacceptable for `email` where the address is none
  /// @throws IllegalArgumentException where a letter that is owed could be unsubscribed from
  public Letter {
    to = PlainAddress.of("email", to);
    subject = Clean.line(subject);
    attachments = List.copyOf(attachments);
    if (unsubscribe != null && !(kind.isOptional() && unsubscribe.isAbsolute())) {
      throw new IllegalArgumentException("No such way to end letters of the kind " + kind);
    }
  }

  /// A letter of words alone.
  public Letter(
      String to,
      String subject,
      String text,
      String html,
      Kind kind,
      Instant due,
      @Nullable Instant expires) {
    this(to, subject, text, html, kind, due, expires, null, List.of(), null, null);
  }

  /// The same letter about a meeting.
  public Letter with(Calendar meeting) {
    return new Letter(
        to, subject, text, html, kind, due, expires, meeting, attachments, unsubscribe, once);
  }

  /// The same letter with these files.
  public Letter with(List<Attachment> files) {
    return new Letter(
        to, subject, text, html, kind, due, expires, calendar, files, unsubscribe, once);
  }

  /// The same letter, which its reader can end for the future.
  public Letter endedAt(URI address) {
    return new Letter(
        to, subject, text, html, kind, due, expires, calendar, attachments, address, once);
  }

  /// The same letter, put no more than once under this key.
  public Letter keyed(String key) {
    return new Letter(
        to, subject, text, html, kind, due, expires, calendar, attachments, unsubscribe, key);
  }
}

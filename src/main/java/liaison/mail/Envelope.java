package liaison.mail;

import java.time.Instant;

/// A letter on its way, as a carrier needs it.
///
/// @param messageId without brackets; the same at every try
/// @param written when it was put into the outbox: the letter's date
record Envelope(
    long id,
    String messageId,
    String kind,
    String to,
    String subject,
    String text,
    String html,
    Instant written,
    int tries) {}

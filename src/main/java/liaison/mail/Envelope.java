package liaison.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter on its way, as a carrier needs it.
///
/// @param messageId without brackets; the same at every try
/// @param written when it was put into the outbox: the letter's date
/// @param tries how often it has been tried, with this time
record Envelope(
    long id,
    String messageId,
    String to,
    String subject,
    String text,
    String html,
    @Nullable Calendar calendar,
    List<Attachment> attachments,
    @Nullable String unsubscribe,
    Instant written,
    int tries) {}

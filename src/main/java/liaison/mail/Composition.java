package liaison.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// Makes the letter that goes over the wire. Every header of every letter and part is set here and
/// passes [SafeHeader].
///
/// ```
/// multipart/mixed          only where there is a calendar or a file
///   multipart/alternative
///     text/plain
///     text/html
///     text/calendar        last, with its method and no file name, for Outlook and Google
///   the same calendar as a file, for all others
///   files
/// ```
final class Composition {
  static {
    // Otherwise the class path is searched for it at each part and each header.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private Composition() {}

  static SafeMessage of(Envelope envelope, Sender sender, Session session)
      throws MessagingException {
    SafeMessage message = new SafeMessage(session, envelope.messageId());
    message.setFrom(named(sender));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
    message.setSubject(envelope.subject(), "UTF-8");
    message.setSentDate(Date.from(envelope.written()));
    message.setHeader("Auto-Submitted", "auto-generated");
    // Not "All": from Exchange no report that a letter could not be delivered would come back.
    message.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
    if (envelope.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + envelope.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(content(envelope));
    message.saveChanges();
    return message;
  }

  private static InternetAddress named(Sender sender) throws MessagingException {
    try {
      return new InternetAddress(sender.address(), sender.name(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Multipart content(Envelope envelope) throws MessagingException {
    MimeMultipart words = words(envelope);
    Calendar calendar = envelope.calendar();
    if (calendar == null && envelope.attachments().isEmpty()) return words;
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(words);
    MimeMultipart all = new MimeMultipart("mixed", first);
    if (calendar != null) {
      // Not text/calendar, or a reader's calendar would take the meeting twice.
      all.addBodyPart(
          SafePart.bytes("application/ics", bytes(calendar)).named(calendar.fileName()));
    }
    for (Attachment file : envelope.attachments()) {
      all.addBodyPart(SafePart.bytes(file.mediaType(), file.bytes()).named(file.name()));
    }
    return all;
  }

  private static MimeMultipart words(Envelope envelope) throws MessagingException {
    MimeMultipart words =
        new MimeMultipart(
            "alternative",
            SafePart.words(Flowed.TYPE, Flowed.of(envelope.text())),
            SafePart.words("text/html; charset=UTF-8", envelope.html()));
    Calendar calendar = envelope.calendar();
    if (calendar != null) {
      words.addBodyPart(
          SafePart.bytes(
              "text/calendar; charset=UTF-8; method=" + calendar.method(), bytes(calendar)));
    }
    return words;
  }

  private static byte[] bytes(Calendar calendar) {
    return calendar.text().getBytes(StandardCharsets.UTF_8);
  }
}

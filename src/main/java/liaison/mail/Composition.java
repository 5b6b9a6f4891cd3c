package liaison.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// Makes the letter that goes over the wire. Every header of every letter is set here and passes
/// [SafeMessage].
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
    message.setHeader("X-Auto-Response-Suppress", "All");
    MimeMultipart both = new MimeMultipart("alternative", text(envelope), html(envelope));
    message.setContent(both);
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

  private static MimeBodyPart text(Envelope envelope) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(envelope.text(), "UTF-8");
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static MimeBodyPart html(Envelope envelope) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(envelope.html(), "UTF-8", "html");
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }
}

package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A line to the relay that notes when a letter's last byte has gone out: after that, silence means
/// that the letter may have been taken.
final class NotingTransport extends SMTPTransport {
  private boolean letterIsOut;

  NotingTransport(Session session, boolean tls) {
    super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null));
  }

  /// Forgets the last letter.
  void next() {
    letterIsOut = false;
  }

  boolean isLetterOut() {
    return letterIsOut;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    letterIsOut = true;
    super.finishData();
  }
}

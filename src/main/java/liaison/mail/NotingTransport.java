package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A line to the relay that asks leave before a letter's last byte, waits longer for the answer to
/// it, and notes that it has gone out: after that, silence means that the letter may have been
/// taken.
final class NotingTransport extends SMTPTransport {
  private final PromptSockets sockets;
  private final Patience patience;
  private Permit permit = () -> false;
  private boolean letterIsOut;
  private boolean withheld;

  NotingTransport(Session session, boolean tls, PromptSockets sockets, Patience patience) {
    super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null));
    this.sockets = sockets;
    this.patience = patience;
  }

  /// Forgets the last letter.
  void next(Permit leave) {
    permit = leave;
    letterIsOut = false;
    withheld = false;
  }

  boolean isLetterOut() {
    return letterIsOut;
  }

  /// Whether leave was not given. The line is cut then: there is no other way out of a letter that
  /// has begun.
  boolean isWithheld() {
    return withheld;
  }

  /// Whether the line is still open as far as we know, without asking the relay.
  boolean isOpen() {
    try {
      checkConnected();
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    if (!permit.isGiven()) {
      withheld = true;
      throw new IOException("The letter was withdrawn or held.");
    }
    letterIsOut = true;
    sockets.waitFor(patience.end());
    super.finishData();
    sockets.waitFor(patience.answer());
  }
}

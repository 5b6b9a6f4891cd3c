package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// A message that keeps its own Message-ID, and whose headers are safe.
final class SafeMessage extends MimeMessage {
  private final String messageId;

  /// @param messageId without brackets
  SafeMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + messageId + ">");
  }

  @Override
  public void setHeader(String name, String value) throws MessagingException {
    super.setHeader(SafeHeader.of(name), SafeHeader.of(value));
  }

  @Override
  public void addHeader(String name, String value) throws MessagingException {
    super.addHeader(SafeHeader.of(name), SafeHeader.of(value));
  }

  @Override
  public void addHeaderLine(String line) throws MessagingException {
    super.addHeaderLine(SafeHeader.of(line));
  }
}

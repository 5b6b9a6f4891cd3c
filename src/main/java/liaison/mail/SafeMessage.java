package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Pattern;

/// A message that keeps its own Message-ID, and through whose headers no line break gets but one
/// that only folds a long line.
final class SafeMessage extends MimeMessage {
  private static final Pattern BREAK = Pattern.compile("[\\x00\\r\\n]");
  private static final Pattern FOLD = Pattern.compile("\\r\\n(?=[ \\t]+[^ \\t\\r\\n])");

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
    super.setHeader(safe(name), safe(value));
  }

  @Override
  public void addHeader(String name, String value) throws MessagingException {
    super.addHeader(safe(name), safe(value));
  }

  @Override
  public void addHeaderLine(String line) throws MessagingException {
    super.addHeaderLine(safe(line));
  }

  private static String safe(String text) {
    if (BREAK.matcher(FOLD.matcher(text).replaceAll("")).find()) {
      throw new IllegalArgumentException("A line break in a header");
    }
    return text;
  }
}

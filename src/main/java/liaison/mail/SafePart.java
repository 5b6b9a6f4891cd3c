package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.angus.mail.util.QPEncoderStream;

/// A part of a letter, encoded once, whose headers are as safe as those of the letter.
final class SafePart extends MimeBodyPart {
  private SafePart(String type, String encoding, byte[] encoded) throws MessagingException {
    super(new InternetHeaders(), encoded);
    setHeader("Content-Type", type);
    setHeader("Content-Transfer-Encoding", encoding);
  }

  /// Words that stay readable on the wire.
  static SafePart words(String type, String words) throws MessagingException {
    byte[] plain = words.getBytes(StandardCharsets.UTF_8);
    var encoded = new ByteArrayOutputStream(plain.length + plain.length / 8);
    try (OutputStream out = new QPEncoderStream(encoded)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SafePart(type, "quoted-printable", encoded.toByteArray());
  }

  /// Bytes that arrive as they are.
  static SafePart bytes(String type, byte[] bytes) throws MessagingException {
    return new SafePart(type, "base64", Base64.getMimeEncoder().encode(bytes));
  }

  /// The same as a file beside the letter.
  SafePart named(String name) throws MessagingException {
    setDisposition(ATTACHMENT);
    setFileName(name);
    return this;
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

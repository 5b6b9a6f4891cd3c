package liaison.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/// Writes each letter into a folder as it would go over the wire. A file appears whole or not at
/// all; a letter that is written again takes the same name.
final class FolderCarrier implements Carrier {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String END = "\r\n";

  private final Path folder;
  private final Sender sender;
  private final Session session = Session.getInstance(new Properties());

  FolderCarrier(Path folder, Sender sender) {
    this.folder = folder;
    this.sender = sender;
  }

  @Override
  public Outcome carry(Envelope envelope, Permit permit) {
    String name = "%s-%d.eml".formatted(TIME.format(envelope.written()), envelope.id());
    try {
      Files.createDirectories(folder);
      // Only the owner may read it: it may hold a code.
      Path half = Files.createTempFile(folder, ".", ".half");
      try {
        write(envelope, half);
        if (!permit.isGiven()) return new Outcome.Withheld();
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
      return new Outcome.Taken("Written to " + name);
    } catch (IOException e) {
      return new Outcome.NotNow("The letter could not be written into mail.folder.", true);
    } catch (MessagingException | IllegalArgumentException e) {
      return new Outcome.Refused("The letter could not be put together.");
    }
  }

  private void write(Envelope envelope, Path file) throws IOException, MessagingException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String marks =
          "X-Envelope-From: " + sender.address() + END + "X-Envelope-To: " + envelope.to() + END;
      out.write(marks.getBytes(StandardCharsets.US_ASCII));
      Composition.of(envelope, sender, session).writeTo(out);
    }
  }

  @Override
  public String fault() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return folder + " cannot be made. Set mail.folder to a folder that can.";
    }
    return Files.isWritable(folder)
        ? ""
        : folder + " cannot be written to. Let this program's user write there.";
  }

  @Override
  public void close() {}
}

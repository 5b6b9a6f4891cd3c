package liaison.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import liaison.text.Clean;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Hands letters to a mail server over one line, which is kept open for a round.
final class SmtpCarrier implements Carrier {
  private static final String CONNECT_MILLIS = "10000";
  private static final String WAIT_MILLIS = "60000";
  private static final int WORDS = 500;

  private final Relay relay;
  private final Sender sender;
  private final Session session;
  private @Nullable NotingTransport line;

  SmtpCarrier(Relay relay, Sender sender) {
    this.relay = relay;
    this.sender = sender;
    this.session = Session.getInstance(properties(relay, sender));
  }

  private static Properties properties(Relay relay, Sender sender) {
    String protocol = protocol(relay);
    Properties all = new Properties();
    all.put("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
    all.put("mail." + protocol + ".timeout", WAIT_MILLIS);
    all.put("mail." + protocol + ".writetimeout", WAIT_MILLIS);
    all.put("mail." + protocol + ".from", sender.address());
    all.put("mail." + protocol + ".auth", String.valueOf(!relay.username().isEmpty()));
    switch (relay.security()) {
      case NONE -> {}
      case STARTTLS -> {
        all.put("mail.smtp.starttls.enable", "true");
        all.put("mail.smtp.starttls.required", "true");
        all.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case TLS -> all.put("mail.smtps.ssl.checkserveridentity", "true");
    }
    all.put("mail." + protocol + ".socketFactory", new PromptSockets(SocketFactory.getDefault()));
    if (relay.security() == Relay.Security.TLS) {
      all.put("mail.smtps.ssl.socketFactory", new PromptSockets(SSLSocketFactory.getDefault()));
    }
    all.put("mail." + protocol + ".socketFactory.fallback", "false");
    return all;
  }

  private static String protocol(Relay relay) {
    return relay.security() == Relay.Security.TLS ? "smtps" : "smtp";
  }

  @Override
  public Outcome carry(Envelope envelope) {
    SafeMessage message;
    Address[] to;
    try {
      message = Composition.of(envelope, sender, session);
      to = new Address[] {new InternetAddress(envelope.to(), true)};
    } catch (MessagingException | IllegalArgumentException e) {
      return new Outcome.Refused("The letter could not be put together.");
    }
    try {
      connect();
    } catch (IOException e) {
      return new Outcome.NotNow("mail.smtp.password.file cannot be read.", true);
    } catch (MessagingException e) {
      return new Outcome.NotNow(words(e), true);
    }
    NotingTransport open = line();
    open.next();
    try {
      open.sendMessage(message, to);
      return new Outcome.Taken(Clean.line(String.valueOf(open.getLastServerResponse())));
    } catch (MessagingException e) {
      return outcome(e, open);
    }
  }

  private Outcome outcome(MessagingException fault, NotingTransport open) {
    int code = code(fault, open);
    String words = words(fault);
    if (code >= 500) return new Outcome.Refused(words);
    if (code >= 400 && code != 421) return new Outcome.NotNow(words, false);
    close();
    return open.isLetterOut() && code != 421
        ? new Outcome.Unknown(words)
        : new Outcome.NotNow(words, true);
  }

  /// The relay's own number for what is wrong, or -1 where it said nothing. It lies at different
  /// depths for a recipient, for a sender and for the letter itself.
  private static int code(MessagingException fault, NotingTransport open) {
    for (Exception at = fault; at != null; ) {
      switch (at) {
        case SMTPAddressFailedException recipient -> {
          return recipient.getReturnCode();
        }
        case SMTPSenderFailedException from -> {
          return from.getReturnCode();
        }
        case SMTPSendFailedException all when all.getReturnCode() > 0 -> {
          return all.getReturnCode();
        }
        default -> {}
      }
      at = at instanceof MessagingException outer ? outer.getNextException() : null;
    }
    return fault instanceof SendFailedException ? -1 : open.getLastReturnCode();
  }

  private static String words(MessagingException fault) {
    Exception at = fault;
    while (at instanceof MessagingException outer && outer.getNextException() != null) {
      at = outer.getNextException();
    }
    String said = at.getMessage();
    String words = Clean.line(said == null ? at.getClass().getSimpleName() : said);
    return words.length() > WORDS ? words.substring(0, WORDS) : words;
  }

  private void connect() throws IOException, MessagingException {
    if (line != null) return;
    NotingTransport fresh = new NotingTransport(session, relay.security() == Relay.Security.TLS);
    fresh.connect(
        relay.host(),
        relay.port(),
        relay.username().isEmpty() ? null : relay.username(),
        password());
    line = fresh;
  }

  private @Nullable String password() throws IOException {
    return relay.passwordFile() == null ? null : Files.readString(relay.passwordFile()).strip();
  }

  private NotingTransport line() {
    if (line == null) throw new IllegalStateException("connect() first");
    return line;
  }

  @Override
  public String fault() {
    try {
      connect();
      return "";
    } catch (IOException e) {
      return "mail.smtp.password.file cannot be read.";
    } catch (AuthenticationFailedException e) {
      return "The mail server does not take this user name and password: " + words(e);
    } catch (MessagingException e) {
      return "The mail server %s port %d cannot be reached: %s"
          .formatted(relay.host(), relay.port(), words(e));
    }
  }

  @Override
  public void close() {
    if (line == null) return;
    try {
      line.close();
    } catch (MessagingException _) {
      // What is wrong at the farewell changes nothing about the letters before it.
    } finally {
      line = null;
    }
  }
}

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
  private static final int WORDS = 500;

  private final Relay relay;
  private final Sender sender;
  private final Patience patience;
  private final PromptSockets sockets;
  private final Session session;
  private @Nullable NotingTransport line;

  SmtpCarrier(Relay relay, Sender sender) {
    this(relay, sender, Patience.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// @param closed what makes a line that others cannot read
  SmtpCarrier(Relay relay, Sender sender, Patience patience, SSLSocketFactory closed) {
    this.relay = relay;
    this.sender = sender;
    this.patience = patience;
    this.sockets =
        new PromptSockets(
            relay.security() == Relay.Security.TLS ? closed : SocketFactory.getDefault());
    this.session = Session.getInstance(properties(closed));
  }

  private Properties properties(SSLSocketFactory closed) {
    String prefix = "mail." + protocol(relay) + ".";
    Properties all = new Properties();
    all.put(prefix + "connectiontimeout", String.valueOf(patience.connect().toMillis()));
    all.put(prefix + "timeout", String.valueOf(patience.answer().toMillis()));
    all.put(prefix + "writetimeout", String.valueOf(patience.answer().toMillis()));
    all.put(prefix + "executor.writetimeout", WriteClock.get());
    all.put(prefix + "from", sender.address());
    all.put(prefix + "auth", String.valueOf(!relay.username().isEmpty()));
    all.put(prefix + "ssl.checkserveridentity", "true");
    all.put(prefix + "socketFactory", sockets);
    all.put(prefix + "socketFactory.fallback", "false");
    switch (relay.security()) {
      case NONE -> {}
      case STARTTLS -> {
        all.put("mail.smtp.starttls.enable", "true");
        all.put("mail.smtp.starttls.required", "true");
        all.put("mail.smtp.ssl.socketFactory", closed);
      }
      case TLS -> all.put("mail.smtps.ssl.socketFactory", sockets);
    }
    return all;
  }

  private static String protocol(Relay relay) {
    return relay.security() == Relay.Security.TLS ? "smtps" : "smtp";
  }

  @Override
  public Outcome carry(Envelope envelope, Permit permit) {
    SafeMessage message;
    Address[] to;
    try {
      message = Composition.of(envelope, sender, session);
      to = new Address[] {new InternetAddress(envelope.to(), true)};
    } catch (MessagingException | IllegalArgumentException e) {
      return new Outcome.Refused("The letter could not be put together.");
    }
    boolean used = line != null;
    Outcome outcome = handed(message, to, permit);
    // A relay may end a line after so many letters: that is no fault of this one.
    boolean stale = used && outcome instanceof Outcome.NotNow(_, boolean cut) && cut;
    return stale ? handed(message, to, permit) : outcome;
  }

  private Outcome handed(SafeMessage message, Address[] to, Permit permit) {
    try {
      connect();
    } catch (IOException e) {
      return new Outcome.NotNow("mail.smtp.password.file cannot be read.", true);
    } catch (MessagingException e) {
      return new Outcome.NotNow(words(e), true);
    }
    NotingTransport open = line();
    open.next(permit);
    try {
      open.sendMessage(message, to);
      return new Outcome.Taken(Clean.line(String.valueOf(open.getLastServerResponse())));
    } catch (MessagingException e) {
      return outcome(e, open);
    } finally {
      if (!open.isOpen()) close();
    }
  }

  private Outcome outcome(MessagingException fault, NotingTransport open) {
    if (open.isWithheld()) return new Outcome.Withheld();
    int code = code(fault, open);
    String words = words(fault);
    if (isAboutUs(code)) {
      close();
      return new Outcome.NotNow(words, true);
    }
    if (code >= 500) return new Outcome.Refused(words);
    if (code >= 400 && code != 421) return new Outcome.NotNow(words, false);
    close();
    return open.isLetterOut() && code != 421
        ? new Outcome.Unknown(words)
        : new Outcome.NotNow(words, true);
  }

  /// Whether the relay does not let us in: no letter is at fault, and the settings can be mended.
  private static boolean isAboutUs(int code) {
    return code == 530 || code == 534 || code == 535 || code == 538;
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
    NotingTransport fresh =
        new NotingTransport(session, relay.security() == Relay.Security.TLS, sockets, patience);
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

package liaison;

import java.nio.file.Path;
import java.time.InstantSource;
import liaison.mail.Posting;
import liaison.mail.Relay;
import liaison.mail.Sender;
import liaison.store.Database;
import liaison.text.Check;

/// How letters leave, as the council has set it.
record Transport(Settings settings) {
  Posting posting(Database database, InstantSource clock) {
    return switch (settings.text(Key.MAIL_TRANSPORT)) {
      case "smtp" -> Posting.through(database, relay(), sender(), clock);
      default -> Posting.intoFolder(database, settings.path(Key.MAIL_FOLDER), sender(), clock);
    };
  }

  private Sender sender() {
    return new Sender(settings.text(Key.COUNCIL_NAME), settings.text(Key.MAIL_FROM));
  }

  private Relay relay() {
    boolean secret = !settings.text(Key.SMTP_PASSWORD).isEmpty();
    Path password = secret ? settings.path(Key.SMTP_PASSWORD) : null;
    return new Relay(
        settings.text(Key.SMTP_HOST),
        settings.number(Key.SMTP_PORT),
        settings.text(Key.SMTP_USERNAME),
        password,
        switch (settings.text(Key.SMTP_SECURITY)) {
          case "starttls" -> Relay.Security.STARTTLS;
          case "tls" -> Relay.Security.TLS;
          default -> Relay.Security.NONE;
        },
        settings.number(Key.SMTP_CONNECTIONS));
  }

  /// Whether letters could go out now.
  Check check(Posting posting) {
    boolean smtp = settings.text(Key.MAIL_TRANSPORT).equals("smtp");
    String name = smtp ? Key.SMTP_HOST.words() : Key.MAIL_FOLDER.words();
    String fault = posting.fault();
    if (!fault.isEmpty()) return Check.critical(name, fault);
    return smtp
        ? Check.ok(name, "The mail server takes our letters.")
        : Check.ok(name, "Letters are written to " + settings.path(Key.MAIL_FOLDER) + ".");
  }
}

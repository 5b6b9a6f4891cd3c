package liaison.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// A real Postfix of a test's own: its own settings, queue and port on loopback. It discards what
/// it takes, and refuses each recipient as its table says. It can only be started by root.
final class Postfix implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/sbin/postfix");

  private final Path settings;
  private final int port;

  private Postfix(Path settings, int port) {
    this.settings = settings;
    this.port = port;
  }

  static boolean canStart() {
    return System.getProperty("user.name").equals("root");
  }

  /// @param folder for all that it writes; every folder above must be open to others
  /// @param faults what is said to each recipient: "550 5.1.1 no such mailbox"
  /// @param certificate a PEM file with key and certificate, for STARTTLS; empty for none
  static Postfix in(Path folder, Map<String, String> faults, String certificate) {
    int port = Sink.freePort();
    Path settings = folder.resolve("etc");
    var postfix = new Postfix(settings, port);
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      for (String name : new String[] {"etc", "spool", "data"}) {
        Files.createDirectory(folder.resolve(name));
      }
      var owner = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder.resolve("data"), owner.lookupPrincipalByName("postfix"));
      Files.writeString(settings.resolve("main.cf"), main(folder, faults, certificate));
      Files.writeString(settings.resolve("master.cf"), master(port));
      postfix.run("start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> Sink.listens(port));
    return postfix;
  }

  private static String main(Path folder, Map<String, String> faults, String certificate) {
    String table =
        faults.entrySet().stream()
            .map(fault -> "{%s = %s}".formatted(fault.getKey(), fault.getValue()))
            .collect(Collectors.joining(", "));
    String tls =
        certificate.isEmpty()
            ? ""
            : "smtpd_tls_security_level = encrypt\nsmtpd_tls_chain_files = " + certificate + "\n";
    return """
    compatibility_level = 3.6
    queue_directory = %1$s/spool
    data_directory = %1$s/data
    command_directory = /usr/sbin
    daemon_directory = /usr/lib/postfix/sbin
    mail_owner = postfix
    setgid_group = postdrop
    myhostname = relay.example
    mydestination =
    inet_interfaces = loopback-only
    inet_protocols = ipv4
    mynetworks = 127.0.0.0/8
    maillog_file = %1$s/log
    maillog_file_prefixes = %1$s
    multi_instance_enable = yes
    multi_instance_name = postfix-test
    default_transport = discard:
    relay_transport = discard:
    local_recipient_maps =
    alias_maps =
    smtpd_recipient_restrictions =
      check_recipient_access inline:{%2$s}, permit_mynetworks, reject
    """
            .formatted(folder, table)
        + tls;
  }

  private static String master(int port) {
    return """
    127.0.0.1:%d inet n - n - - smtpd
    pickup unix n - n 60 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    tlsmgr unix - - n 1000? 1 tlsmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    discard unix - - n - - discard
    postlog unix-dgram n - n - 1 postlogd
    anvil unix - - n - 1 anvil
    proxymap unix - - n - - proxymap
    """
        .formatted(port);
  }

  private void run(String what) {
    try {
      Process process =
          new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString(), what)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("postfix " + what + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    run("stop");
  }
}

package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lines that others cannot read, and relays that want a password.
class ClosedLineTest {
  @TempDir Path data;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(data.resolve("post"));
  }

  @AfterEach
  void close() {
    post.close();
  }

  /// A key for one name, and a side that trusts it.
  private SSLContext closed(String name) throws Exception {
    Path file = data.resolve("key");
    String password = "changeit";
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=relay",
                "-ext",
                "san=dns:" + name,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, password.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("relay", keys.getCertificate("relay"));
    var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    ours.init(keys, password.toCharArray());
    var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    theirs.init(trusted);
    SSLContext closed = SSLContext.getInstance("TLS");
    closed.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
    return closed;
  }

  private static Relay at(Relayed server, Relay.Security security) {
    return new Relay("localhost", server.port(), "", null, security);
  }

  private int round(Relay relay, SSLSocketFactory line) {
    return posting(relay, line).round();
  }

  private Posting posting(Relay relay, SSLSocketFactory line) {
    InstantSource clock = post::now;
    return new Posting(
        post.store().database(),
        () -> new SmtpCarrier(relay, Post.SENDER, Patience.USUAL, line),
        1,
        clock);
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void aLetterGoesOverALineThatIsClosed(Relay.Security security) throws Exception {
    SSLContext closed = closed("localhost");
    long id = post.put("clerk@parish.example");
    try (Relayed server = new Relayed(closed, security == Relay.Security.TLS)) {
      Relay relay = at(server, security);
      assertThat(round(relay, (SSLSocketFactory) SSLSocketFactory.getDefault())).isZero();
      assertThat(post.row(id).state()).as("a key that nobody vouches for").isEqualTo("waiting");
      assertThat(server.letters()).isEmpty();
      post.pass(Ladder.pause(1));
      int taken = round(relay, closed.getSocketFactory());
      assertThat(taken).as(post.row(id).relay()).isOne();
      assertThat(server.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void aRelayOfAnotherNameGetsNothing(Relay.Security security) throws Exception {
    SSLContext closed = closed("other.example");
    long id = post.put("clerk@parish.example");
    try (Relayed server = new Relayed(closed, security == Relay.Security.TLS)) {
      assertThat(round(at(server, security), closed.getSocketFactory())).isZero();
      assertThat(post.row(id).state()).isEqualTo("waiting");
      assertThat(server.letters()).isEmpty();
    }
  }

  @Test
  void aRelayThatWantsAPasswordGetsItAndAWrongOneLeavesLettersWaiting() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("liaison@council.example", "liaison", "right");
      long id = post.put("clerk@parish.example");
      Path password = Files.writeString(data.resolve("password"), "wrong\n");
      var relay =
          new Relay(
              "127.0.0.1", server.getSmtp().getPort(), "liaison", password, Relay.Security.NONE);
      SSLSocketFactory line = (SSLSocketFactory) SSLSocketFactory.getDefault();
      assertThat(round(relay, line)).isZero();
      assertThat(post.row(id).state()).isEqualTo("waiting");
      assertThat(posting(relay, line).fault()).contains("user name and password");
      var none =
          new Relay(
              "127.0.0.1",
              server.getSmtp().getPort(),
              "liaison",
              data.resolve("missing"),
              Relay.Security.NONE);
      post.pass(Ladder.pause(1));
      assertThat(round(none, line)).isZero();
      assertThat(post.row(id).relay()).contains("mail.smtp.password.file");
      Files.writeString(password, "right\n");
      post.pass(Ladder.pause(2));
      assertThat(round(relay, line)).isOne();
    } finally {
      server.stop();
    }
  }

  @Test
  void aRelayThatCannotCloseTheLineGetsNothing() throws Exception {
    long id = post.put("clerk@parish.example");
    try (Relayed server = new Relayed()) {
      assertThat(
              round(
                  at(server, Relay.Security.STARTTLS),
                  (SSLSocketFactory) SSLSocketFactory.getDefault()))
          .isZero();
      assertThat(post.row(id).state()).isEqualTo("waiting");
      assertThat(server.letters()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void theAnswerToTheEndMayBeSlowUnderAClosedLineToo(Relay.Security security) throws Exception {
    SSLContext closed = closed("localhost");
    long id = post.put("clerk@parish.example");
    try (Relayed server = new Relayed(closed, security == Relay.Security.TLS)) {
      server.hesitate(Duration.ofSeconds(4));
      Relay relay = at(server, security);
      var patience =
          new Patience(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(60));
      int taken =
          new Posting(
                  post.store().database(),
                  () -> new SmtpCarrier(relay, Post.SENDER, patience, closed.getSocketFactory()),
                  1,
                  post::now)
              .round();
      assertThat(taken).as(post.row(id).relay()).isOne();
    }
  }
}

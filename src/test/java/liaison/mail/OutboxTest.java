package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
  @TempDir Path data;
  @TempDir Path folder;

  private Post post;

  @BeforeEach
  void open() {
    post = new Post(data);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aLetterIsOneWholeFileWithItsEnvelope() throws IOException {
    post.put("clerk@parish.example", "The Parish Forum – Thursday", Kind.ANSWER, null);
    assertThat(post.into(folder).round()).isOne();
    List<Path> files = files();
    assertThat(files).singleElement().asString().endsWith("20261123T090000Z-1.eml");
    assertThat(Files.readString(files.getFirst()))
        .startsWith(
            "X-Envelope-From: liaison@council.example\r\nX-Envelope-To: clerk@parish.example\r\n")
        .containsOnlyOnce("\r\nTo: clerk@parish.example\r\n")
        .contains(
            "From: Parish Liaison <liaison@council.example>",
            "Subject: =?UTF-8?Q?The_Parish_Forum_=E2=80=93_Thursday?=",
            "Auto-Submitted: auto-generated",
            "multipart/alternative",
            "Hello.",
            "<p>Hello.</p>")
        .containsPattern("Message-ID: <[0-9a-f]{32}@letters.council.example>");
  }

  @Test
  void runningTheRoundTwiceSendsOneLetter() throws IOException {
    post.put("clerk@parish.example");
    assertThat(post.into(folder).round()).isOne();
    assertThat(post.into(folder).round()).isZero();
    assertThat(files()).hasSize(1);
  }

  @Test
  void aLetterOfATransactionThatFailsIsNeverSent() {
    assertThatThrownBy(() ->
            post.store()
                .database()
                .change(handle -> {
                  new Outbox("x.example")
                      .put(
                          handle,
                          new Letter("a@b.example", "s", "t", "h", Kind.ANSWER, post.now(), null),
                          post.now());
                  throw new IllegalStateException("the fact did not happen");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(post.into(folder).round()).isZero();
  }

  @Test
  void aSignInLetterGoesBeforeAllOthersThroughAHoldAndLeavesNoWords() throws IOException {
    long other = post.put("clerk@parish.example");
    long key =
        post.put(
            "officer@council.example",
            "Sign in",
            Kind.SIGN_IN,
            post.now().plus(Duration.ofMinutes(15)));
    post.store()
        .database()
        .change(handle -> Outbox.hold(handle, "A copy was brought back.", post.now()));
    assertThat(post.into(folder).round()).isOne();
    assertThat(post.row(key).state()).isEqualTo("sent");
    assertThat(post.row(key).text()).isNull();
    assertThat(post.row(other).state()).isEqualTo("waiting");
    post.store().database().change(handle -> Outbox.resume(handle, post.now()));
    assertThat(post.into(folder).round()).isOne();
    assertThat(post.row(other).text()).isEqualTo("Hello.\n");
  }

  @Test
  void aLetterTakenBackWhileItWasSentIsNoTaskWhereTheServerRefusesIt() {
    long id = post.put("clerk@parish.example");
    post.store()
        .database()
        .change(handle -> {
          Envelope envelope = java.util.Objects.requireNonNull(Dispatch.read(handle, id));
          Dispatch.mark(handle, envelope, post.now());
          Outbox.withdraw(handle, id);
          Dispatch.settle(handle, envelope, new Outcome.Refused("550 no such user"), post.now());
          assertThat(Outbox.failed(handle, post.now())).isEmpty();
        });
    assertThat(post.row(id).state()).isEqualTo("withdrawn");
  }

  @Test
  void anOfficerTakesBackOneThatWaitsOrAllAndNoneOfThemGoes() {
    long one = post.put("clerk@parish.example");
    long two = post.put("mayor@parish.example");
    long key = post.put("officer@council.example", "Sign in", Kind.SIGN_IN, null);
    post.store()
        .database()
        .change(handle -> {
          Outbox.hold(handle, "A copy was brought back.", post.now());
          assertThat(Outbox.takeBack(handle, one)).isTrue();
          assertThat(Outbox.takeBack(handle, one)).isFalse();
          assertThat(Outbox.takeBack(handle, key)).isFalse();
          assertThat(Outbox.takeAllBack(handle)).isOne();
          Outbox.resume(handle, post.now());
        });
    assertThat(post.into(folder).round()).isOne();
    assertThat(post.states()).containsExactly("withdrawn", "withdrawn", "sent");
    assertThat(post.row(two).relay()).isEqualTo(Outbox.TAKEN_BACK);
  }

  @Test
  void aSignInLetterExpiresWithItsCodeAndLeavesNoWords() throws IOException {
    long id =
        post.put(
            "officer@council.example",
            "Sign in",
            Kind.SIGN_IN,
            post.now().plus(Duration.ofMinutes(15)));
    post.pass(Duration.ofMinutes(15));
    assertThat(post.into(folder).round()).isZero();
    assertThat(post.row(id).state()).isEqualTo("expired");
    assertThat(post.row(id).text()).isNull();
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenToKeepsTheLetterWaiting() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    post.put("clerk@parish.example");
    assertThat(post.into(inTheWay).round()).isZero();
    assertThat(post.states()).containsExactly("waiting");
    assertThat(post.into(inTheWay).fault()).contains("mail.folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forum\r\nBcc: spy@evil.example",
        "Forum\nBcc: spy@evil.example",
        "Forum\rBcc: spy@evil.example",
        "Forum\r\n\r\nAnother body",
        "Forum\u2028Bcc: spy@evil.example",
        "Forum\u0000\u0085Bcc: spy@evil.example"
      })
  void noHeaderGetsInThroughASubjectOrAName(String hostile) throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      post.put("clerk@parish.example", hostile, Kind.ANSWER, null);
      Relay relay =
          new Relay("127.0.0.1", server.getSmtp().getPort(), "", null, Relay.Security.NONE);
      Sender sender = new Sender(hostile, "liaison@council.example");
      Posting.through(post.store().database(), relay, sender, post::now).round();
      assertThat(server.getReceivedMessages()).hasSize(1);
      MimeMessage came = server.getReceivedMessages()[0];
      assertThat(came.getAllRecipients()).hasSize(1);
      assertThat(came.getHeader("Bcc")).isNull();
      assertThat(came.getFrom()).hasSize(1);
      assertThat(came.getSubject()).startsWith("Forum").doesNotContain("\r", "\n");
      assertThat(came.getRecipients(Message.RecipientType.TO)[0])
          .hasToString("clerk@parish.example");
      assertThat(came.getMessageID()).endsWith("@letters.council.example>");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example, c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "<a@b.example>",
        "\"a b\"@c.example",
        "a@b",
        "@b.example",
        "a@b..example",
        "a b@c.example",
        "josé@parish.example",
        ""
      })
  void whatIsNotOneAddressIsRefused(String typed) {
    assertThatThrownBy(() -> post.put(typed))
        .isInstanceOfSatisfying(
            Unacceptable.class, wrong -> assertThat(wrong.field()).isEqualTo("email"));
  }

  @Test
  void aLineBreakInAHeaderIsAFault() throws Exception {
    SafeMessage message =
        new SafeMessage(jakarta.mail.Session.getInstance(new java.util.Properties()), "1@x");
    message.setHeader("Subject", "a long one\r\n that is folded");
    for (String hostile : List.of("a\r\nBcc: b", "a\nb", "a\rb", "a\r\n \r\nb", "a\r\n")) {
      assertThatThrownBy(() -> message.setHeader("Subject", hostile))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> message.addHeader("Subject", hostile))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSecondLetterOfTheSameKeyIsTheFirst() throws IOException {
    long first = post.put(post.letter("clerk@parish.example").keyed("agenda 4 v1 clerk"));
    long second = post.put(post.letter("chair@parish.example").keyed("agenda 4 v1 clerk"));
    assertThat(second).isEqualTo(first);
    post.put(post.letter("clerk@parish.example").keyed("agenda 4 v2 clerk"));
    assertThat(post.into(folder).round()).isEqualTo(2);
    assertThat(files()).hasSize(2);
  }

  @Test
  void aLetterThatWasTakenBackNeverGoes() {
    long id = post.put("clerk@parish.example");
    assertThat(withdraw(id)).isTrue();
    assertThat(withdraw(id)).isFalse();
    assertThat(post.into(folder).round()).isZero();
    assertThat(post.states()).containsExactly("withdrawn");
    long gone = post.put("clerk@parish.example");
    post.into(folder).round();
    assertThat(withdraw(gone)).isFalse();
    assertThat(post.row(gone).state()).isEqualTo("sent");
  }

  @Test
  void aFileOfManyLettersIsKeptOnceAndGoesWithTheLast() {
    var file = new Attachment("agenda.pdf", "application/pdf", new byte[1_000]);
    for (String to : List.of("a@parish.example", "b@parish.example", "c@parish.example")) {
      post.put(post.letter(to).with(List.of(file)));
    }
    assertThat(post.count("SELECT count(*) FROM enclosure")).isOne();
    assertThat(post.count("SELECT count(*) FROM letter_enclosure")).isEqualTo(3);
    post.into(folder).round();
    post.store()
        .database()
        .change(handle -> {
          int _ =
              new LetterData((_, _) -> false).expire(handle, java.time.LocalDate.of(2026, 12, 23));
        });
    assertThat(post.count("SELECT count(*) FROM enclosure")).isOne();
    post.store()
        .database()
        .change(handle -> {
          int _ =
              new LetterData((_, _) -> false).expire(handle, java.time.LocalDate.of(2026, 12, 24));
        });
    assertThat(post.count("SELECT count(*) FROM letter")).isZero();
    assertThat(post.count("SELECT count(*) FROM enclosure")).isZero();
    assertThat(post.count("SELECT count(*) FROM envelope WHERE subject = ''")).isEqualTo(3);
  }

  private boolean withdraw(long id) {
    return post.store().database().write(handle -> Outbox.withdraw(handle, id));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}

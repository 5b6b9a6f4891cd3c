package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String MEETING =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Example//EN
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:1@council.example
      SUMMARY:The Parish Forum – Olney
      END:VEVENT
      END:VCALENDAR
      """;

  private static Letter letter() {
    return new Letter(
        "clerk@parish.example", "A letter", "Hello.\n", "<p>Hello.\n", Kind.NOTICE, NOW, null);
  }

  @Test
  void aMeetingIsTheLastAlternativeWithItsMethodAndAFileBesideIt() throws Exception {
    MimeMessage came =
        composed(
            letter()
                .with(new Calendar("REQUEST", MEETING))
                .with(List.of(new Attachment("agenda.pdf", "application/pdf", new byte[] {1, 2}))));
    assertThat(came.isMimeType("multipart/mixed")).isTrue();
    Multipart all = (Multipart) came.getContent();
    assertThat(all.getCount()).isEqualTo(3);
    Multipart words = (Multipart) all.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat(List.of(type(words, 0), type(words, 1), type(words, 2)))
        .containsExactly("text/plain", "text/html", "text/calendar");
    BodyPart calendar = words.getBodyPart(2);
    assertThat(new ContentType(calendar.getContentType()).getParameter("method"))
        .isEqualTo("REQUEST");
    assertThat(calendar.getDisposition()).isNull();
    assertThat(calendar.getFileName()).isNull();
    String crlf = MEETING.replace("\n", "\r\n");
    assertThat(read(calendar)).isEqualTo(crlf);
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("meeting.ics");
    assertThat(all.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(read(all.getBodyPart(1))).isEqualTo(crlf);
    assertThat(all.getBodyPart(2).getFileName()).isEqualTo("agenda.pdf");
    assertThat(all.getBodyPart(2).getInputStream().readAllBytes()).containsExactly(1, 2);
  }

  @Test
  void aFileWithoutAMeetingGoesBesideTheWords() throws Exception {
    MimeMessage came =
        composed(letter().with(List.of(new Attachment("Café – plan.docx", "x", new byte[3]))));
    Multipart all = (Multipart) came.getContent();
    assertThat(type((Multipart) all.getBodyPart(0).getContent(), 1)).isEqualTo("text/html");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("Café – plan.docx");
    assertThat(type(all, 1)).isEqualTo("application/octet-stream");
  }

  @Test
  void onlyALetterThatNobodyIsOwedCanBeEndedWithOneClick() throws Exception {
    URI end = URI.create("https://liaison.council.example/end/abc");
    Letter circular =
        new Letter("clerk@parish.example", "s", "t", "h", Kind.CIRCULAR, NOW, null).endedAt(end);
    assertThat(composed(circular).getHeader("List-Unsubscribe")).containsExactly("<" + end + ">");
    assertThat(composed(circular).getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(composed(letter()).getHeader("List-Unsubscribe")).isNull();
    assertThatThrownBy(() -> letter().endedAt(end)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"request", "REQUEST\r\nBcc: spy@evil.example", "CANCEL", "REQUEST; x=y", ""})
  void aCalendarOfAnotherMethodIsAFault(String method) {
    assertThatThrownBy(() -> new Calendar(method, MEETING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/agenda.pdf",
        "C:\\papers\\agenda.pdf",
        " agenda.pdf\r\n",
        "\u202eagenda.pdf"
      })
  void aFileNameLosesItsFoldersAndWhatNobodySees(String name) {
    assertThat(new Attachment(name, "application/pdf", new byte[0]).name()).isEqualTo("agenda.pdf");
  }

  @Test
  void aLongFileNameKeepsItsEnd() {
    assertThat(new Attachment("a".repeat(500) + ".pdf", "application/pdf", new byte[0]).name())
        .hasSize(120)
        .endsWith("a.pdf");
    assertThat(new Attachment("\r\n/", "application/pdf", new byte[0]).name()).isEqualTo("file");
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(400);
  }

  /// Whatever the fields hold, the headers of the letter and of each part are those of a harmless
  /// one, and nobody else gets it.
  @ParameterizedTest
  @MethodSource("seeds")
  void noFieldBringsInAHeaderOrAReader(long seed) throws Exception {
    Hostile hostile = new Hostile(new Random(seed));
    Letter letter;
    Sender sender;
    try {
      letter =
          new Letter(
                  "clerk@parish.example",
                  hostile.text(),
                  hostile.text(),
                  hostile.text(),
                  Kind.CIRCULAR,
                  NOW,
                  null)
              .endedAt(URI.create("https://council.example/end?x=" + hostile.inUri()))
              .with(new Calendar("REQUEST", MEETING.replace("Forum", hostile.text())))
              .with(List.of(new Attachment(hostile.text(), hostile.text(), hostile.bytes())));
      sender = new Sender(hostile.text(), "liaison@council.example");
    } catch (IllegalArgumentException | Unacceptable refused) {
      return;
    }
    MimeMessage came = composed(letter, sender);
    assertThat(names(came))
        .containsExactly(
            "auto-submitted",
            "content-type",
            "date",
            "from",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "message-id",
            "mime-version",
            "subject",
            "to",
            "x-auto-response-suppress");
    assertThat(came.getAllRecipients()).hasSize(1);
    assertThat(came.getFrom()).hasSize(1);
    Multipart all = (Multipart) came.getContent();
    assertThat(all.getCount()).isEqualTo(3);
    assertThat(((Multipart) all.getBodyPart(0).getContent()).getCount()).isEqualTo(3);
    assertThat(names(all.getBodyPart(2)))
        .containsExactly("content-disposition", "content-transfer-encoding", "content-type");
    assertThat(all.getBodyPart(2).getInputStream().readAllBytes())
        .isEqualTo(letter.attachments().getFirst().bytes());
  }

  @Test
  void anAddressThatHidesAnotherIsRefused() {
    Random random = new Random(7);
    for (int at = 0; at < 2_000; at++) {
      String typed = "clerk@parish.example" + new Hostile(random).text();
      try {
        assertThat(new Letter(typed, "s", "t", "h", Kind.NOTICE, NOW, null).to())
            .matches("[A-Za-z0-9.@-]+")
            .containsOnlyOnce("@");
      } catch (Unacceptable refused) {
        assertThat(refused.field()).isEqualTo("email");
      }
    }
  }

  @TempDir Path folder;

  @Test
  void theFolderHoldsTheWholeLetterWithItsEnvelope() throws Exception {
    try (Post post = new Post(folder.resolve("data"))) {
      post.put(
          post.letter("clerk@parish.example")
              .with(new Calendar("REQUEST", MEETING))
              .with(List.of(new Attachment("agenda.pdf", "application/pdf", new byte[9_000]))));
      Path letters = folder.resolve("letters");
      post.into(letters).round();
      try (Stream<Path> files = Files.list(letters)) {
        byte[] bytes = Files.readAllBytes(files.toList().getFirst());
        MimeMessage came = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        assertThat(came.getHeader("X-Envelope-From")).containsExactly("liaison@council.example");
        assertThat(came.getHeader("X-Envelope-To")).containsExactly("clerk@parish.example");
        assertThat(((Multipart) came.getContent()).getCount()).isEqualTo(3);
        assertThat(new String(bytes, StandardCharsets.US_ASCII).replace("\r\n", ""))
            .doesNotContain("\n", "\r");
      }
    }
  }

  /// Text as somebody would write it who wants to break a header.
  private record Hostile(Random random) {
    private static final List<String> PIECES =
        List.of(
            "\r\nBcc: spy@evil.example",
            "\nBcc: spy@evil.example",
            "\r",
            "\r\n\r\n",
            "\r\n ",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u000b",
            "\ud800",
            "\udc00x",
            "\u202e",
            "Forum",
            ", other@evil.example",
            "<x@evil.example>",
            "\"",
            "\\",
            ";",
            "=?UTF-8?Q?a=0D=0ABcc:_b?=",
            "=?UTF-8?B?DQpCY2M6IGI=?=",
            "; name=\"x\r\ny\"",
            "ü – 日本 🎉",
            "--=_Part",
            "text/plain\r\nX-Evil: 1",
            "x".repeat(1_200),
            ".\r\n",
            ":",
            " ");

    String text() {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(6); left >= 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.toString();
    }

    String inUri() {
      return java.net.URLEncoder.encode(text(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      return bytes;
    }
  }

  private static TreeSet<String> names(Part part) throws MessagingException {
    TreeSet<String> names = new TreeSet<>();
    for (Header header : Collections.list(part.getAllHeaders())) {
      assertThat(names.add(header.getName().toLowerCase(Locale.ROOT)))
          .as(header.getName())
          .isTrue();
    }
    return names;
  }

  private static String type(Multipart of, int part) throws MessagingException {
    return new ContentType(of.getBodyPart(part).getContentType()).getBaseType();
  }

  private static String read(BodyPart part) throws IOException, MessagingException {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static MimeMessage composed(Letter letter) throws Exception {
    return composed(letter, Post.SENDER);
  }

  private static MimeMessage composed(Letter letter, Sender sender) throws Exception {
    URI end = letter.unsubscribe();
    Envelope envelope =
        new Envelope(
            1,
            "1@letters.council.example",
            letter.to(),
            letter.subject(),
            letter.text(),
            letter.html(),
            letter.calendar(),
            letter.attachments(),
            end == null ? null : end.toASCIIString(),
            NOW,
            1);
    var wire = new ByteArrayOutputStream();
    Composition.of(envelope, sender, SESSION).writeTo(wire);
    return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
  }
}

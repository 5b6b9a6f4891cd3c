package liaison;

import static liaison.Form.CHOICE;
import static liaison.Form.CONNECTIONS;
import static liaison.Form.COUNT;
import static liaison.Form.EMAIL;
import static liaison.Form.FILE;
import static liaison.Form.FLAG;
import static liaison.Form.FOLDER;
import static liaison.Form.FOLDERS;
import static liaison.Form.HOST;
import static liaison.Form.OPTIONAL_TEXT;
import static liaison.Form.ORIGINS;
import static liaison.Form.PORT;
import static liaison.Form.SCORE;
import static liaison.Form.TEXT;
import static liaison.Form.URL;
import static liaison.Form.ZONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every setting there is, with its form and its default. `config/liaison.properties` lists the
/// same keys and defaults with the reason for each; a test compares the two.
enum Key {
  HTTP_HOST("http.host", HOST, "127.0.0.1"),
  HTTP_PORT("http.port", PORT, "8080"),
  HTTP_PUBLIC_URL("http.public.url", URL, ""),
  DATA_FOLDER("data.folder", FOLDER, ".data"),
  KNOWLEDGE_FOLDER("knowledge.folder", FOLDERS, "knowledge"),
  SAMPLE_RECORDS("sample.records", FLAG, "on"),
  COUNCIL_NAME("council.name", TEXT, "Milton Keynes City Council"),
  COUNCIL_TIMEZONE("council.timezone", ZONE, "Europe/London"),
  POINT_PERSON_NAME("council.pointperson.name", TEXT, "the parish liaison officer"),
  POINT_PERSON_EMAIL("council.pointperson.email", EMAIL, "parish.liaison@council.example"),
  POINT_PERSON_PHONE("council.pointperson.phone", OPTIONAL_TEXT, ""),
  OUT_OF_HOURS("council.outofhours", OPTIONAL_TEXT, ""),
  CONFIDENCE("answering.confidence", SCORE, "0.56"),
  LEAST_CONFIDENCE("answering.confidence.least", SCORE, "0.40"),
  WIDGET_ORIGINS("widget.origins", ORIGINS, ""),
  CHAT_LIMIT("limit.chat.per.minute", COUNT, "30"),
  SEARCH_LIMIT("limit.search.per.minute", COUNT, "60"),
  MAIL_TRANSPORT("mail.transport", CHOICE.of("folder", "smtp"), "folder"),
  MAIL_FOLDER("mail.folder", FOLDER, ".data/letters"),
  MAIL_FROM("mail.from", EMAIL, "parish.liaison@council.example"),
  MAIL_MESSAGE_DOMAIN("mail.message.domain", HOST, "liaison.council.example"),
  SMTP_HOST("mail.smtp.host", HOST, "127.0.0.1"),
  SMTP_PORT("mail.smtp.port", PORT, "25"),
  SMTP_USERNAME("mail.smtp.username", OPTIONAL_TEXT, ""),
  SMTP_PASSWORD("mail.smtp.password.file", FILE, ""),
  SMTP_SECURITY("mail.smtp.security", CHOICE.of("none", "starttls", "tls"), "none"),
  SMTP_CONNECTIONS("mail.smtp.connections", CONNECTIONS, "2"),
  INBOX_HOST("mail.inbox.host", OPTIONAL_TEXT, ""),
  INBOX_PORT("mail.inbox.port", PORT, "993"),
  INBOX_USERNAME("mail.inbox.username", OPTIONAL_TEXT, ""),
  INBOX_PASSWORD("mail.inbox.password.file", FILE, ""),
  INBOX_SECURITY("mail.inbox.security", CHOICE.of("none", "starttls", "tls"), "tls"),
  INBOX_FOLDER("mail.inbox.folder", TEXT, "INBOX");

  private final String words;
  private final Form form;
  private final String usual;

  Key(String words, Form form, String usual) {
    this.words = words;
    this.form = form;
    this.usual = usual;
  }

  /// The key as it is written in the settings file: "http.port".
  String words() {
    return words;
  }

  /// What a value must look like.
  Form form() {
    return form;
  }

  /// The value where none is set.
  String usual() {
    return usual;
  }

  /// The name of the environment variable: "LIAISON_HTTP_PORT".
  String variable() {
    return "LIAISON_" + words.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  static Optional<Key> of(String words) {
    return Arrays.stream(values()).filter(key -> key.words.equals(words)).findFirst();
  }

  static Optional<Key> ofVariable(String variable) {
    return Arrays.stream(values()).filter(key -> key.variable().equals(variable)).findFirst();
  }

  /// The known key that is spelt most like the given one, in letters changed, added or left out.
  static String nearest(String words) {
    return List.of(values()).stream()
        .map(Key::words)
        .min(java.util.Comparator.comparingInt(known -> distance(known, words)))
        .orElseThrow();
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) before[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}

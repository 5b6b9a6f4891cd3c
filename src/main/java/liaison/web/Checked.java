package liaison.web;

import java.util.regex.Pattern;
import liaison.enquiries.Contact;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What people typed, cleaned and within its bounds.
final class Checked {
  static final int QUESTION = 4_000;
  static final int CONVERSATION = 100;
  static final int EMAIL = 254;
  static final int NAME = 200;
  static final int DETAILS = 4_000;

  /// What can stand on either side of the sign: never a blank, a line break or a second address.
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s,;:<>()\"\\\\]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  private Checked() {}

  /// @param longest in characters (code points)
  static String text(String field, String raw, int longest) {
    String text = Clean.text(raw);
    if (text.codePointCount(0, text.length()) > longest) {
      throw new Unacceptable(field, Phrases.tooLong(field, longest));
    }
    return text;
  }

  static String question(@Nullable String raw) {
    String text = raw == null ? "" : text("question", raw, QUESTION);
    if (text.isEmpty()) throw new Unacceptable("question", Phrases.missing("your question"));
    return text;
  }

  static Contact contact(@Nullable String email, @Nullable String name, @Nullable String details) {
    String address = email == null ? "" : Clean.line(email);
    if (address.isEmpty()) throw new Unacceptable("email", Phrases.missing("your email address"));
    if (address.length() > EMAIL || !ADDRESS.matcher(address).matches()) {
      throw new Unacceptable("email", Phrases.NOT_AN_EMAIL);
    }
    return new Contact(address, line("name", name, NAME), lines("details", details, DETAILS));
  }

  private static @Nullable String line(String field, @Nullable String raw, int longest) {
    String text = raw == null ? "" : text(field, Clean.line(raw), longest);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String lines(String field, @Nullable String raw, int longest) {
    String text = raw == null ? "" : text(field, raw, longest);
    return text.isEmpty() ? null : text;
  }
}

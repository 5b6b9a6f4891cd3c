package liaison.web;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// What a request carries: of the right type, not too big, and text in UTF-8.
final class Body {
  /// The most that a request may carry, in bytes, counted as sent and again as unpacked.
  static final int LIMIT = 64 * 1024;

  /// The most that an upload to the desk may carry, in bytes: the file and its form.
  static final int UPLOAD = 5 * 1024 * 1024;

  /// The most that the forms of minutes and agendas may carry, in bytes: many long fields.
  static final int LONG_FORM = 1024 * 1024;

  /// Where they are sent to.
  private static final Pattern LONG_FORMS =
      Pattern.compile("/desk/meetings/\\d{1,9}/(minutes|settle)");

  /// Where files are sent to.
  private static final Pattern UPLOADS = Pattern.compile("/desk/import|/desk/items/\\d{1,9}/paper");

  private Body() {}

  /// The most that a request for this path may carry, in bytes.
  static int limit(@Nullable String path) {
    if (path == null) return LIMIT;
    if (UPLOADS.matcher(path).matches()) return UPLOAD;
    return LONG_FORMS.matcher(path).matches() ? LONG_FORM : LIMIT;
  }

  static String json(Context ctx) {
    if (!Json.TYPE.equals(type(ctx.header("Content-Type")))) throw new Said(415, Phrases.JSON_ONLY);
    return text(ctx);
  }

  static String form(Context ctx) {
    if (!"application/x-www-form-urlencoded".equals(type(ctx.header("Content-Type")))) {
      throw new Said(415, Phrases.FORM_ONLY);
    }
    return text(ctx);
  }

  private static String type(@Nullable String header) {
    if (header == null) return "";
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String text(Context ctx) {
    byte[] bytes = unpacked(ctx.header("Content-Encoding"), ctx.bodyAsBytes());
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Said(400, Phrases.NOT_UTF8);
    }
  }

  private static byte[] unpacked(@Nullable String coding, byte[] sent) {
    if (coding == null || coding.equalsIgnoreCase("identity")) return sent;
    if (!coding.equalsIgnoreCase("gzip")) throw new Said(415, Phrases.NO_SUCH_CODING);
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] bytes = packed.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) throw new Said(413, Phrases.detail(413));
      return bytes;
    } catch (IOException e) {
      throw new Said(400, Phrases.NOT_GZIP);
    }
  }
}

package liaison.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as a browser without JavaScript sends it, in the body or behind the address.
public record Form(Map<String, String> values) {
  private static final int MOST_FIELDS = 1_000;

  /// What the body of a request holds.
  public static Form of(Context ctx) {
    return read(Body.form(ctx));
  }

  /// What stands behind the address of a request.
  public static Form query(Context ctx) {
    String query = ctx.queryString();
    return read(query == null ? "" : query);
  }

  /// What the body of a request holds that carries a file too.
  public static Form withFile(Context ctx) {
    if (!ctx.isMultipartFormData()) throw new Said(415, Phrases.FILE_FORM_ONLY);
    try {
      Map<String, String> values = new HashMap<>();
      ctx.formParamMap()
          .forEach((name, all) -> {
            // A file is named among the fields too, with nothing in it.
            if (!all.isEmpty()) values.put(name, all.getFirst());
          });
      // A body that is broken was refused above already, by what only this declares.
      int _ = ctx.req().getParts().size();
      return new Form(values);
    } catch (IOException | ServletException | IllegalStateException broken) {
      throw new Said(400, Phrases.NO_FORM);
    }
  }

  private static Form read(String encoded) {
    Map<String, String> values = new HashMap<>();
    for (String pair : encoded.split("&", MOST_FIELDS)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Form(values);
  }

  /// What stands in a field; null where it was not sent.
  public @Nullable String value(String name) {
    return values.get(name);
  }

  /// What stands in a field, to be shown again.
  public String shown(String name) {
    return values.getOrDefault(name, "");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Said(400, Phrases.NOT_ENCODED);
    }
  }
}

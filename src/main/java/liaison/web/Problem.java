package liaison.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What went wrong with a request, as RFC 9457 writes it.
///
/// @param title the status in a few words
/// @param detail what is wrong and what to do, in plain words
/// @param field the field it is about, or null
/// @param reference under which the log tells more, or null
record Problem(
    int status, String title, String detail, @Nullable String field, @Nullable String reference) {
  static final String TYPE = "application/problem+json";

  static Problem of(int status) {
    return new Problem(status, Phrases.title(status), Phrases.detail(status), null, null);
  }

  static Problem of(int status, String detail) {
    return new Problem(status, Phrases.title(status), detail, null, null);
  }

  byte[] json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    if (field != null) members.put("field", field);
    if (reference != null) members.put("reference", reference);
    return Json.bytes(members);
  }
}

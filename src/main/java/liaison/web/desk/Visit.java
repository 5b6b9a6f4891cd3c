package liaison.web.desk;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Officer;
import liaison.accounts.Session;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Furniture;
import org.jspecify.annotations.Nullable;

/// One request of an officer who is signed in. A form that came with it has been checked to be
/// ours.
public final class Visit {
  private final Context ctx;
  private final Session session;
  private final Furniture furniture;
  private final List<Place> places;
  private final Form form;

  Visit(Context ctx, Session session, Furniture furniture, List<Place> places, Form form) {
    this.ctx = ctx;
    this.session = session;
    this.furniture = furniture;
    this.places = places;
    this.form = form;
  }

  /// Who is asking.
  public Officer officer() {
    return session.officer();
  }

  /// The form as it was filled in; on a page that is only read, what stands behind its address.
  public Form form() {
    return form;
  }

  /// A part of the path, as its route names it.
  public String part(String name) {
    return ctx.pathParam(name);
  }

  /// A part of the path that is a number of ours; -1 where it is none.
  public long number(String name) {
    String part = part(name);
    return part.matches("\\d{1,9}") ? Long.parseLong(part) : -1;
  }

  /// A file that came with the form; empty where none was chosen.
  public Optional<Sent> file(String field) {
    UploadedFile file = ctx.uploadedFile(field);
    if (file == null || file.filename().isEmpty()) return Optional.empty();
    try (InputStream content = file.content()) {
      return Optional.of(new Sent(file.filename(), content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file as a browser sends it.
  ///
  /// @param name as the sender named it; nothing to rely on
  public record Sent(String name, byte[] bytes) {}

  /// Hands out a file.
  ///
  /// @param name what it is to be called: letters, digits, dots and hyphens of ours
  public void hand(String name, String type, byte[] bytes) {
    ctx.header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(type)
        .result(bytes);
  }

  /// Where people reach the site, for letters.
  public URI site() {
    return furniture.address().get();
  }

  /// Shows a page.
  ///
  /// @param name its template below `liaison/web`
  public void show(String name, Map<String, ?> values) {
    show(name, values, null);
  }

  /// Shows a page again, with what was wrong; what was typed must be among the values.
  public void show(String name, Map<String, ?> values, @Nullable Unacceptable wrong) {
    if (wrong != null) ctx.status(422);
    Map<String, Object> all = new HashMap<>(values);
    all.put("wrongField", wrong == null ? "" : wrong.field());
    all.put("wrongWords", wrong == null ? "" : wrong.words());
    all.put("formToken", session.formToken());
    all.put("officer", officer());
    all.put("menu", menu());
    all.put("madeUp", furniture.samples().get().words());
    furniture.pages().show(ctx, name, all);
  }

  /// Leads on to another page, after something was done.
  public void leadTo(String path) {
    ctx.status(303).header("Location", path);
  }

  private Menu.Rows menu() {
    return Menu.on(
        ctx.path(),
        places.stream()
            .filter(place -> !place.administrators() || officer().isAdministrator())
            .toList());
  }
}

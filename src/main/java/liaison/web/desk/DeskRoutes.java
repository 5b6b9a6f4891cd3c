package liaison.web.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import liaison.accounts.Session;
import liaison.web.Form;
import liaison.web.Furniture;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// Where the paths of the desk lead, for those who are signed in. All others are led to the sign-in
/// page, and from there back to where they were going.
public final class DeskRoutes {
  /// The field of every form that proves that it is ours.
  static final String TOKEN = "token";

  private final Furniture furniture;
  private final DeskRooms rooms;
  private final Cookies cookies;
  private final List<Place> places;

  DeskRoutes(Furniture furniture, DeskRooms rooms, Cookies cookies, List<Place> places) {
    this.furniture = furniture;
    this.rooms = rooms;
    this.cookies = cookies;
    this.places = places;
  }

  /// What is done with a visit.
  public interface Page {
    void show(Visit visit);
  }

  /// A page that every officer may read.
  public DeskRoutes read(String path, Page page) {
    furniture.routes().read(path, reading(page));
    return this;
  }

  /// A form that every officer may send.
  public DeskRoutes write(String path, Page page) {
    furniture.routes().write(path, writing(page, Form::of));
    return this;
  }

  /// A form with a file that every officer may send.
  public DeskRoutes upload(String path, Page page) {
    furniture.routes().write(path, writing(page, Form::withFile));
    return this;
  }

  /// A page that administrators may read.
  public DeskRoutes readAsAdministrator(String path, Page page) {
    return read(path, administrators(page));
  }

  /// A form that administrators may send.
  public DeskRoutes writeAsAdministrator(String path, Page page) {
    return write(path, administrators(page));
  }

  private static Page administrators(Page page) {
    return visit -> {
      if (!visit.officer().isAdministrator()) throw new Said(403, DeskPhrases.ADMINISTRATORS);
      page.show(visit);
    };
  }

  private Handler reading(Page page) {
    return ctx -> {
      Optional<Session> session = session(ctx);
      if (session.isEmpty()) {
        String query = ctx.queryString();
        toSignIn(ctx, query == null ? ctx.path() : ctx.path() + "?" + query, "");
        return;
      }
      page.show(new Visit(ctx, session.get(), furniture, places, Form.query(ctx)));
    };
  }

  private Handler writing(Page page, Function<Context, Form> reading) {
    return ctx -> {
      Foreign.refuse(ctx);
      Optional<Session> session = session(ctx);
      if (session.isEmpty()) {
        toSignIn(ctx, Back.from(ctx.header("Referer")), "&lost=form");
        return;
      }
      Form form = reading.apply(ctx);
      if (!session.get().formToken().equals(form.value(TOKEN))) {
        throw new Said(403, DeskPhrases.NOT_OUR_FORM);
      }
      page.show(new Visit(ctx, session.get(), furniture, places, form));
    };
  }

  private Optional<Session> session(Context ctx) {
    @Nullable String secret = cookies.session(ctx);
    return secret == null || secret.isEmpty() ? Optional.empty() : rooms.sessions().of(secret);
  }

  private void toSignIn(Context ctx, String back, String lost) {
    boolean ended = cookies.session(ctx) != null;
    if (ended) cookies.forgetSession(ctx);
    String why = !lost.isEmpty() ? lost : ended ? "&lost=session" : "";
    ctx.status(303)
        .header(
            "Location",
            "/desk/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + why);
  }
}

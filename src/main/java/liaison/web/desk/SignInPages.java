package liaison.web.desk;

import io.javalin.http.Context;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import liaison.accounts.Entry;
import liaison.accounts.SignIns;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Furniture;
import liaison.web.Limit;
import liaison.web.Rate;
import liaison.web.Said;
import liaison.web.Site;
import org.jspecify.annotations.Nullable;

/// The way in and the way out. A link only shows a button, because what scans letters follows
/// links; the button lets in.
final class SignInPages {
  private static final String PATH = "/desk/sign-in";

  /// Asking and trying, from one address in a minute.
  private static final int TIMES = 20;

  private final Furniture furniture;
  private final SignIns signIns;
  private final DeskRooms rooms;
  private final Cookies cookies;
  private final Limit limit = new Limit(new Rate(TIMES, true));

  SignInPages(Furniture furniture, DeskRooms rooms, Cookies cookies) {
    this.furniture = furniture;
    this.rooms = rooms;
    this.signIns = rooms.signIns();
    this.cookies = cookies;
  }

  void open() {
    furniture
        .routes()
        .read(PATH, this::start)
        .write(PATH, this::ask)
        .read(PATH + "/code", this::code)
        .write(PATH + "/code", this::enter)
        .read("/desk/link/{link}", this::link)
        .write("/desk/link/{link}", this::follow)
        .write("/desk/sign-out", this::signOut);
  }

  private void start(Context ctx) {
    Form query = Form.query(ctx);
    start(ctx, Back.safe(query.shown("back")), "", DeskPhrases.lost(query.shown("lost")), null);
  }

  private void start(
      Context ctx, String back, String email, String notice, @Nullable Unacceptable wrong) {
    boolean safe = Site.isSafe(site());
    Map<String, Object> values = wrongs(wrong);
    values.put("back", back);
    values.put("email", email);
    values.put("notice", notice);
    values.put("unsafe", safe ? "" : DeskPhrases.NOT_ENCRYPTED);
    show(ctx, "desk/sign-in", values, wrong);
  }

  private URI site() {
    return furniture.address().get();
  }

  private void show(Context ctx, String name, Map<String, ?> values, @Nullable Unacceptable wrong) {
    if (wrong != null) ctx.status(422);
    furniture.pages().show(ctx, name, values);
  }

  private static Map<String, Object> wrongs(@Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>();
    values.put("wrongField", wrong == null ? "" : wrong.field());
    values.put("wrongWords", wrong == null ? "" : wrong.words());
    return values;
  }

  private void admit(Context ctx) {
    Foreign.refuse(ctx);
    limit.spend(ctx);
    if (!Site.isSafe(site())) throw new Said(403, DeskPhrases.NOT_ENCRYPTED);
  }

  private void ask(Context ctx) {
    admit(ctx);
    Form form = Form.of(ctx);
    String back = Back.safe(form.shown("back"));
    try {
      String browser = signIns.ask(form.shown("email"), back, site());
      cookies.keepBrowser(ctx, browser, SignIns.GOOD.toSeconds());
      lead(ctx, PATH + "/code");
    } catch (Unacceptable wrong) {
      start(ctx, back, form.shown("email"), "", wrong);
    }
  }

  private void code(Context ctx) {
    if (browser(ctx).isEmpty()) lead(ctx, PATH + "?lost=cookie");
    else show(ctx, "desk/sign-in-code", wrongs(null), null);
  }

  private String browser(Context ctx) {
    @Nullable String secret = cookies.browser(ctx);
    return secret == null ? "" : secret;
  }

  private void enter(Context ctx) {
    admit(ctx);
    Form form = Form.of(ctx);
    String browser = browser(ctx);
    if (browser.isEmpty()) {
      lead(ctx, PATH + "?lost=cookie");
      return;
    }
    if (form.shown("code").isBlank()) {
      Unacceptable wrong = new Unacceptable("code", "Enter the code of the letter.");
      show(ctx, "desk/sign-in-code", wrongs(wrong), wrong);
      return;
    }
    switch (signIns.code(browser, form.shown("code"))) {
      case Entry.SignedIn in -> letIn(ctx, in);
      case Entry.Wrong() -> {
        Unacceptable wrong = new Unacceptable("code", DeskPhrases.WRONG_CODE);
        show(ctx, "desk/sign-in-code", wrongs(wrong), wrong);
      }
      case Entry.Over() -> lead(ctx, PATH + "?lost=over");
    }
  }

  private void letIn(Context ctx, Entry.SignedIn in) {
    cookies.keepSession(ctx, in.session());
    String back = Back.safe(in.back());
    lead(ctx, back.isEmpty() ? Desk.START : back);
  }

  private static void lead(Context ctx, String path) {
    ctx.status(303).header("Location", path);
  }

  private void link(Context ctx) {
    link(ctx, new Form(Map.of()), null);
  }

  private void link(Context ctx, Form form, @Nullable Unacceptable wrong) {
    String link = ctx.pathParam("link");
    Map<String, Object> values = wrongs(wrong);
    values.put("link", link);
    values.put("name", form.shown("name"));
    values.put("email", form.shown("email"));
    show(ctx, signIns.isForTheFirst(link) ? "desk/first" : "desk/link", values, wrong);
  }

  private void follow(Context ctx) {
    admit(ctx);
    Form form = Form.of(ctx);
    String link = ctx.pathParam("link");
    try {
      Entry entry =
          signIns.isForTheFirst(link)
              ? signIns.first(link, form.shown("name"), form.shown("email"))
              : signIns.link(link);
      switch (entry) {
        case Entry.SignedIn in -> letIn(ctx, in);
        case Entry.Wrong _, Entry.Over _ -> {
          ctx.status(410);
          start(ctx, "", "", DeskPhrases.LINK_OVER, null);
        }
      }
    } catch (Unacceptable wrong) {
      link(ctx, form, wrong);
    }
  }

  /// It works in a session that is over too.
  private void signOut(Context ctx) {
    Foreign.refuse(ctx);
    String token = Form.of(ctx).shown(DeskRoutes.TOKEN);
    @Nullable String secret = cookies.session(ctx);
    if (secret != null) {
      if (rooms.sessions().of(secret).filter(in -> !in.formToken().equals(token)).isPresent()) {
        throw new Said(403, DeskPhrases.NOT_OUR_FORM);
      }
      rooms.sessions().end(secret);
    }
    cookies.forgetSession(ctx);
    lead(ctx, PATH + "?lost=out");
  }
}

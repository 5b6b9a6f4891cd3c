package liaison.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.ItemSheet;
import liaison.meetings.agenda.Items;
import liaison.notices.NoticeLetters;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Where a council proposes an item for a meeting, behind the link of its letter and without an
/// account. Reading changes nothing, because what scans letters follows links.
public final class ItemPages implements Wing {
  private static final String PATH = "/item/{token}";

  /// As the audit names who proposed it.
  private static final String COUNCIL = "the council itself";

  /// Items from one address in a minute.
  private static final int TIMES = 20;

  private final Database database;
  private final ItemLinks links;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Limit limit = new Limit(new Rate(TIMES, false));

  /// @param links whom each link invites
  public ItemPages(Database database, ItemLinks links, InstantSource clock, ZoneId zone) {
    this.database = database;
    this.links = links;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void open(Furniture furniture) {
    Pages pages = furniture.pages();
    furniture
        .routes()
        .read(PATH, ctx -> show(pages, ctx, ItemSheet.empty(), null))
        .write(PATH, ctx -> propose(pages, ctx));
  }

  /// Whom the link invites; where it does not work any more, that is said.
  private Optional<ItemLinks.Invited> invited(Pages pages, Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow");
    Optional<ItemLinks.Invited> invited =
        database.read(handle -> links.invited(handle, ctx.pathParam("token"), clock.instant()));
    LocalDateTime moment = LocalDateTime.ofInstant(clock.instant(), zone);
    boolean test = ctx.pathParam("token").equals(NoticeLetters.TEST);
    String words =
        invited.isEmpty()
            ? test ? Phrases.TEST_LINK : Phrases.LINK_OVER
            : invited.get().meeting().takesItems(moment) ? "" : Phrases.ITEMS_CLOSED;
    if (words.isEmpty()) return invited;
    ctx.status(410);
    pages.show(
        ctx,
        "confirm-over",
        Map.of("title", test ? Phrases.TEST_TITLE : Phrases.LINK_OVER_TITLE, "words", words));
    return Optional.empty();
  }

  private void show(Pages pages, Context ctx, ItemSheet sheet, @Nullable Unacceptable wrong) {
    invited(pages, ctx)
        .ifPresent(invited -> {
          if (wrong != null) ctx.status(422);
          LocalDateTime until = invited.meeting().itemsClose();
          Map<String, Object> values = new HashMap<>();
          values.put("token", ctx.pathParam("token"));
          values.put("words", invited.meeting().words());
          values.put("council", invited.councilName());
          values.put("until", until == null ? "" : Moments.text(until));
          values.put("sheet", sheet);
          values.put("sent", "1".equals(Form.query(ctx).value("sent")));
          values.put(
              "items",
              database.read(handle -> Items.of(handle, invited.meeting().id())).stream()
                  .filter(item -> invited.council().equals(item.council()))
                  .map(Item::title)
                  .toList());
          values.put("wrongField", wrong == null ? "" : wrong.field());
          values.put("wrongWords", wrong == null ? "" : wrong.words());
          pages.show(ctx, "item-propose", values);
        });
  }

  private void propose(Pages pages, Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    Optional<ItemLinks.Invited> invited = invited(pages, ctx);
    if (invited.isEmpty()) return;
    ItemSheet sheet =
        new ItemSheet(
            form.shown("title"),
            form.shown("wish"),
            form.shown("minutes"),
            form.shown("presenter"),
            form.shown("proposer"),
            form.shown("email"),
            form.shown("paper"),
            form.shown("link"));
    try {
      long _ =
          new Items(database, clock)
              .propose(invited.get().meeting().id(), invited.get().council(), sheet, COUNCIL);
      ctx.status(303).header("Location", "/item/" + ctx.pathParam("token") + "?sent=1");
    } catch (Unacceptable wrong) {
      show(pages, ctx, sheet, wrong);
    }
  }
}

package liaison.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import liaison.councils.ConfirmRound;
import liaison.councils.Confirmations;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What a council sees behind the link of its letter, without an account: what is held about it,
/// and a way to say that it is right, or what should change. Reading changes nothing, because what
/// scans letters follows links.
public final class ConfirmPages implements Wing {
  private static final String PATH = "/confirm/{token}";

  /// Answers from one address in a minute.
  private static final int TIMES = 20;

  private final Confirmations confirmations;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Limit limit = new Limit(new Rate(TIMES, false));

  /// @param zone in which a day begins and ends
  public ConfirmPages(Confirmations confirmations, InstantSource clock, ZoneId zone) {
    this.confirmations = confirmations;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void open(Furniture furniture) {
    Pages pages = furniture.pages();
    furniture
        .routes()
        .read(PATH, ctx -> show(pages, ctx, null))
        .write(PATH + "/right", ctx -> right(pages, ctx))
        .read(PATH + "/change", ctx -> change(pages, ctx, new Form(Map.of()), null))
        .write(PATH + "/change", ctx -> propose(pages, ctx));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// What the link opens; where it opens nothing, that is said.
  private Optional<ConfirmRound.Asked> asked(Pages pages, Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow");
    Optional<ConfirmRound.Asked> asked = confirmations.asked(ctx.pathParam("token"), today());
    if (asked.isEmpty()) {
      ctx.status(410);
      pages.show(
          ctx,
          "confirm-over",
          Map.of("title", Phrases.LINK_OVER_TITLE, "words", Phrases.LINK_OVER));
    }
    return asked;
  }

  /// A part of what is held: the council itself, or one seat.
  public record Group(String title, List<ShownItem> items) {}

  /// One field.
  ///
  /// @param now what is held; may be empty
  /// @param wish what the council wants there; empty on the page that only shows
  public record ShownItem(String key, String title, String now, String wish) {}

  private void show(Pages pages, Context ctx, @Nullable Unacceptable wrong) {
    asked(pages, ctx)
        .ifPresent(asked -> {
          if (wrong != null) ctx.status(422);
          Map<String, Object> values = values(ctx, asked);
          values.put("state", state(asked));
          values.put("groups", groups(asked, Map.of()));
          values.put("seen", asked.seen());
          values.put("waiting", wished(asked));
          values.put("wrongField", wrong == null ? "" : wrong.field());
          values.put("wrongWords", wrong == null ? "" : wrong.words());
          pages.show(ctx, "confirm", values);
        });
  }

  /// What the council asked for before, and what still waits.
  private static List<ShownItem> wished(ConfirmRound.Asked asked) {
    Map<String, String> waiting = waiting(asked);
    return asked.items().stream()
        .filter(item -> waiting.containsKey(item.key()))
        .map(item ->
            new ShownItem(
                item.key(),
                item.seat() == null
                    ? item.field().title()
                    : item.role() + ", " + item.field().title(),
                item.now(),
                waiting.getOrDefault(item.key(), "")))
        .toList();
  }

  private Map<String, Object> values(Context ctx, ConfirmRound.Asked asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("token", ctx.pathParam("token"));
    values.put("name", asked.name());
    values.put("answerBy", PlainDates.weekday(asked.round().answerBy()));
    return values;
  }

  private String state(ConfirmRound.Asked asked) {
    return confirmations.lines(asked.round(), today()).stream()
        .filter(line -> line.council().equals(asked.council()))
        .map(line ->
            switch (line.state()) {
              case CONFIRMED -> "confirmed";
              case PROPOSED -> "proposed";
              case UNASKED, WAITING, CHASED, UNANSWERED -> "";
            })
        .findFirst()
        .orElse("");
  }

  private static List<Group> groups(ConfirmRound.Asked asked, Map<String, String> wishes) {
    Map<String, List<ConfirmRound.Item>> parts =
        asked.items().stream()
            .collect(
                Collectors.groupingBy(
                    item -> String.valueOf(item.seat()), LinkedHashMap::new, Collectors.toList()));
    return parts.values().stream()
        .map(items ->
            new Group(
                items.getFirst().seat() == null ? asked.name() : items.getFirst().role(),
                items.stream().map(item -> shown(item, wishes)).toList()))
        .toList();
  }

  private static ShownItem shown(ConfirmRound.Item item, Map<String, String> wishes) {
    return new ShownItem(
        item.key(), item.field().title(), item.now(), wishes.getOrDefault(item.key(), item.now()));
  }

  private void right(Pages pages, Context ctx) {
    limit.spend(ctx);
    if (asked(pages, ctx).isEmpty()) return;
    Form form = Form.of(ctx);
    try {
      confirmations.confirm(
          ctx.pathParam("token"),
          form.shown("seen"),
          form.shown("withdraw").equals("yes"),
          today());
      lead(ctx);
    } catch (Unacceptable wrong) {
      show(pages, ctx, wrong);
    }
  }

  private static void lead(Context ctx) {
    ctx.status(303).header("Location", "/confirm/" + ctx.pathParam("token"));
  }

  private void change(Pages pages, Context ctx, Form form, @Nullable Unacceptable wrong) {
    asked(pages, ctx)
        .ifPresent(asked -> {
          if (wrong != null) ctx.status(422);
          Map<String, String> wishes = new HashMap<>(waiting(asked));
          wishes.putAll(form.values());
          Map<String, Object> values = values(ctx, asked);
          values.put("groups", groups(asked, wishes));
          values.put("wrongField", wrong == null ? "" : wrong.field());
          values.put("wrongWords", wrong == null ? "" : wrong.words());
          pages.show(ctx, "confirm-change", values);
        });
  }

  /// What the council asked for before and what still waits, by key.
  private static Map<String, String> waiting(ConfirmRound.Asked asked) {
    return asked.waiting().stream()
        .collect(
            Collectors.toMap(
                ConfirmRound.Wish::key, ConfirmRound.Wish::value, (_, newer) -> newer));
  }

  private void propose(Pages pages, Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    Optional<ConfirmRound.Asked> asked = asked(pages, ctx);
    if (asked.isEmpty()) return;
    var wishes = new ArrayList<ConfirmRound.Wish>();
    for (ConfirmRound.Item item : asked.get().items()) {
      String typed = form.value(item.key());
      if (typed != null) wishes.add(new ConfirmRound.Wish(item.seat(), item.field(), typed));
    }
    try {
      if (isAllTheSame(asked.get(), form) && waiting(asked.get()).isEmpty()) {
        throw new Unacceptable(asked.get().items().getFirst().key(), Phrases.NOTHING_DIFFERENT);
      }
      confirmations.propose(ctx.pathParam("token"), wishes, today());
      lead(ctx);
    } catch (Unacceptable wrong) {
      change(pages, ctx, form, wrong);
    }
  }

  private static boolean isAllTheSame(ConfirmRound.Asked asked, Form form) {
    return asked.items().stream()
        .allMatch(item ->
            Objects.requireNonNullElse(form.value(item.key()), item.now())
                .strip()
                .equals(item.now()));
  }
}

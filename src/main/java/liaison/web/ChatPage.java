package liaison.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import liaison.enquiries.Channel;
import liaison.enquiries.Contact;
import liaison.enquiries.Enquiries;
import liaison.enquiries.Reply;
import liaison.enquiries.Turn;
import liaison.knowledge.Knowledge;
import liaison.knowledge.State;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// The first page: ask, read the answer and its sources, hand over to a person. It works by plain
/// forms alone; scripts only make it quicker.
final class ChatPage {
  private static final Form BLANK = new Form(Map.of());
  private final Enquiries enquiries;
  private final Knowledge knowledge;
  private final Supplier<Samples> samples;
  private final Pages pages;
  private final Limit limit;

  ChatPage(Rooms rooms, Pages pages, Limit limit) {
    this.enquiries = rooms.enquiries();
    this.knowledge = rooms.knowledge();
    this.samples = rooms.samples();
    this.pages = pages;
    this.limit = limit;
  }

  void open(Routes routes) {
    routes.read("/", ctx -> show(ctx, "", List.of(), BLANK, null));
    routes.read(
        "/widget.html", ctx -> pages.show(ctx, "widget", values("", List.of(), BLANK, null)));
    routes.read("/conversation/{conversation}", this::again);
    routes.write("/", this::ask);
    routes.write("/handover", this::handOver);
  }

  private void ask(Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    String conversation = conversation(form);
    try {
      String question = Checked.question(form.value("question"));
      if (Opening.isYetToCome(knowledge)) {
        ctx.status(503).header("Retry-After", String.valueOf(Opening.SECONDS));
        show(ctx, conversation, enquiries.conversation(conversation), form, null);
        return;
      }
      Reply reply =
          enquiries.ask(question, conversation.isEmpty() ? null : conversation, Channel.CHAT);
      List<Turn> turns = enquiries.conversation(reply.conversation());
      if (turns.isEmpty()) turns = List.of(new Turn(question, reply));
      show(ctx, reply.conversation(), turns, BLANK, null);
    } catch (Unacceptable wrong) {
      ctx.status(422);
      show(ctx, conversation, enquiries.conversation(conversation), form, wrong);
    }
  }

  /// A conversation from before, with what a person has answered since. Its address is known to
  /// nobody but the asker.
  private void again(Context ctx) {
    String conversation = ctx.pathParam("conversation");
    List<Turn> turns = enquiries.conversation(conversation);
    if (turns.isEmpty()) throw new Said(404, Phrases.NO_SUCH_CONVERSATION);
    show(ctx, conversation, turns, BLANK, null);
  }

  private void handOver(Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    String conversation = conversation(form);
    try {
      Contact contact =
          Checked.contact(form.value("email"), form.value("name"), form.value("details"));
      String reference =
          enquiries
              .handover(conversation, contact)
              .orElseThrow(() -> new Said(404, Phrases.NO_SUCH_CONVERSATION));
      pages.show(
          ctx,
          "handed-over",
          Map.of(
              "reference", reference,
              "email", contact.email(),
              "conversation", conversation));
    } catch (Unacceptable wrong) {
      ctx.status(422);
      show(ctx, conversation, enquiries.conversation(conversation), form, wrong);
    }
  }

  private static String conversation(Form form) {
    return Checked.text("conversation", form.shown("conversation"), Checked.CONVERSATION);
  }

  private void show(
      Context ctx, String conversation, List<Turn> turns, Form form, @Nullable Unacceptable wrong) {
    pages.show(ctx, "chat", values(conversation, turns, form, wrong));
  }

  private Map<String, Object> values(
      String conversation, List<Turn> turns, Form form, @Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>();
    values.put("conversation", conversation);
    values.put("notice", notice());
    values.put("samples", samples.get().any());
    values.put("turns", turns.stream().map(ShownTurn::of).toList());
    values.put("question", form.shown("question"));
    values.put("email", form.shown("email"));
    values.put("name", form.shown("name"));
    values.put("details", form.shown("details"));
    values.put("wrongField", wrong == null ? "" : wrong.field());
    values.put("wrongWords", wrong == null ? "" : wrong.words());
    return values;
  }

  private String notice() {
    if (Opening.isYetToCome(knowledge)) return Phrases.BEING_READ;
    return switch (knowledge.state()) {
      case State.Current _ -> "";
      case State.Updating(_, int done, int of) -> Phrases.reading(done, of);
    };
  }
}

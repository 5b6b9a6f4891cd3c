package liaison.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Pages pages;
  private final Limit limit;

  ChatPage(Enquiries enquiries, Knowledge knowledge, Pages pages, Limit limit) {
    this.enquiries = enquiries;
    this.knowledge = knowledge;
    this.pages = pages;
    this.limit = limit;
  }

  void open(Routes routes) {
    routes.read("/", ctx -> show(ctx, "", List.of(), BLANK, null));
    routes.write("/", this::ask);
    routes.write("/handover", this::handOver);
  }

  private void ask(Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    String conversation = conversation(form);
    try {
      String question = Checked.question(form.value("question"));
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
      pages.show(ctx, "handed-over", Map.of("reference", reference, "email", contact.email()));
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
    Map<String, Object> values = new HashMap<>();
    values.put("conversation", conversation);
    values.put("notice", notice());
    values.put("turns", turns.stream().map(ShownTurn::of).toList());
    values.put("question", form.shown("question"));
    values.put("email", form.shown("email"));
    values.put("name", form.shown("name"));
    values.put("details", form.shown("details"));
    values.put("wrongField", wrong == null ? "" : wrong.field());
    values.put("wrongWords", wrong == null ? "" : wrong.words());
    pages.show(ctx, "chat", values);
  }

  private String notice() {
    return switch (knowledge.state()) {
      case State.Current _ -> "";
      case State.Updating(_, int done, int of) -> Phrases.reading(done, of);
    };
  }
}

package liaison.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import liaison.enquiries.Channel;
import liaison.enquiries.Contact;
import liaison.enquiries.Enquiries;
import liaison.enquiries.ReplyJson;
import liaison.knowledge.Knowledge;

/// The chat for programs: `POST /api/chat`, and the hand-over to a person.
final class ChatApi {
  private final Enquiries enquiries;
  private final Knowledge knowledge;
  private final Limit limit;

  ChatApi(Enquiries enquiries, Knowledge knowledge, Limit limit) {
    this.enquiries = enquiries;
    this.knowledge = knowledge;
    this.limit = limit;
  }

  void open(Routes routes) {
    routes.write("/api/chat", this::ask);
    routes.write("/api/chat/{conversation}/handover", this::handOver);
  }

  private void ask(Context ctx) {
    limit.spend(ctx);
    Fields fields = new Fields(Body.json(ctx), Set.of("question", "conversation"));
    String question = fields.required("question", "your question", Checked.QUESTION);
    String conversation = fields.text("conversation", Checked.CONVERSATION);
    Opening.require(knowledge);
    answer(
        ctx, ReplyJson.write(enquiries.ask(question, conversation, Channel.CHAT)).getBytes(UTF_8));
  }

  private void handOver(Context ctx) {
    limit.spend(ctx);
    Fields fields = new Fields(Body.json(ctx), Set.of("email", "name", "details"));
    Contact contact =
        Checked.contact(
            fields.text("email", Checked.DETAILS),
            fields.text("name", Checked.NAME),
            fields.text("details", Checked.DETAILS));
    String reference =
        enquiries
            .handover(ctx.pathParam("conversation"), contact)
            .orElseThrow(() -> new Said(404, Phrases.NO_SUCH_CONVERSATION));
    answer(ctx, Json.bytes(Map.of("reference", reference)));
  }

  private static void answer(Context ctx, byte[] json) {
    ctx.header("Cache-Control", "no-store").contentType(Json.TYPE).result(json);
  }
}

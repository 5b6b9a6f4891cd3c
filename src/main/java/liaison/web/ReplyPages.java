package liaison.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Behind;
import liaison.meetings.replies.Kept;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Reply;
import liaison.meetings.replies.ReplyText;
import liaison.meetings.replies.Shown;
import liaison.meetings.replies.Typed;
import liaison.notices.NoticeLetters;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Where a council says who comes to a meeting, behind the link of its letter and without an
/// account. Reading changes nothing, because what scans letters follows links.
public final class ReplyPages implements Wing {
  private static final String PATH = "/reply/{token}";

  /// Answers from one address in a minute.
  private static final int TIMES = 20;

  private final Replies replies;
  private final Limit limit = new Limit(new Rate(TIMES, false));

  public ReplyPages(Replies replies) {
    this.replies = replies;
  }

  @Override
  public void open(Furniture furniture) {
    Pages pages = furniture.pages();
    furniture.routes().read(PATH, ctx -> read(pages, ctx)).write(PATH, ctx -> write(pages, ctx));
  }

  private Behind behind(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow");
    return replies.behind(ctx.pathParam("token"));
  }

  private void read(Pages pages, Context ctx) {
    switch (behind(ctx)) {
      case Behind.Open(Behind.Question question) ->
          show(pages, ctx, question, ReplyForm.of(question), null, null);
      case Behind.Shut shut -> shut(pages, ctx, shut);
    }
  }

  private void write(Pages pages, Context ctx) {
    limit.spend(ctx);
    Form form = Form.of(ctx);
    switch (behind(ctx)) {
      case Behind.Open(Behind.Question question) -> answer(pages, ctx, question, form);
      case Behind.Shut shut -> shut(pages, ctx, shut);
    }
  }

  private void answer(Pages pages, Context ctx, Behind.Question question, Form form) {
    Shown seen = ReplyForm.seen(form);
    try {
      switch (replies.say(ctx.pathParam("token"), seen, ReplyForm.typed(question, form))) {
        case Kept.Done _ -> ctx.status(303).header("Location", "/reply/" + ctx.pathParam("token"));
        case Kept.Overtaken(Reply now) ->
            show(
                pages,
                ctx,
                question,
                ReplyForm.again(question, form, now.version()),
                now,
                new Unacceptable("both", Phrases.REPLY_OVERTAKEN));
        case Kept.Moved _ -> moved(pages, ctx, form, seen);
      }
    } catch (Unacceptable wrong) {
      show(pages, ctx, question, ReplyForm.again(question, form, seen.version()), null, wrong);
    }
  }

  /// What was typed, below the time and place as they are now; an answer of somebody else that was
  /// not seen stays unseen, so that sending again shows it.
  private void moved(Pages pages, Context ctx, Form form, Shown seen) {
    switch (behind(ctx)) {
      case Behind.Open(Behind.Question now) ->
          show(
              pages,
              ctx,
              now,
              ReplyForm.again(now, form, seen.version()),
              null,
              new Unacceptable(Typed.SAYS, Phrases.REPLY_MOVED));
      case Behind.Shut shut -> shut(pages, ctx, shut);
    }
  }

  private static void show(
      Pages pages,
      Context ctx,
      Behind.Question question,
      ReplyForm form,
      @Nullable Reply both,
      @Nullable Unacceptable wrong) {
    if (wrong != null) ctx.status(422);
    Map<String, Object> values = about(question.meeting(), question.body());
    values.put("token", ctx.pathParam("token"));
    values.put("councilName", question.council().name());
    values.put("place", question.council().place());
    values.put("form", form);
    values.put("closes", closes(question.meeting()));
    values.put("now", said(question.now()));
    values.put("nowWhen", when(question.now()));
    values.put("before", said(question.before()));
    values.put("beforeFor", before(question));
    values.put("both", said(both));
    values.put("bothWhen", when(both));
    values.put("wrongField", wrong == null ? "" : wrong.field());
    values.put("wrongWords", wrong == null ? "" : wrong.words());
    pages.show(ctx, "reply", values);
  }

  private static Map<String, Object> about(Meeting meeting, Body body) {
    Map<String, Object> values = new HashMap<>();
    values.put("body", body.name());
    values.put("when", PlainHours.of(meeting));
    values.put("where", meeting.place() == null ? "" : meeting.place());
    values.put("online", meeting.online() == null ? "" : meeting.online());
    return values;
  }

  private static String closes(Meeting meeting) {
    var closes = Replies.closes(meeting);
    return PlainHours.of(closes.toLocalDate(), closes.toLocalTime());
  }

  private static List<String> said(@Nullable Reply reply) {
    return reply == null ? List.of() : ReplyText.lines(reply);
  }

  private static String when(@Nullable Reply reply) {
    return reply == null ? "" : PlainHours.of(reply.at());
  }

  /// For what time the council answered; empty where it did not answer for another.
  private static String before(Behind.Question question) {
    Reply before = question.before();
    return before == null ? "" : PlainHours.of(before.day(), before.starts());
  }

  /// Where no answer is taken, why not, and what to do.
  private static void shut(Pages pages, Context ctx, Behind.Shut shut) {
    Map<String, Object> values = new HashMap<>(Map.of("body", "", "said", List.of()));
    switch (shut) {
      case Behind.Nothing _ -> {
        boolean test = ctx.pathParam("token").equals(NoticeLetters.TEST);
        values.put("title", test ? Phrases.TEST_TITLE : Phrases.LINK_OVER_TITLE);
        values.put("words", test ? Phrases.TEST_LINK : Phrases.LINK_OVER);
      }
      case Behind.CouncilGone(Meeting meeting, Body body) -> {
        values.putAll(about(meeting, body));
        values.put("title", "This council is not on our list any more");
        values.put("words", Phrases.COUNCIL_GONE);
      }
      case Behind.Cancelled(Meeting meeting, Body body) -> {
        values.putAll(about(meeting, body));
        values.put("title", "This meeting is cancelled");
        values.put("words", Phrases.cancelled(meeting.why()));
      }
      case Behind.Proposed(Meeting meeting, Body body) -> {
        values.putAll(about(meeting, body));
        values.put("title", "This date is not sure yet");
        values.put("words", Phrases.PROPOSED);
      }
      case Behind.Over(Meeting meeting, Body body) -> {
        values.putAll(about(meeting, body));
        values.put("title", "This meeting has begun or is over");
        values.put("words", Phrases.MEETING_OVER);
      }
      case Behind.Closed(Meeting meeting, Body body, var _, Reply now) -> {
        values.putAll(about(meeting, body));
        values.put(
            "title", "Answers closed at " + PlainHours.of(Replies.closes(meeting).toLocalTime()));
        values.put("words", Phrases.REPLIES_CLOSED);
        values.put("said", said(now));
      }
    }
    ctx.status(410);
    pages.show(ctx, "reply-shut", values);
  }
}

package liaison.web;

import java.util.List;
import java.util.Locale;
import liaison.enquiries.Reply;
import liaison.enquiries.Turn;
import org.jspecify.annotations.Nullable;

/// One question and its answer, in the words of the page. `shown.js` says the same in a browser.
///
/// @param paragraphs the answer, a paragraph each
/// @param rest who answers the part that this answer leaves open, and by which day; empty where
///   there is none, or where the answer itself says it all
/// @param owed whether a person answers, so that the form for it is opened
/// @param answered what a person answered later; empty where nobody has
/// @param answeredOn the day of that
public record ShownTurn(
    String question,
    String kind,
    List<String> paragraphs,
    List<Source> sources,
    List<String> options,
    String rest,
    boolean owed,
    String answered,
    String answeredOn) {

  /// A paper that the answer quotes.
  ///
  /// @param about the heading, whose paper, and its date, as far as they are known
  /// @param quote the very words; empty where the answer already says them word for word
  /// @param aged what to think of an old paper; empty where it is not old
  public record Source(int n, String title, String url, String about, String aged, String quote) {}

  static ShownTurn of(Turn turn) {
    Reply reply = turn.reply();
    Reply.Owed owed = reply.handover();
    Turn.@Nullable Answered later = turn.answered();
    return new ShownTurn(
        turn.question(),
        reply.kind(),
        reply.answer().lines().filter(line -> !line.isBlank()).toList(),
        reply.citations().stream().map(cited -> source(cited, reply.answer())).toList(),
        reply.options(),
        owed == null || later != null || !reply.kind().equals("answer") ? "" : rest(owed),
        owed != null && later == null,
        later == null ? "" : later.words(),
        later == null ? "" : PlainDates.weekday(later.day()));
  }

  private static String rest(Reply.Owed owed) {
    String who = owed.to().substring(0, 1).toUpperCase(Locale.UK) + owed.to().substring(1);
    return "%s can answer the rest by %s. Leave your email address below."
        .formatted(who, PlainDates.weekday(owed.replyBy()));
  }

  private static Source source(Reply.Cited cited, String answered) {
    String body = cited.body() == null ? "Whose paper it is, is not known" : cited.body();
    String date = dated(cited);
    String section = cited.section().isEmpty() ? "" : ", under “" + cited.section() + "”";
    String about = body + ", " + date + section;
    return new Source(
        cited.n(),
        cited.title(),
        ours(cited.url()),
        about,
        cited.aged() ? PlainDates.aged(cited.date()) : "",
        answered.contains(cited.quote()) ? "" : cited.quote());
  }

  /// A record tells when it was last confirmed, a paper when it was written.
  private static String dated(Reply.Cited cited) {
    String date = cited.date() == null ? null : PlainDates.of(cited.date());
    if (!cited.document().startsWith("record/")) return date == null ? "date not known" : date;
    return date == null ? Phrases.NOT_CONFIRMED : "last confirmed " + date;
  }

  /// Only the pages of papers are links.
  private static String ours(String url) {
    return url.startsWith("/sources/") ? url : "";
  }
}

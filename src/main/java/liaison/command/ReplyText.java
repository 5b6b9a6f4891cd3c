package liaison.command;

import liaison.enquiries.Reply;

/// A reply as a person reads it in a terminal.
final class ReplyText {
  private ReplyText() {}

  static String of(Reply reply) {
    var text = new StringBuilder(reply.answer());
    for (String option : reply.options()) text.append("\n  - ").append(option);
    for (Reply.Cited cited : reply.citations()) {
      text.append("\n\n[").append(cited.n()).append("] ").append(cited.title());
      text.append(", ").append(cited.body() == null ? "whose paper is not known" : cited.body());
      text.append(", ").append(cited.date() == null ? "date not known" : cited.date());
      if (cited.aged()) text.append(" (what was true then)");
      if (!cited.section().isEmpty()) text.append("\n    ").append(cited.section());
      text.append("\n    ").append(cited.url());
    }
    return text.toString();
  }
}

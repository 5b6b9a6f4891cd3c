package liaison.answering;

import java.util.regex.Pattern;

/// What somebody would like to be done, beside what papers tell of it.
final class Wish {
  private static final Pattern WISH =
      Pattern.compile(
          "(?i)\\b(we|i|our (parish |town )?council)('d| would)? (like|want|wish|need|hope|are looking|plan) (to|for|help)\\b(?! (know|ask (about|when|what|how|who|why|whether|if)|understand|see what|check|find out))"
              + "|\\b(would|could|will|can) you (please )?(help|add|put|arrange|organi[sz]e|include|support|restart|set up|come|attend)\\b"
              + "|\\bplease (add|put|arrange|organi[sz]e|include|restart|set up)\\b"
              + "|\\bwhat do (i|we) need to do\\b");

  private static final Pattern AGENDA_ITEM =
      Pattern.compile(
          "(?i)\\b(go|going|goes|put|get|getting|add|added|adding|include|included|raise|raised|place|placed|ask for|request|propose|suggest)\\b"
              + ".{0,80}\\b((on|onto|to|in|into|for) (the |your |an? |our |this )?([\\p{L}']+ ){0,3}agenda|(at|to|on|before) the (next )?(parish(es)? )?(forum|pag))\\b"
              + "|\\b(agenda )?item\\b.{0,40}\\b(agenda|forum|pag)\\b");

  private static final Pattern DECIDES = Pattern.compile("(?i)\\bwho\\b");

  private Wish() {}

  /// Whether somebody would like something to be done, so that a person is due beside the answer.
  static boolean isIn(Question question) {
    return WISH.matcher(question.text()).find() || isAgendaItem(question);
  }

  private static boolean isAgendaItem(Question question) {
    return AGENDA_ITEM.matcher(question.text()).find() && !DECIDES.matcher(question.text()).find();
  }

  /// A wish for an agenda as the question that it leads to: what the item is about stands in no
  /// paper.
  static Question asIfAsked(Question question) {
    if (!isAgendaItem(question)) return question;
    boolean pag = Pattern.compile("(?i)\\bpag\\b").matcher(question.text()).find();
    return new Question(
        "Who decides what goes on the " + (pag ? "PAG" : "Parish Forum") + " agenda?",
        question.earlier(),
        question.asked());
  }
}

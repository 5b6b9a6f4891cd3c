package liaison.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A seat of a council by the words that people use for it; the more particular first.
enum SeatWord {
  DEPUTY_CLERK("deputy( town| parish)? clerk|assistant clerk", "deputy"),
  FINANCE("rfo|responsible finance officer|finance officer", "rfo"),
  CLERK("clerks?|town clerk|parish clerk|secretary", "clerk"),
  VICE_CHAIR("vice[- ]?chair\\w*|deputy (chair\\w*|mayor)", "vice-chair"),
  CHAIR("chair|chairs|chairman|chairwoman|chairperson|mayor", "chair"),
  REPRESENTATIVES(
      "(forum )?rep(s|resentatives?)?|delegates?|who (represents|comes|attends|goes)",
      "forum-1",
      "forum-2"),
  PAG_MEMBER("pag member|member of (the )?pag|on (the )?pag", "pag");

  private final Pattern words;
  private final List<String> kinds;

  SeatWord(String words, String... kinds) {
    this.words = Pattern.compile("(?i)\\b(" + words + ")\\b");
    this.kinds = List.of(kinds);
  }

  /// The keys of the kinds of seat that are meant.
  List<String> kinds() {
    return kinds;
  }

  static Optional<SeatWord> in(String text) {
    return Arrays.stream(values()).filter(each -> each.words.matcher(text).find()).findFirst();
  }
}

package liaison.answering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import liaison.knowledge.PaperDate;

/// Every sentence that is the product's own. Reading age about 11; a date always names its weekday;
/// the asker is never blamed.
final class Phrases {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  static final String NOT_HELD = "The papers held here do not answer this question.";

  private Phrases() {}

  /// The quotes one after another; from the second on, each with whose words they are.
  static String quoting(List<Citation> citations) {
    var words = new StringBuilder(citations.getFirst().quote());
    for (Citation other : citations.subList(1, citations.size())) {
      words.append("\n\n").append(another(other)).append("\n").append(other.quote());
    }
    return words.toString();
  }

  private static String another(Citation citation) {
    PaperDate date = citation.date();
    return "Another paper also speaks of this ("
        + citation.title()
        + (date == null ? ", date not known" : ", " + date)
        + "):";
  }

  static String handedOver(String to, LocalDate replyBy) {
    return "I do not have a sure answer to that in the papers I hold. "
        + "If you leave your email address, "
        + to
        + " can answer you by "
        + day(replyBy)
        + ".";
  }

  /// "Thursday 4 March 2027".
  static String day(LocalDate day) {
    return DAY.format(day);
  }
}

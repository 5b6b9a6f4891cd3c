package liaison.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.text.Clean;
import liaison.text.Unacceptable;

/// A rule that says who is on a list: kinds of seat, what to fall back on, and which councils.
///
/// "forum-1, forum-2, else clerk, else mailbox where tag north and not kind meeting": both Forum
/// representatives; where neither can be reached the clerk, then the council's own mailbox; of
/// councils with the tag that are no parish meetings. Values with "and" in them stand in quotation
/// marks.
///
/// @param choices kinds of seat by their keys; all of the first choice that can be reached, else
///   all of the next
/// @param conditions all of which a council has to meet
record ListRule(List<List<String>> choices, List<Condition> conditions) {
  /// The word for a council's own mailbox.
  static final String MAILBOX = "mailbox";

  private static final String FIELD = "rule";
  private static final Pattern WHERE = Pattern.compile("\\s+where\\s+");
  private static final Pattern ELSE = Pattern.compile("\\s*,?\\s*\\belse\\b\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*|\\s+and\\s+");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern CONDITION =
      Pattern.compile("(not\\s+)?(tag|kind|ward|service|council)\\s+\"?([^\"]+?)\"?");

  /// What a council must be, have, or not.
  record Condition(boolean not, What what, String value) {}

  /// What a condition looks at.
  enum What {
    TAG,
    KIND,
    WARD,
    SERVICE,
    COUNCIL
  }

  /// @param kinds the keys of all kinds of seat
  /// @throws Unacceptable for `rule`, with the word that is not understood
  static ListRule of(String text, Set<String> kinds) {
    String[] parts = WHERE.split(Clean.line(text), 2);
    var choices = new ArrayList<List<String>>();
    for (String choice : ELSE.split(parts[0])) {
      var seats = new ArrayList<String>();
      for (String seat : COMMA.split(choice)) {
        String key = seat.strip().toLowerCase(Locale.ROOT);
        if (!kinds.contains(key) && !key.equals(MAILBOX)) throw unknown(seat, kinds);
        if (!seats.contains(key)) seats.add(key);
      }
      choices.add(List.copyOf(seats));
    }
    var conditions = new ArrayList<Condition>();
    if (parts.length > 1) {
      for (String condition : AND.split(parts[1])) conditions.add(condition(condition));
    }
    return new ListRule(List.copyOf(choices), List.copyOf(conditions));
  }

  private static Condition condition(String text) {
    Matcher parts = CONDITION.matcher(text.strip());
    if (!parts.matches()) {
      throw new Unacceptable(
          FIELD,
          ("\"%s\" is not understood. After \"where\" write tag, kind, ward, service or council and"
                  + " a value, as: where tag north and not kind meeting.")
              .formatted(text));
    }
    return new Condition(
        parts.group(1) != null,
        What.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
        parts.group(3).strip());
  }

  private static Unacceptable unknown(String seat, Set<String> kinds) {
    return new Unacceptable(
        FIELD,
        "\"%s\" is no kind of seat. There are: %s, mailbox."
            .formatted(seat, String.join(", ", kinds)));
  }
}

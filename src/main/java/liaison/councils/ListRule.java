package liaison.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.text.Clean;
import liaison.text.Unacceptable;

/// A rule that says who is on a list: kinds of seat, what to fall back on, and which councils.
///
/// "forum-1, forum-2, else clerk, else mailbox where tag north and not kind meeting": both Forum
/// representatives; where neither can be reached the clerk, then the council's own mailbox; of
/// councils with the tag that are no parish meetings. Values with "and" in them stand in quotation
/// marks. A seat may be written as it is called, too: "Forum reps, else the clerk".
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

  private static final Pattern OR = Pattern.compile("(?i)\\sor\\s(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

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

  /// @param titles of all kinds of seat, by key
  /// @throws Unacceptable for `rule`, with the word that is not understood
  static ListRule of(String text, Map<String, String> titles) {
    String[] parts = parts(text);
    var words = new SeatWords(titles);
    var choices = new ArrayList<List<String>>();
    for (String choice : ELSE.split(parts[0])) {
      var seats = new ArrayList<String>();
      for (String seat : COMMA.split(choice)) {
        List<String> keys = words.kinds(seat);
        if (keys.isEmpty()) throw unknown(seat, titles);
        for (String key : keys) if (!seats.contains(key)) seats.add(key);
      }
      choices.add(List.copyOf(seats));
    }
    var conditions = new ArrayList<Condition>();
    if (parts.length > 1) {
      for (String condition : AND.split(parts[1])) conditions.add(condition(condition));
    }
    return new ListRule(List.copyOf(choices), List.copyOf(conditions));
  }

  /// A rule as it is kept: seats by their keys, so that it outlives a change of their names.
  static String kept(String text, Map<String, String> titles) {
    String choices =
        of(text, titles).choices().stream()
            .map(choice -> String.join(", ", choice))
            .collect(Collectors.joining(", else "));
    String[] parts = parts(text);
    return parts.length > 1 ? choices + " where " + parts[1].strip() : choices;
  }

  private static String[] parts(String text) {
    return WHERE.split(Clean.line(text).replaceAll("[\u201c\u201d]", "\""), 2);
  }

  private static Condition condition(String text) {
    Matcher parts = CONDITION.matcher(text.strip());
    if (OR.matcher(text).find()) {
      throw new Unacceptable(
          FIELD,
          ("\"%s\" has an \"or\", which a rule does not know. Make a list for each, or give those"
                  + " councils one tag. Put a value with \"or\" in it in quotation marks.")
              .formatted(text));
    }
    if (!parts.matches()) {
      throw new Unacceptable(
          FIELD,
          ("\"%s\" is not understood. After \"where\" write tag, kind, ward, service or council and"
                  + " a value, as: where tag north and not kind meeting.")
              .formatted(text));
    }
    What what = What.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    String value = parts.group(3).strip();
    if (what == What.KIND && Kind.of(value.toLowerCase(Locale.ROOT)).isEmpty()) {
      throw new Unacceptable(
          FIELD,
          "\"%s\" is no kind of council. Write parish, town, community or meeting."
              .formatted(value));
    }
    return new Condition(parts.group(1) != null, what, value);
  }

  private static Unacceptable unknown(String seat, Map<String, String> titles) {
    return new Unacceptable(
        FIELD,
        "\"%s\" is no kind of seat. There are: %s, mailbox."
            .formatted(seat, String.join(", ", titles.values())));
  }
}

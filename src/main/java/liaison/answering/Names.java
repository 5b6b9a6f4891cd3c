package liaison.answering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Wording;

/// The proper names and numbers of one question. A paper that speaks of none of them, or only of
/// some, speaks of something else.
final class Names {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Knowledge knowledge;
  private final List<Wording> names;
  private final List<Wording> dates;
  private final Map<String, Boolean> byDocument = new HashMap<>();

  Names(Knowledge knowledge, Collection<String> names) {
    this.knowledge = knowledge;
    this.names = names.stream().map(knowledge::wording).toList();
    this.dates = names.stream().filter(Names::isDate).map(knowledge::wording).toList();
  }

  private static boolean isDate(String name) {
    return Asked.MONTHS.contains(name) || YEAR.matcher(name).matches();
  }

  /// Whether all of them stand in the passage, or the document around it, or its title. Months and
  /// years must stand in the passage: most documents name many.
  boolean areIn(Passage passage) {
    if (names.isEmpty()) return true;
    String text = text(passage);
    if (!dates.stream().allMatch(date -> date.isIn(text))) return false;
    return areIn(text) || byDocument.computeIfAbsent(passage.document().id(), this::areInDocument);
  }

  private boolean areInDocument(String document) {
    return areIn(
        knowledge.passages(document).orElse(List.of()).stream()
            .map(Names::text)
            .collect(Collectors.joining(" ")));
  }

  private boolean areIn(String text) {
    return names.stream().allMatch(name -> name.isIn(text));
  }

  private static String text(Passage passage) {
    return passage.document().title()
        + " "
        + String.join(" ", passage.headings())
        + " "
        + passage.text();
  }
}

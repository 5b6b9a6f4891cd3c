package liaison.answering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Wording;

/// The proper names and numbers of one question. A paper that speaks of none of them, or only of
/// some, speaks of something else.
final class Names {
  private final Knowledge knowledge;
  private final List<Wording> names;
  private final Map<String, Boolean> byDocument = new HashMap<>();

  Names(Knowledge knowledge, Collection<String> names) {
    this.knowledge = knowledge;
    this.names = names.stream().map(knowledge::wording).toList();
  }

  /// Whether all of them stand in the passage, or the document around it, or its title.
  boolean areIn(Passage passage) {
    if (names.isEmpty()) return true;
    return areIn(text(passage))
        || byDocument.computeIfAbsent(passage.document().id(), this::areInDocument);
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

package liaison.answering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who the council's point person for parishes is.
final class OfficerLookUp implements LookUp {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(who|whos|who's|whom|how (do|can) (i|we) (contact|reach|email|get)|e-?mail|contact|phone|name of)\\b.{0,60}"
              + "\\b(liaison officers?|liaison team|parish liaison|link officers?|point persons?|partnership officers?|partnerships? manager|parish(es)? officer)\\b"
              + "|\\b(liaison|link) officer'?s? (name|e-?mail|contact|phone|details)\\b");

  /// What such officers do, or did in a paper, is told by papers.
  private static final Pattern GUIDANCE =
      Pattern.compile(
          "(?i)\\b(guid\\w+|one community|scheme|why|should|say|says|does a|do (the )?liaison officers|sits?|minutes|organi[sz]\\w+)\\b");

  private final RecordSheets sheets;

  OfficerLookUp(RecordSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    if (!topic.says(ASKS) || topic.says(GUIDANCE)) return Optional.empty();
    RecordSheet sheet = sheets.officer();
    return Optional.of(
        new Answer.FromRecords(
            Phrases.officer(
                sheet.fields().getOrDefault("Name", ""), sheet.fields().getOrDefault("Email", "")),
            List.of(sheet.citingAll()),
            null));
  }
}

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

  private static final Pattern HOW_TO_REACH =
      Pattern.compile("(?i)\\b(e-?mail|phone|number|contact|reach|address|name)\\b");

  private final RecordSheets sheets;

  OfficerLookUp(RecordSheets sheets) {
    this.sheets = sheets;
  }

  /// "And their email?" after the officer was asked for.
  private static boolean goesOn(Topic topic, Question question) {
    return FollowUp.leans(question)
        && topic.councils().isEmpty()
        && topic.says(HOW_TO_REACH)
        && ASKS.matcher(question.earlier().getFirst().question()).find();
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    boolean asks = topic.says(ASKS) || goesOn(topic, question);
    if (!asks || topic.says(GUIDANCE)) return Optional.empty();
    RecordSheet sheet = sheets.officer();
    return Optional.of(
        new Answer.FromRecords(
            Phrases.officer(
                sheet.fields().getOrDefault("Name", ""), sheet.fields().getOrDefault("Email", "")),
            List.of(sheet.citingAll()),
            null));
  }
}

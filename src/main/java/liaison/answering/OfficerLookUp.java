package liaison.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liaison.councils.Council;
import liaison.councils.Holder;
import liaison.councils.Seat;
import liaison.councils.Seats;

/// Who the link officer of a local council is, or else the point person for all parishes.
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

  private static final String SEAT = "link-officer";

  private final Seats seats;
  private final RecordSheets sheets;

  OfficerLookUp(Seats seats, RecordSheets sheets) {
    this.seats = seats;
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
    LocalDate day = question.asked().toLocalDate();
    Optional<Answer> own = topic.council().flatMap(council -> ofOne(council, day));
    if (own.isPresent()) return own;
    RecordSheet sheet = sheets.officer(day);
    return Optional.of(
        new Answer.FromRecords(
            Phrases.officer(
                sheet.fields().getOrDefault("Name", ""), sheet.fields().getOrDefault("Email", "")),
            List.of(sheet.citingAll()),
            null));
  }

  /// The link officer in the seat of one council; empty where it is vacant.
  private Optional<Answer> ofOne(Council council, LocalDate day) {
    for (Seat seat : seats.of(council.id(), day)) {
      Holder holder = seat.holder();
      if (!seat.kind().equals(SEAT) || holder == null) continue;
      String words =
          Phrases.holder(seat.title(), council.name(), holder, holder.email(), holder.phone());
      return Optional.of(
          new Answer.FromRecords(
              holder.sample() ? words + "\n\n" + Phrases.THESE_ARE_SAMPLES : words,
              List.of(sheets.of(council, seat).citingAll()),
              null));
    }
    return Optional.empty();
  }
}

package liaison.enquiries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.answering.Answer;
import liaison.answering.Citation;
import liaison.answering.Handover;
import liaison.knowledge.PaperDate;
import org.jspecify.annotations.Nullable;

/// An answer in the one form that every door shows.
///
/// @param conversation the opaque id with which the next question goes on
/// @param kind answer, clarify, handover or refusal
/// @param basis records, guidance or records+guidance; null where nothing was answered
/// @param answer what the asker reads, in plain text
/// @param complete whether nothing is left for a person
/// @param handover what goes to a person, or null
/// @param options what could be meant, where `kind` is clarify
public record Reply(
    String conversation,
    String kind,
    @Nullable String basis,
    String answer,
    boolean complete,
    List<Cited> citations,
    @Nullable Owed handover,
    List<String> options) {

  /// A source of the answer.
  ///
  /// @param n its number in the answer, from 1
  /// @param date as short as it is known: "2018", "2018-12", "2018-12-13"; null where it is not
  ///   known
  /// @param url where the passage opens in its page
  /// @param aged whether the source is historic or older than three years, so that it tells what
  ///   was true then
  public record Cited(
      int n,
      String title,
      String section,
      @Nullable String body,
      @Nullable String date,
      String document,
      String quote,
      String url,
      boolean aged) {}

  /// What goes to a person.
  ///
  /// @param replyBy the working day by which the person answers
  public record Owed(String reason, String to, LocalDate replyBy) {}

  /// Shows an answer.
  ///
  /// @param today the day on which it is given, for the age of its sources
  static Reply of(String conversation, Answer answer, LocalDate today) {
    List<Answer> parts = answer instanceof Answer.Together(var several) ? several : List.of(answer);
    List<Handover> owed = parts.stream().map(Reply::owed).flatMap(Optional::stream).toList();
    List<String> kinds = parts.stream().map(Reply::kind).toList();
    String kind =
        Stream.of("answer", "clarify", "handover", "refusal")
            .filter(kinds::contains)
            .findFirst()
            .orElseThrow();
    return new Reply(
        conversation,
        kind,
        basis(parts),
        answer.words(),
        kind.equals("answer") && owed.isEmpty(),
        cited(answer, today),
        owed.isEmpty() ? null : together(owed),
        parts.stream().flatMap(part -> options(part).stream()).toList());
  }

  private static String kind(Answer part) {
    return switch (part) {
      case Answer.FromRecords _, Answer.FromGuidance _ -> "answer";
      case Answer.AskBack _ -> "clarify";
      case Answer.HandedOver _ -> "handover";
      case Answer.Declined _ -> "refusal";
      case Answer.Together(var parts) -> kind(parts.getFirst());
    };
  }

  private static Optional<Handover> owed(Answer part) {
    return switch (part) {
      case Answer.FromRecords(_, _, var rest) -> Optional.ofNullable(rest);
      case Answer.FromGuidance(_, _, var rest) -> Optional.ofNullable(rest);
      case Answer.HandedOver(_, var handover) -> Optional.of(handover);
      case Answer.AskBack _, Answer.Declined _, Answer.Together _ -> Optional.empty();
    };
  }

  private static List<String> options(Answer part) {
    return part instanceof Answer.AskBack(_, var options) ? options : List.of();
  }

  private static @Nullable String basis(List<Answer> parts) {
    boolean records = parts.stream().anyMatch(Answer.FromRecords.class::isInstance);
    boolean guidance = parts.stream().anyMatch(Answer.FromGuidance.class::isInstance);
    if (records && guidance) return "records+guidance";
    if (records) return "records";
    return guidance ? "guidance" : null;
  }

  private static Owed together(List<Handover> owed) {
    Handover first = owed.getFirst();
    String reasons = String.join(" ", owed.stream().map(Handover::reason).distinct().toList());
    LocalDate soonest =
        owed.stream().map(Handover::replyBy).min(LocalDate::compareTo).orElseThrow();
    return new Owed(reasons, first.to(), soonest);
  }

  private static List<Cited> cited(Answer answer, LocalDate today) {
    List<Cited> cited = new ArrayList<>();
    for (Citation source : answer.citations()) cited.add(cited(cited.size() + 1, source, today));
    return cited;
  }

  private static Cited cited(int n, Citation source, LocalDate today) {
    PaperDate date = source.date();
    return new Cited(
        n,
        source.title(),
        source.section(),
        source.body(),
        date == null ? null : date.toString(),
        source.document(),
        source.quote(),
        SourcePage.of(source.document(), source.passage()),
        source.aged(today));
  }
}

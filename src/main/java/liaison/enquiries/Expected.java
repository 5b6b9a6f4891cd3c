package liaison.enquiries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question of a set, and what answer it deserves.
///
/// @param kind kinds joined with " + " where both are due, with " or " where either is right
/// @param seedFile the file name of a document that must be cited, or empty
/// @param sentence words that the cited quotes must hold, " || " between several; or empty
record Expected(
    String id, String follows, String question, String kind, String seedFile, String sentence) {
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
  private static final int WORDS_SHOWN = 160;

  QuestionSet.Outcome against(Reply reply) {
    List<List<String>> ways =
        Arrays.stream(REMARK.matcher(kind.toLowerCase(Locale.ROOT)).replaceAll(" ").split(" or "))
            .map(way -> Arrays.stream(way.split("\\+")).map(String::strip).toList())
            .toList();
    boolean right = ways.stream().anyMatch(way -> fits(way, reply));
    boolean answerDue = ways.stream().flatMap(List::stream).anyMatch(due -> due.endsWith("answer"));
    boolean invented = !answerDue && reply.kind().equals("answer");
    String given = reply.basis() == null ? reply.kind() : reply.kind() + " from " + reply.basis();
    if (reply.kind().equals("answer") && reply.handover() != null) given += " + hand over";
    String said = reply.answer().replaceAll("\\s+", " ");
    if (said.length() > WORDS_SHOWN) said = said.substring(0, WORDS_SHOWN) + "...";
    return new QuestionSet.Outcome(id, question, kind, given, right, invented, said);
  }

  private boolean fits(List<String> way, Reply reply) {
    return due(way.getFirst(), reply)
        && way.stream().skip(1).allMatch(more -> alsoDue(more, reply));
  }

  private boolean due(String kind, Reply reply) {
    return switch (kind) {
      case "document answer" ->
          reply.kind().equals("answer") && rests(reply, "guidance") && cites(reply);
      case "live record answer" -> reply.kind().equals("answer") && rests(reply, "records");
      case "hand over" -> reply.kind().equals("handover");
      case "refuse" -> reply.kind().equals("refusal");
      case "clarify" -> reply.kind().equals("clarify");
      default -> false;
    };
  }

  private boolean alsoDue(String kind, Reply reply) {
    return switch (kind) {
      case "hand over" -> reply.handover() != null;
      case "document answer" -> rests(reply, "guidance") && cites(reply);
      case "live record answer" -> rests(reply, "records");
      default -> false;
    };
  }

  private static boolean rests(Reply reply, String basis) {
    return reply.basis() != null && reply.basis().contains(basis);
  }

  private boolean cites(Reply reply) {
    boolean file =
        seedFile.isEmpty()
            || reply.citations().stream()
                .anyMatch(cited ->
                    cited.document().equals(seedFile) || cited.document().endsWith("/" + seedFile));
    String quotes =
        plain(reply.citations().stream().map(Reply.Cited::quote).collect(Collectors.joining(" ")));
    return file
        && Arrays.stream(sentence.split("\\|\\|")).allMatch(part -> quotes.contains(plain(part)));
  }

  private static String plain(String text) {
    return text.replaceAll("[‘’‛′]", "'")
        .replaceAll("[“”„″]", "\"")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}

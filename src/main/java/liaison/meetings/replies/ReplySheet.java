package liaison.meetings.replies;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import liaison.councils.Exports;
import liaison.papers.SheetWriter;

/// The answers about a meeting as a spreadsheet, for officers.
public final class ReplySheet {
  private static final List<String> HEADINGS =
      List.of("Council", "Reply", "Coming", "Substitutes", "Apologies", "Answered", "By");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

  private ReplySheet() {}

  /// @param who turns the key of an officer into a name
  public static byte[] of(Exports.Form form, List<Replies.Line> lines, UnaryOperator<String> who)
      throws IOException {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS);
    for (Replies.Line line : lines) rows.add(row(line, who));
    return switch (form) {
      case CSV -> SheetWriter.csv(rows);
      case XLSX -> SheetWriter.xlsx("Replies", rows);
    };
  }

  private static List<String> row(Replies.Line line, UnaryOperator<String> who) {
    return List.of(
        line.name(),
        said(line.standing()),
        names(line, Part.COMES),
        names(line, Part.SUBSTITUTE),
        names(line, Part.APOLOGIES),
        line.reply().map(reply -> WHEN.format(reply.at())).orElse(""),
        line.reply().map(reply -> who.apply(reply.who())).orElse(""));
  }

  private static String names(Replies.Line line, Part part) {
    return line.reply().stream()
        .flatMap(reply -> reply.people().stream())
        .filter(person -> person.part() == part)
        .map(Named::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /// A standing in words, as officers count it.
  public static String said(Standing standing) {
    return switch (standing) {
      case COMING -> "Coming";
      case SUBSTITUTE -> "Coming, with a substitute";
      case APOLOGIES -> "Apologies";
      case NOT_ATTENDING -> "Not attending";
      case NOT_ANSWERED -> "Not answered";
    };
  }
}

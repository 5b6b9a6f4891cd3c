package liaison.councils;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of this room for officers: what is wrong, and what to do.
public final class Phrases {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Phrases() {}

  /// What an officer must know before the first real person is put into a seat; empty where nobody
  /// made up is on file.
  ///
  /// @param samples how many holders are made up
  public static String samplesGo(int samples) {
    return samples == 0
        ? ""
        : "%s on file, of all councils. All of them go for good as soon as the first real person is put into a seat."
            .formatted(samples == 1 ? "1 made-up person is" : samples + " made-up people are");
  }

  /// A cell of the coverage board: who gets the letters, or what is wrong.
  public static String said(Cell cell) {
    return switch (cell) {
      case Cell.NotDue() -> "Not needed: the council has no such seat.";
      case Cell.Reached(List<Reach> to, _) -> "Letters go to %s.".formatted(reached(to));
      case Cell.FallenBack(Reach to, List<Gap> gaps) ->
          "%s Letters go to %s instead.".formatted(wrong(gaps), reached(List.of(to)));
      case Cell.Unreached(List<Gap> gaps) -> "No letter can arrive. %s".formatted(wrong(gaps));
    };
  }

  /// What to do about a cell of the coverage board; empty where there is nothing to do.
  public static String toDo(Cell cell) {
    return switch (cell) {
      case Cell.NotDue() -> "";
      case Cell.Reached(_, List<Gap> gaps) -> gaps.isEmpty() ? "" : toDo(gaps.getFirst());
      case Cell.FallenBack(_, List<Gap> gaps) -> toDo(gaps.getFirst());
      case Cell.Unreached(List<Gap> gaps) ->
          gaps.isEmpty() ? "Give the council's mailbox." : toDo(gaps.getFirst());
    };
  }

  /// What to do, in a sentence.
  public static String said(Task task) {
    return switch (task) {
      case Task.Reach(_, String name, Purpose purpose, List<Gap> gaps) ->
          "%s cannot be reached (%s). %s".formatted(name, purpose.title(), wrong(gaps));
      case Task.FillIn(_, String name, Purpose purpose, Reach via, List<Gap> gaps) ->
          "%s (%s): %s Letters go to %s until then."
              .formatted(name, purpose.title(), wrong(gaps), reached(List.of(via)));
      case Task.Follow(_, String name, _, String title, LocalDate last, @Nullable LocalDate next) ->
          next == null
              ? "%s: the seat %s ends on %s. Ask who follows.".formatted(name, title, day(last))
              : "%s: the seat %s ends on %s and is empty until %s. Ask who fills in."
                  .formatted(name, title, day(last), day(next));
      case Task.Renew(_, String name, _, String title, LocalDate last) ->
          "%s: the term of the seat %s ended on %s. Ask whether the same person stays."
              .formatted(name, title, day(last));
      case Task.Confirm(_, String name, @Nullable LocalDate last) ->
          last == null
              ? "%s has never confirmed what is on file. Ask it to.".formatted(name)
              : "%s last confirmed what is on file on %s. Ask it again.".formatted(name, day(last));
    };
  }

  /// Why somebody is on a list.
  public static String why(Members.Member member) {
    String who =
        "%s of %s".formatted(member.reach().role(), String.join(" and ", member.councils()));
    return member.because().isEmpty()
        ? who + "."
        : "%s, because: %s".formatted(who, wrong(member.because()));
  }

  /// Who is missing from a list, and why.
  public static String why(Members.Missing missing) {
    return "%s: %s%s"
        .formatted(
            missing.name(), missing.nobody() ? "nobody is on it. " : "", wrong(missing.gaps()));
  }

  /// How a seat is, in a word or two.
  public static String said(SeatState state) {
    return switch (state) {
      case VACANT -> "vacant";
      case HELD -> "held";
      case ENDS_SOON -> "ends soon";
      case CARRIED_OVER -> "carried over";
    };
  }

  /// Why nothing is sent to an address.
  public static String said(Suppression.Reason reason) {
    return switch (reason) {
      case BOUNCED -> "letters came back";
      case ASKED -> "its owner asked for no more letters";
      case COMPLAINED -> "its owner called our letters spam";
    };
  }

  /// What an import does with a row, on one line; empty where it does nothing.
  public static String said(ImportRow row) {
    String where = row.sheet().isEmpty() ? "" : row.sheet() + ", ";
    String place = "%srow %d: ".formatted(where, row.line());
    String about = row.subject().isEmpty() ? "" : row.subject() + ": ";
    return switch (row) {
      case ImportRow.New added -> "new       " + place + about + fields(added.fields());
      case ImportRow.Changed changed -> "changed   " + place + about + fields(changed.fields());
      case ImportRow.Same _ -> "";
      case ImportRow.Rejected rejected -> "left out  " + place + about + rejected.reason();
      case ImportRow.Unmatched unmatched ->
          "left out  " + place + about + unmatched(unmatched.suggestions());
    };
  }

  /// Why a row with an unknown council is left out, and what to do.
  public static String unmatched(List<String> suggestions) {
    return suggestions.isEmpty()
        ? "No council is called so. Correct the name, or add the council first."
        : "No single council is called so. Did you mean %s?"
            .formatted(String.join(" or ", suggestions));
  }

  private static String fields(List<FieldChange> fields) {
    return fields.stream()
        .map(field ->
            field.before().isEmpty()
                ? "%s \"%s\"".formatted(field.field().title(), field.after())
                : "%s \"%s\" becomes \"%s\""
                    .formatted(field.field().title(), field.before(), field.after()))
        .collect(Collectors.joining(", "));
  }

  /// Why seats are passed over, in sentences.
  public static String wrong(List<Gap> gaps) {
    return gaps.stream().map(Phrases::wrong).collect(Collectors.joining(" "));
  }

  private static String wrong(Gap gap) {
    String role = gap.role();
    return switch (gap.why()) {
      case NO_SEAT -> "%s: there is no such seat.".formatted(role);
      case VACANT -> "%s: vacant.".formatted(role);
      case NO_ADDRESS -> "%s: no address on file.".formatted(role);
      case MISWRITTEN -> "%s: \"%s\" is no email address.".formatted(role, gap.address());
      case BOUNCED -> "%s: letters to %s came back.".formatted(role, gap.address());
      case ASKED -> "%s: the owner of %s asked for no more letters.".formatted(role, gap.address());
      case COMPLAINED ->
          "%s: the owner of %s called our letters spam.".formatted(role, gap.address());
    };
  }

  private static String toDo(Gap gap) {
    return switch (gap.why()) {
      case NO_SEAT -> "Give the council this seat, or somebody who takes its letters.";
      case VACANT -> "Find out who is in the seat %s, and put them in.".formatted(gap.role());
      case NO_ADDRESS -> "Ask for the address of %s.".formatted(gap.role());
      case MISWRITTEN -> "Correct the address of %s.".formatted(gap.role());
      case BOUNCED -> "Ask for another address of %s.".formatted(gap.role());
      case ASKED, COMPLAINED -> "Ask the council who else may get its letters.";
    };
  }

  private static String reached(List<Reach> to) {
    return to.stream()
        .map(reach -> "%s (%s)".formatted(reach.address(), reach.role()))
        .collect(Collectors.joining(" and "));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}

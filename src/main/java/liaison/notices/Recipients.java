package liaison.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.Gap;
import liaison.councils.Reach;
import liaison.mail.PlainAddress;
import liaison.text.Unacceptable;

/// To whom a letter of one purpose goes, and which councils it cannot reach.
///
/// @param addressees one for each address, however many seats and councils it stands for
/// @param unreached councils to which no letter would go
record Recipients(List<Addressee> addressees, List<Unreached> unreached) {
  /// The seat under which it is kept that nobody, or the council's own mailbox, was reached.
  static final long NO_SEAT = 0;

  /// One address.
  ///
  /// @param address as it is on file where it was found first
  /// @param seats the seats for which it stands
  record Addressee(String address, List<Seated> seats) {}

  /// A seat of a council, or the council's own mailbox.
  ///
  /// @param council its key
  /// @param name its name
  /// @param seat its key; [#NO_SEAT] for the mailbox
  /// @param role in words ("Clerk")
  record Seated(String council, String name, long seat, String role) {}

  /// A council that is not reached.
  ///
  /// @param council its key
  /// @param why in plain words
  record Unreached(String council, String name, String why) {}

  /// Those whom a purpose of councils means.
  ///
  /// @param purpose its key ("forum")
  static Recipients of(Board board, String purpose) {
    int column = board.purposes().stream().map(one -> one.key()).toList().indexOf(purpose);
    if (column < 0) return new Recipients(List.of(), List.of());
    Map<String, Addressee> found = new LinkedHashMap<>();
    List<Unreached> unreached = new ArrayList<>();
    for (Board.Line line : board.lines()) {
      Cell cell = line.cells().get(column);
      switch (cell) {
        case Cell.NotDue _ -> {}
        case Cell.Unreached(List<Gap> gaps) ->
            unreached.add(new Unreached(line.council(), line.name(), said(gaps)));
        case Cell.Reached(List<Reach> to, _) -> to.forEach(one -> add(found, line, one, unreached));
        case Cell.FallenBack(Reach to, _) -> add(found, line, to, unreached);
      }
    }
    return new Recipients(List.copyOf(found.values()), List.copyOf(unreached));
  }

  private static void add(
      Map<String, Addressee> found, Board.Line line, Reach reach, List<Unreached> unreached) {
    Seated seated =
        new Seated(
            line.council(),
            line.name(),
            reach.seat() == null ? NO_SEAT : reach.seat(),
            reach.role());
    String address;
    try {
      address = PlainAddress.of("email", reach.address());
    } catch (Unacceptable noLetterCanGoThere) {
      unreached.add(
          new Unreached(
              line.council(), line.name(), reach.role() + ": the address cannot be written to."));
      return;
    }
    found.merge(
        address.toLowerCase(Locale.ROOT),
        new Addressee(address, List.of(seated)),
        (known, more) -> {
          var seats = new ArrayList<>(known.seats());
          seats.addAll(more.seats());
          return new Addressee(known.address(), List.copyOf(seats));
        });
  }

  private static String said(List<Gap> gaps) {
    var words = new ArrayList<String>();
    for (Gap gap : gaps) words.add(gap.role() + " " + said(gap.why()));
    return words.isEmpty() ? "Nobody is on file." : String.join(", ", words) + ".";
  }

  private static String said(Gap.Why why) {
    return switch (why) {
      case NO_SEAT -> "is not a seat there";
      case VACANT -> "is vacant";
      case NO_ADDRESS -> "has no address";
      case MISWRITTEN -> "has an address that is miswritten";
      case BOUNCED -> "has an address from which letters came back";
      case ASKED -> "asked for no letters";
      case COMPLAINED -> "complained about letters";
    };
  }

  /// Without some councils: those that the notice does not concern.
  Recipients without(Set<String> councils) {
    return keeping(
        seat -> !councils.contains(seat.council()), council -> !councils.contains(council));
  }

  /// Only some councils.
  Recipients only(Set<String> councils) {
    return keeping(seat -> councils.contains(seat.council()), councils::contains);
  }

  /// Only some seats, and of the councils that are not reached only some.
  Recipients keeping(Predicate<Seated> wanted, Predicate<String> listed) {
    var kept = new ArrayList<Addressee>();
    for (Addressee one : addressees) {
      List<Seated> seats = one.seats().stream().filter(wanted).toList();
      if (!seats.isEmpty()) kept.add(new Addressee(one.address(), seats));
    }
    return new Recipients(
        List.copyOf(kept), unreached.stream().filter(one -> listed.test(one.council())).toList());
  }

  /// Whether a letter for a council goes to an address.
  boolean gives(String council, String address) {
    return addressees.stream()
        .filter(one -> one.address().equalsIgnoreCase(address))
        .anyMatch(one -> one.seats().stream().anyMatch(seat -> seat.council().equals(council)));
  }

  /// Whether any letter for a council goes anywhere.
  boolean reaches(String council) {
    return councilKeys().contains(council);
  }

  /// The councils that are reached.
  Set<String> councilKeys() {
    return addressees.stream()
        .flatMap(one -> one.seats().stream())
        .map(Seated::council)
        .collect(Collectors.toSet());
  }

  /// How many councils are reached.
  int councils() {
    return councilKeys().size();
  }
}

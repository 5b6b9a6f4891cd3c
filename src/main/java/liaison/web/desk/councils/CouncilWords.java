package liaison.web.desk.councils;

import liaison.councils.Gap;
import liaison.councils.Purpose;
import liaison.councils.SeatKind;
import liaison.councils.SeatState;
import liaison.councils.Suppression;

/// The words of the pages about councils that depend on what is on file. What always stands on a
/// page is in its template.
final class CouncilWords {
  static final String NO_SUCH_COUNCIL =
      "We do not have this council. Find it by a part of its name on the page Councils.";
  static final String NO_SUCH_SEAT =
      "The council does not have this seat any more. Look at the council's page.";
  static final String NO_SUCH_SITTING =
      "This person is not in the seat any more. Look at the council's page.";
  static final String NO_SUCH_ADDRESS =
      "There is no address here any more. Look at the council's page.";
  static final String NO_SUCH_LIST = "We do not have this list. Go to the start of the desk.";
  static final String NO_SUCH_KIND = "We do not have this kind of seat. It may have been removed.";
  static final String NO_SUCH_PURPOSE = "We do not have this purpose. It may have been removed.";
  static final String NO_SUCH_WARD = "We do not have this ward. It may have been removed.";
  static final String OVERTAKEN =
      "Another officer changed this while you were typing. Nothing of yours is lost, and nothing is"
          + " saved yet: look at both below, then save again.";
  static final String SEATED_MEANWHILE =
      "Who is in this seat was changed after you opened this page. Nothing of yours is lost, and"
          + " nothing is saved yet: look at both below, then send again if yours is still right.";
  static final String ANOTHER_ADDRESS =
      "Another address stands here now. Nothing was done to either. Look at it, then send again.";

  private CouncilWords() {}

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "added" -> "The council is on file. Now put somebody in its seats.";
      case "changed" -> "The change is saved.";
      case "same" -> "Nothing was changed: all stood there already.";
      case "given" -> "The council has the seat. Now put somebody in it.";
      case "taken" -> "The seat is taken away.";
      case "seated" -> "The person is in the seat from their first day on.";
      case "left" -> "The last day is set. The seat changes by itself on the day after.";
      case "left-already" -> "The last day is set. It is over, so the seat has changed already.";
      case "removed" -> "The person is taken out, as if they had never been in the seat.";
      case "suppressed" -> "Nothing is sent to this address any more.";
      case "kind-added" -> "The kind of seat is added.";
      case "kind-removed" -> "The kind of seat is removed.";
      case "purpose-added" -> "The purpose is added. It is on the coverage board now.";
      case "purpose-removed" -> "The purpose is removed.";
      case "lifted" -> "Letters go to this address again.";
      default -> "";
    };
  }

  /// What is wrong and what to do, before the names of those of whom it is so.
  static String gap(Gap.Why why) {
    return switch (why) {
      case NO_SEAT -> "No such seat. Give it:";
      case VACANT -> "Nobody in the seat. Fill it:";
      case NO_ADDRESS -> "No address. Add one:";
      case MISWRITTEN -> "Address not written right. Correct it:";
      case BOUNCED -> "Letters came back. Find a new address:";
      case ASKED -> "Asked for no letters. Find another address:";
      case COMPLAINED -> "Called our letters spam. Find another address:";
    };
  }

  static String due(SeatKind.Due due) {
    return switch (due) {
      case EVERY -> "Every council has it";
      case COUNCIL -> "Every council but parish meetings has it";
      case GIVEN -> "Councils to which an officer gives it";
    };
  }

  static String due(Purpose.Due due) {
    return switch (due) {
      case EVERY -> "Every council";
      case SEATED -> "Councils that have one of the seats below";
    };
  }

  /// @param now what another officer saved
  static String overtaken(String now) {
    return "Another officer changed this while you were typing. It says now: %s. Save again to keep"
            .formatted(now)
        + " yours.";
  }

  static String state(SeatState state) {
    return switch (state) {
      case VACANT -> "Vacant";
      case HELD -> "Held";
      case ENDS_SOON -> "Ends soon";
      case CARRIED_OVER -> "Carried over";
    };
  }

  static final String WHY_LIFT = "Choose why letters may go there again.";

  static String lifting(Suppression.Lifting why) {
    return switch (why) {
      case ARRIVES -> "Letters arrive there again";
      case WANTED -> "Its owner wants letters again";
      case MISTAKE -> "They were stopped by mistake";
    };
  }

  static String reason(Suppression.Reason reason) {
    return switch (reason) {
      case BOUNCED -> "Letters came back";
      case ASKED -> "Its owner asked for no more letters";
      case COMPLAINED -> "Its owner called our letters spam";
    };
  }

  /// "The clerk", "The PAG member".
  static String the(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return "The " + (word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title);
  }
}

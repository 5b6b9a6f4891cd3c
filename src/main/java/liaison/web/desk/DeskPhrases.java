package liaison.web.desk;

import java.util.Optional;
import liaison.accounts.Officer;
import liaison.councils.ConfirmRound;

/// The words that the desk says about requests and deeds. What a page says stands in its template.
final class DeskPhrases {
  static final String ADMINISTRATORS =
      "Only administrators can do this. Ask one of them; the desk's other pages are open to you.";
  static final String NOT_OUR_FORM =
      "This form is out of date. Go back, load the page again, then send it once more.";
  static final String NOT_ENCRYPTED =
      "Nobody can sign in here, because others on the way could read it. Ask whoever runs this"
          + " service to set an address that starts with https://.";
  static final String NO_SUCH_QUESTION =
      "We do not have this question. It may have been deleted 30 days after it was closed.";
  static final String NO_SUCH_OFFICER = "We do not know this officer.";
  static final String WRONG_CODE =
      "That is not the code of the newest letter. Check the letter, then enter the code again.";
  static final String OVER = "This code can no longer be used. Ask for a new letter.";
  static final String LINK_OVER =
      "This link can no longer be used. It works once, and only for a short time. Ask for a new"
          + " letter.";
  static final String NO_COOKIE =
      "We do not know which letter you asked for. Ask for a new one, in this browser.";

  static final String NO_SUCH_LIST = "We do not have this list. It may have been removed.";
  static final String LIST_OVERTAKEN =
      "Another officer changed this list while you did. Theirs is shown below. Save again to keep"
          + " yours.";
  static final String NO_SUCH_FILE = "We do not have this file.";
  static final String NO_FILE = "Choose a csv or xlsx file.";
  static final String NO_MEETINGS =
      "The first row must name the columns Body, Date and Start. It may name End, Place and Online"
          + " too.";
  static final String NO_SUCH_UPLOAD =
      "This file was applied, or thrown away after a day. Send it again.";
  static final String PREVIEW_OVERTAKEN =
      "The records were changed after you saw this. Look at the rows again, then apply them.";
  static final String NO_SUCH_ROUND = "We do not have this round.";
  static final String NO_SUCH_PROPOSAL =
      "This proposal was accepted or declined already. The others are among the proposals.";
  static final String PROPOSAL_OVERTAKEN =
      "This was changed after the council saw it. Compare both, then accept or decline.";
  static final String WHO_IS_IT = "Choose whether this is another person, or the name put right.";
  static final String NO_SUCH_PERSON = "We do not hold this person. They may have been erased.";
  static final String NOT_SURE = "Tick the box if you are sure.";

  private DeskPhrases() {}

  /// An officer whom two changed at once.
  static String overtaken(Officer officer) {
    return "Another officer changed this one while you did, to %s, %s. Save again to keep yours."
        .formatted(officer.name(), officer.role().key());
  }

  /// Who does the work of an officer who is away or has left.
  static String away(Optional<Officer> doing, Officer officer) {
    String who = doing.map(Officer::name).orElse("Nobody");
    return (officer.disabled() ? "" : "Away: ") + who + " does the work.";
  }

  /// Who was named to do the work.
  static String covering(Officer cover) {
    return cover.disabled() ? cover.name() + ", who can no longer sign in," : cover.name();
  }

  /// The rows of an import that are alike.
  static String sort(String key) {
    return switch (key) {
      case "new" -> "New";
      case "changed" -> "Changed";
      case "same" -> "Same";
      case "rejected" -> "Left out";
      case "unmatched" -> "Council not found";
      default -> "";
    };
  }

  /// How councils stand in a confirm round.
  static String said(ConfirmRound.State state) {
    return switch (state) {
      case UNASKED -> "Cannot be reached";
      case WAITING -> "Asked, no answer yet";
      case CHASED -> "Asked again, no answer yet";
      case CONFIRMED -> "Said that all is right";
      case PROPOSED -> "Asked for changes";
      case UNANSWERED -> "Did not answer in time";
    };
  }

  /// Why a round is due.
  static String said(ConfirmRound.Due due) {
    return switch (due) {
      case FIRST -> "No council was asked yet whether what we hold is right.";
      case ELECTIONS -> "The last one was before the May elections.";
      case HALF_A_YEAR -> "The last one was half a year ago.";
    };
  }

  /// Councils of a round that have not answered.
  static String toChase(int councils) {
    return councils == 1
        ? "1 council can be asked again"
        : "%d councils can be asked again".formatted(councils);
  }

  /// What an officer does about them; empty where nothing.
  static String toDo(ConfirmRound.State state) {
    return switch (state) {
      case UNASKED -> "No letter could be written. Put in an address that works, then write.";
      case UNANSWERED -> "Telephone them, or ask again in the next round.";
      case PROPOSED -> "Look at what they ask for among the proposals.";
      case WAITING, CHASED, CONFIRMED -> "";
    };
  }

  /// What is said on the sign-in page about why somebody is there.
  static String lost(String why) {
    return switch (why) {
      case "session" -> "You have been signed out because nothing was done for a while.";
      case "form" ->
          "You have been signed out because nothing was done for a while. What you sent was not"
              + " saved: sign in, then send it again.";
      case "cookie" -> NO_COOKIE;
      case "over" -> OVER;
      case "out" -> "You are signed out.";
      default -> "";
    };
  }

  /// What is said at the top of a page after something was done.
  static String done(String what) {
    return switch (what) {
      case "answered" -> "Your answer is on its way, and the question is closed.";
      case "closed" -> "The question is closed.";
      case "added" -> "The officer can now sign in with the work address.";
      case "officer" -> "The officer is changed.";
      case "disabled" -> "The officer can no longer sign in.";
      case "absence" -> "The work passes to the cover on those days.";
      case "present" -> "The absence is taken back.";
      case "list-added" -> "The list is added.";
      case "list-changed" -> "The list is changed.";
      case "list-removed" -> "The list is removed.";
      case "imported" -> "The file is applied. You can undo it below.";
      case "meetings-imported" ->
          "The file is applied. New meetings are proposed: confirm them under the year ahead. You can"
              + " undo it below.";
      case "discarded" -> "The file is thrown away. Nothing was changed.";
      case "undone" -> "The last import is undone.";
      case "round-opened" -> "The round is open, and the letters are on their way.";
      case "round-asked", "round-chased" -> "The letters are on their way.";
      case "round-nobody" -> "There was nobody to write to.";
      case "accepted" -> "The change is made.";
      case "accepted-unreached" ->
          "The change is made. There is no address of the new one yet: accept the one that is asked"
              + " for, or add one on the council's page.";
      case "declined" -> "The proposal is declined. Nothing was changed.";
      case "held" -> "No letter goes out now.";
      case "resumed" -> "Letters go out again.";
      case "taken-back" -> "The letter is taken back. It does not go.";
      case "gone" -> "It could not be taken back: it has gone, or it lets an officer in.";
      case "all-back" -> "All letters that waited are taken back. They do not go.";
      case "again" -> "The letter is on its way again.";
      default -> "";
    };
  }
}

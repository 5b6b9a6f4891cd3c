package liaison.answering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of a message is the question, and what only leads up to it.
///
/// @param text the question without the words that only name where to look
/// @param scenario the asker's own situation, told before the question; null where none is told
record Focus(String text, @Nullable String scenario) {
  /// "According to the slides" and the like: every answer is from papers anyhow.
  private static final Pattern FRAME =
      Pattern.compile(
          "(?i)\\b(according to|as per|in) (the |these |your |our )?(slides?|guidance|guide|papers?|documents?|notes)\\b"
              + "|\\b(what )?(does|do|did) (the |your |this )?(\\w+ )?(guidance|guide|papers?|slides?|documents?|one community) "
              + "(say|says|recommend|suggest|advise|mention|tell us)( (anything|something|that|about|on|for|to))*"
              + "|\\b(i (want|need|would like)|i'd like|can you|could you|please) (to know|tell me|tell us|explain)\\b");

  /// In parish liaison "the guidance" is the One Community guide.
  private static final Pattern THE_GUIDE =
      Pattern.compile("(?i)\\bthe (lga |nalc |national )?(guidance|guide)\\b");

  /// "Who is on it" asks for the members.
  private static final Pattern MEMBERS =
      Pattern.compile("(?i)\\bwho('s| is| are| sits?| was| else is)? on\\b");

  private static final Pattern STATEMENT_FIRST =
      Pattern.compile(
          "(?i)^((?:we|i|our|my|the|a|as|being|since|because)\\b[^?]{12,}?)[,.;:-]\\s+"
              + "((?:do|does|did|is|are|can|could|should|must|may|what|who|when|where|which|how|why|will|would)\\b.{8,})$");

  private static final String GUIDE = "One Community";

  private static final int FEWEST_LETTERS = 6;

  static Focus of(String message) {
    Matcher parts = STATEMENT_FIRST.matcher(message);
    String question = parts.matches() ? parts.group(2) : message;
    String scenario = parts.matches() ? parts.group(1) : null;
    String named = THE_GUIDE.matcher(question).replaceAll(GUIDE);
    String membership = MEMBERS.matcher(named).find() ? named + " members made up of" : named;
    String bare = withoutFrame(membership).replaceAll("\\s+", " ").strip();
    boolean enough = bare.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    return new Focus(enough ? bare : question, scenario);
  }

  /// A frame that names the guide leaves its name: other papers may speak of the same thing.
  private static String withoutFrame(String question) {
    return FRAME
        .matcher(question)
        .replaceAll(frame -> frame.group().contains(GUIDE) ? " " + GUIDE + " " : " ");
  }
}

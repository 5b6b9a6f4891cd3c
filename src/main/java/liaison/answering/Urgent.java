package liaison.answering;

import java.util.Optional;
import java.util.regex.Pattern;

/// What cannot wait for a search: danger, and requests that start a statutory clock.
final class Urgent implements Step {
  private static final Pattern THING =
      Pattern.compile(
          "(?i)\\b(trees?|branch(es)?|walls?|poles?|pylon|wires?|cables?|power lines?|lamp ?posts?|lamp ?columns?|"
              + "scaffold\\w*|roof|fence|bridge|sign ?post|traffic lights?|manhole( cover)?|hoarding)\\b");

  private static final Pattern FALLEN =
      Pattern.compile(
          "(?i)\\b((has|have|is|are|been|just|come|came|blown|fallen|fell|brought) (come |came |blown |fallen )?(down|over|"
              + "loose)|fallen|fell|collaps\\w*|block(s|ed|ing)?|hanging|across the (road|path|street|carriageway|footpath)|"
              + "down (on|across|in)|not working|missing|about to (fall|collapse))\\b");

  private static final Pattern DANGER =
      Pattern.compile(
          "(?i)\\b(smell of gas|gas leak|smell(s|ing)? gas|on fire|house fire|explosion|sink ?hole|burst (water )?(main|pipe)|"
              + "live (wire|cable)s?|(road|street|houses?|homes?|village|garden|school) (is|are|has|have)( been)? flood\\w*|"
              + "flooding (now|right now|badly|(the|our|my) (road|street|houses?|homes?|village|garden|school|path|hall))|flood ?water|serious (accident|crash)|car (crash|accident) (on|at|in)|"
              + "someone is (hurt|injured|trapped)|people are (hurt|injured|trapped)|emergency (now|on|at|in|here)|"
              + "this is an emergency|it'?s an emergency|is (very )?dangerous (now|right now))\\b");

  /// A question about planning for, or paying for, such things is not an event.
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i)\\b(who is responsible|policy|plan|plans|last (year|month|week|winter)|insurance|preservation|tpo|"
              + "in future|strategy|grant|prevent\\w*|budget)\\b");

  private static final Pattern ABOUT_REQUESTS =
      Pattern.compile(
          "(?i)\\b(how (long|many|much|do (we|i) (answer|deal|respond|reply|handle))|when must|what is|what's|what are|"
              + "do (we|parish\\w*) (have|need)|must (we|a)|should (we|a)|can we refuse|time limit|deadline|does the)\\b");

  private static final Pattern FREEDOM_OF_INFORMATION =
      Pattern.compile("(?i)\\b(freedom of information|foia?|environmental information|eir)\\b");

  private static final Pattern SUBJECT_ACCESS =
      Pattern.compile(
          "(?i)\\b(subject access|sar|dsar)\\b"
              + "|\\b(data|information|records?|files?|e-?mails?|correspondence|everything|anything|notes?)\\b.{0,60}\\b(about|on|"
              + "concerning|regarding|mention\\w*|naming|relating to|hold on|held on) (me|myself|my family|my name)\\b"
              + "|\\b(see|send|copy of|copies of|access to|give me|provide|get|obtain|request|release|disclose|delete|erase)\\b.{0,30}"
              + "\\bmy (own )?(personal )?(data|information|file|records?)\\b(?! (from|on|in|off|onto|to) (?!(you|your|the council)\\b))"
              + "|\\bmy (personal )?(data|information|file|records?)\\b.{0,20}\\b(you|the council|mkcc?) (hold|holds|have|has|keep|keeps|store|stores)\\b"
              + "|\\b(what|which) (personal )?(data|information|records?)\\b.{0,30}\\b(about|on|of) (me|us|myself)\\b");

  private static final Pattern ASKS_FOR_RECORDS =
      Pattern.compile(
          "(?i)\\b(please |kindly |i (would like|'d like|want|wish|request|am requesting|hereby request|need)( to (see|have|receive))? |"
              + "can you |could you |under )?(send|provide|supply|disclose|release|let me have|give me|see|have|receive|copies|a copy)\\b"
              + ".{0,40}\\b(copies of|a copy of|all (the )?(e-?mails|correspondence|documents|records|invoices|contracts|papers|reports|"
              + "information)|(e-?mails|correspondence|letters|documents|records) (between|sent|about|relating|concerning)|"
              + "information (that )?(you|the council|mkcc?|milton keynes)( \\p{L}+)? hold)\\b"
              + "|\\b(please )?(tell me|disclose|confirm) how much (has been|was|did|the council)\\b.{0,60}\\b(spent|spend|paid|cost)\\b");

  private final HandOver handOver;
  private final String outOfHours;

  /// @param outOfHours who answers out of hours, word for word as the council set it; empty where
  ///   it is not set
  Urgent(HandOver handOver, String outOfHours) {
    this.handOver = handOver;
    this.outOfHours = outOfHours;
  }

  @Override
  public Optional<Answer> answer(Question question) {
    String text = question.text();
    if (isDanger(text)) {
      return Optional.of(
          handOver.today(question, Phrases.URGENT, to -> Phrases.danger(outOfHours, to)));
    }
    boolean aboutRequests = ABOUT_REQUESTS.matcher(text).find();
    if (SUBJECT_ACCESS.matcher(text).find() && !aboutRequests) {
      return Optional.of(handOver.today(question, Phrases.SUBJECT_ACCESS, Phrases::subjectAccess));
    }
    boolean named = FREEDOM_OF_INFORMATION.matcher(text).find();
    if (!aboutRequests && (named || ASKS_FOR_RECORDS.matcher(text).find())) {
      return Optional.of(
          handOver.today(question, Phrases.FREEDOM_OF_INFORMATION, Phrases::freedomOfInformation));
    }
    return Optional.empty();
  }

  private static boolean isDanger(String text) {
    if (NOT_NOW.matcher(text).find()) return false;
    return DANGER.matcher(text).find()
        || (THING.matcher(text).find() && FALLEN.matcher(text).find());
  }
}

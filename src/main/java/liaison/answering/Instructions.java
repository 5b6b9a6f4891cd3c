package liaison.answering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody wants done, says or reports. It is recognised and handed to a person, never
/// carried out from a question.
final class Instructions implements Step {
  /// @param says what such a message looks like
  /// @param unless what shows that it asks about the thing instead
  /// @param understood what was understood, for the hand-over
  private record Rule(Pattern says, Pattern unless, String understood) {}

  private static final String ASKS =
      "(?i)\\b(how (do|can|should|many|long|often)|what (is|are|was)|who|when|where|why|can (i|we) see)\\b";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(?i)\\b(take|remove|get|delete|strike)\\b.{0,30}\\b(me|us|(my|our)( \\p{L}+)? (name|e-?mail|address|council|clerk|details))\\b.{0,40}\\b(off|from|out of)\\b"
                  + ".{0,30}\\b(list|mailing|e-?mails|distribution|database|records)\\b"
                  + "|\\bunsubscribe\\b|\\bstop (sending|e-?mailing|mailing|contacting)\\b"
                  + "|\\bno longer (wish|want) to (receive|get)\\b|\\bopt (me |us )?out\\b",
              "(?!)",
              Phrases.WISH_OFF_THE_LIST),
          rule(
              "(?i)\\b(note|accept|give|send|record|pass on|convey)\\b.{0,30}\\bapolog\\w+\\b|\\bapologies (from|for|on behalf)\\b"
                  + "|^\\W*apologies\\b|\\b(we|i|our \\p{L}+|nobody|neither of us)\\b.{0,30}\\b(can'?t|cannot|can not|won'?t|will not|am unable to|"
                  + "are unable to|not able to|unable to) (attend|come|make it|be there)\\b",
              "(?i)\\b(how|who|when|where|what|substitute)\\b",
              Phrases.WISH_APOLOGIES),
          rule(
              "(?i)(\\b(our|the|a)|^\\W*(and )?) ?\\b(new|acting|interim|temporary) (parish |town )?(clerk|chair\\w*|deputy|rfo|representative|rep|councillor)\\b"
                  + ".{0,40}\\b(is|will be|starts|has started|started|takes over|begins)\\b"
                  + "|\\b(clerk|chair\\w*|rfo|representative|rep|councillor)\\b.{0,30}\\b(has|have|is|will be) (just )?(left|leaving|resigned|retir\\w+|"
                  + "stepp\\w+ down|moved on|replaced|changed)\\b"
                  + "|\\b(please )?(update|change|amend|correct) (our|my|the) (contact|details|records?|e-?mail|address|phone|entry|clerk)\\b"
                  + "|\\b(we have|we've|we) (appointed|elected|co-?opted|a new)\\b.{0,40}\\b(clerk|chair\\w*|rfo|representative|rep|councillor|cllr)\\b",
              "(?i)^\\W*(who|when|how|what|where|is|does|do|did)\\b",
              Phrases.WISH_CHANGE_OF_PEOPLE),
          rule(
              "(?i)\\b(we|i|our council|both of us|\\p{Lu}\\p{L}+ and i) (will|shall|would like to|confirm\\w*|plan to|intend to)( be)? "
                  + "(attend\\w*|coming|come|there|represent\\w*|send(ing)?)\\b|\\bplease (book|register|put) (us|me|two|one)\\b",
              ASKS,
              Phrases.WISH_ATTEND),
          rule(
              "(?i)\\b(is it|would it be|are we acting) (legal|lawful|illegal|unlawful)\\b|\\b(legal|legally|law) (advice|opinion|position)\\b"
                  + "|\\b(can|could|may|should|are) (we|i|the council|our \\p{L}+)( allowed to| legally)? "
                  + "(sack|dismiss|fire|discipline|suspend|sue|ban|evict|prosecute|exclude)\\b"
                  + "|\\b(employment tribunal|unfair dismissal|redundancy|solicitor|defamat\\w+|libel|slander)\\b",
              "(?!)",
              Phrases.WISH_LEGAL_ADVICE));

  private static final Pattern PERSON_WANTED =
      Pattern.compile(
          "(?i)\\b(speak|talk|chat|put me (through|on)|connect me|transfer me)\\b.{0,20}\\b(to|with)\\b.{0,20}\\b(a |an |the |some)?"
              + "(human|person|someone|somebody|body|real|people|officer|staff|team|manager|adviser|advisor|agent|operator|liaison)\\b"
              + "|\\b(i|we) (want|need|would like|'d like|prefer|wish)( to (have|get))? (a |an |some )?((real|actual|live) (human|person|people)|human|person)\\b(?! (services?|rights|resources|specification))"
              + "|\\b(want|need|like) to (speak|talk) (to|with)\\b"
              + "|\\bget me (a |an |the )?(human|person|officer|someone|somebody|manager)\\b"
              + "|\\b(real|actual|live|human) (person|being|human|agent|operator)\\b|\\b(call|ring|phone) me( back)?\\b|^\\W*(human|person|agent|operator)( please)?\\W*$");

  private static final Pattern UNHAPPY =
      Pattern.compile(
          "(?i)\\b(useless|rubbish|hopeless|pathetic|ridiculous|waste of (time|space)|not (very |at all )?(helpful|useful)|unhelpful|"
              + "no (help|use)|doesn'?t help|did(n'?t| not) (help|answer)|wrong answer|that'?s (wrong|not right|not what i)|stupid|terrible|awful|"
              + "fed up|appalling|disgrace\\w*|frustrat\\w+|annoy\\w+|you don'?t understand)\\b");

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?i)\\b(complain\\w*|still (not|no|hasn'?t|haven'?t|waiting|unresolved|outstanding)|reported (it|this|that|the|a|an)\\b|chas(e|ed|ing)|"
              + "no (reply|response|action|answer)|nothing (has )?(happened|been done)|third time|weeks ago|months ago)\\b");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)\\b(?:ref(?:erence)?(?: (?:no|number))?\\.?:? ?#?|case (?:no |number )?|ticket (?:no |number )?|#)([A-Z0-9][A-Z0-9/-]*\\d[A-Z0-9/-]*)"
              + "|\\b([A-Z]{2,6}[-/ ]?\\d{4,}(?:[-/]\\w+)*)\\b|\\b(\\d{6,})\\b");

  private final HandOver handOver;

  Instructions(HandOver handOver) {
    this.handOver = handOver;
  }

  private static Rule rule(String says, String unless, String understood) {
    return new Rule(Pattern.compile(says), Pattern.compile(unless), understood);
  }

  @Override
  public Optional<Answer> answer(Question question) {
    String text = question.text();
    if (PERSON_WANTED.matcher(text).find()) {
      return Optional.of(handOver.to(question, Phrases.WISH_PERSON, Phrases::personWanted));
    }
    for (Rule rule : RULES) {
      if (rule.says().matcher(text).find() && !rule.unless().matcher(text).find()) {
        return Optional.of(
            handOver.to(
                question,
                rule.understood(),
                (to, day) -> Phrases.wish(rule.understood(), to, day)));
      }
    }
    Matcher reference = REFERENCE.matcher(text);
    if (COMPLAINT.matcher(text).find() && reference.find()) {
      String number = firstGroup(reference);
      return Optional.of(
          handOver.to(
              question,
              Phrases.complaint(number),
              (to, day) -> Phrases.complaint(number, to, day)));
    }
    if (UNHAPPY.matcher(text).find() && text.split("\\s+").length <= 15) {
      return Optional.of(handOver.to(question, Phrases.UNHAPPY, Phrases::unhappy));
    }
    return Optional.empty();
  }

  private static String firstGroup(Matcher reference) {
    for (int group = 1; group <= reference.groupCount(); group++) {
      String found = reference.group(group);
      if (found != null) return found;
    }
    return reference.group();
  }
}

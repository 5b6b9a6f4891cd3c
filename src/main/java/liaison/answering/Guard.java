package liaison.answering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Declines what is not answered here, in one friendly sentence with the public route.
///
/// What is asked for decides, never what is merely mentioned: a question that contains an address
/// or a name goes on to the next step.
final class Guard implements Step {
  /// Something that is declined.
  ///
  /// @param asks what the question looks like
  /// @param unless what shows that something else is asked; matches nothing where there is no such
  private record Rule(Pattern asks, Pattern unless, String words) {
    boolean declines(String question) {
      return asks.matcher(question).find() && !unless.matcher(question).find();
    }
  }

  private static final String PERSON =
      "(cllrs?|councillors?|clerks?|chairs?|chairman|chairwoman|chairperson|mayor|member|officer|deputy"
          + "|reps?|representatives?|residents?|someone|somebody|person|\\p{Lu}\\p{L}+)";

  /// Questions about the rules on personal data are not questions for personal data.
  private static final String ABOUT_THE_RULES =
      "(?i)\\b(do|does|must|should|can|may|are|is) (we|a|an|our|the|councillors?|clerks?|members?|parish|it|they|"
          + "their)\\b.*\\b(publish\\w*|with-?h[eo]ld\\w*|show|shown|appear\\w*|register\\w*|redact\\w*|keep|kept|"
          + "public|disclos\\w*|have to|need to|allowed|legal|lawful|share)\\b"
          + "|\\b(rules?|law|guidance|policy|gdpr|act) (about|on|say\\w*|for)\\b";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(?i)\\b(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(instructions?|rules?|prompts?|guidelines|"
                  + "training|restrictions)\\b"
                  + "|^\\W*(system|assistant|developer|admin|root)\\s*[:>\\]]"
                  + "|\\b(system prompt|developer mode|jailbreak|hidden (prompt|instructions))\\b"
                  + "|\\byou are (now|actually) (an? |the )?\\w+"
                  + "|\\b(pretend|act|behave|respond) (to be|as if|like|as an? (admin\\w*|officer|clerk|councillor|hacker|"
                  + "unrestricted))\\b"
                  + "|\\b(the sender|i am|i'm|this user) (is |am )?(a |an |the )?(verified|authori[sz]ed|admin\\w*|system)\\b"
                  + "|\\b(print|reveal|show|repeat) (me )?(your|the) (instructions|prompt|rules|configuration|password)",
              Phrases.NO_ORDERS),
          rule(
              "(?i)\\b(home|private|personal|residential) (address\\w*|phone|telephone|tel|mobile|numbers?|e-?mails?|details|"
                  + "contact\\w*)\\b"
                  + "|\\b(mobile|cell ?phone|cell (no|num|number|numbers|nos))( phone)?( (no|num|number|numbers|nos))?\\b.{0,30}\\b(of|for|from)\\b"
                  + "|\\b"
                  + PERSON
                  + "('?s)?( \\p{L}+)? (mobile|cell ?phone|cell number)\\b"
                  + "|\\bwhere (do|does) (the |cllr |councillor |mr |mrs |ms |our )?\\p{L}+( \\p{L}+)? live\\b"
                  + "|\\b(date of birth|birthday of|how old is|national insurance (no|num|number)|bank details|salary of|earns?)\\b",
              ABOUT_THE_RULES,
              Phrases.NO_PRIVATE_DETAILS),
          rule(
              "(?i)\\b(off sick|on sick|sick leave|sick pay|is .{0,30}\\b(ill|sick|unwell|pregnant|disabled|divorced)"
                  + "(?=\\W*$|\\W+(or|and|again|today|now|with|because|at|this|any|still)\\b)|"
                  + "(health|illness|medical|maternity|disciplin\\w+|sacked|suspended|grievance)\\b.{0,30}\\b"
                  + "(of|for|is|was|has|does|did|against)\\b.{0,20}"
                  + PERSON
                  + "|"
                  + "(why (is|was|has)|what('s| is) wrong with) .{0,30}\\b(off|away|absent|leave|left|gone|resign\\w*))\\b",
              ABOUT_THE_RULES + "|\\bcan we\\b|\\bhow (do|can|should) (we|i)\\b",
              Phrases.NO_HEALTH),
          rule(
              "(?i)\\bhow did .{1,60}\\bvote\\b|\\bwho voted\\b|\\bwhich (way|cllrs?|councillors?) .{0,30}\\bvote\\b"
                  + "|\\bwho (should|shall|do|would) (i|we|you) vote\\b|\\b(vote|voting) for (labour|conservative\\w*|tor(y|ies)|"
                  + "lib\\w*|greens?|reform)\\b"
                  + "|\\b(labour|conservatives?|tory|tories|lib ?dems?|liberal democrats?|green party|reform uk|ukip)\\b.{0,60}\\b"
                  + "(better|best|worse|worst|right|wrong|think|win|lose|good|bad|rubbish|corrupt|support)\\b"
                  + "|\\b(what do you think|your opinion|your view|do you (like|support|agree))\\b"
                  + "|\\b(better|best|worst|win|right)\\b.{0,40}\\b(labour|conservatives?|tory|tories|lib ?dems?|green party|reform uk)\\b"
                  + "|\\bwho will win\\b|\\bwhich (political )?party (is|are|should|will|would|does)\\b",
              Phrases.NO_POLITICS),
          rule(
              "(?i)\\b(list|export|spreadsheet|download|copy|give me|send me|print|all|every)\\b.{0,40}\\b(all|every|each|of the|48)\\b"
                  + ".{0,40}\\b(clerks?|councillors?|cllrs?|chairs?|members?|people|persons?|residents?|reps|representatives|contacts?)"
                  + "\\b.{0,30}\\b(names?|e-?mails?|address\\w*|numbers?|phones?|contacts?|details)\\b"
                  + "|\\b(all|every|each)( of)?( the)?( 48)?( parish)? (clerks?|councillors?|cllrs?|chairs?|members?)'?s?'?"
                  + " (names?|e-?mails?|address\\w*|numbers?|phones?|contacts?|details)\\b"
                  + "|\\b(names?|e-?mails?|email address\\w*|address\\w*|phone numbers?|numbers|contact details|contacts|details) (of|for) "
                  + "(all|every|each)\\b(?!.{0,20}\\b(mails?|e-?mails?|messages?)\\b)"
                  + "|\\b(whole|entire|full|complete) (contact|mailing|distribution) list\\b",
              "(?i)\\b(take|remove|add|change|update|leave|how do (i|we)|sent (me|us))\\b",
              Phrases.NO_BULK_LISTS),
          rule(
              "(?i)\\bshould (our|my|the|we|us|i)( \\p{L}+){0,3}? (object|support|oppose|approve|agree|vote|accept|reject|refuse|"
                  + "endorse|back|fight|resist|sign|comment against|recommend)\\b"
                  + "|\\b(how|which way) should (we|our|the) .{0,30}vote\\b"
                  + "|\\bdo you think (we|our|the|my) .{0,30}should\\b"
                  + "|\\b(is|are) (it|this|that|the) .{0,40}\\b(planning )?(application|proposal|scheme|development)\\b.{0,30}\\b(good|bad|acceptable|"
                  + "harmful|worth)\\b"
                  + "|\\bwhat should (our|the|my|we) .{0,40}\\b(decide|say about|vote)\\b"
                  + "|\\b(draft|write) (an? |our |the )?(objection|letter of (objection|support))\\b",
              Phrases.NO_DECISIONS));

  private final Authorities authorities = Authorities.english();

  private static Rule rule(String asks, String words) {
    return rule(asks, "(?!)", words);
  }

  private static Rule rule(String asks, String unless, String words) {
    return new Rule(Pattern.compile(asks), Pattern.compile(unless), words);
  }

  @Override
  public Optional<Answer> answer(Question question) {
    String text = question.text();
    for (Rule rule : RULES) {
      if (rule.declines(text)) return Optional.of(new Answer.Declined(rule.words()));
    }
    return authorities
        .liveParticular(text)
        .map(authority -> new Answer.Declined(Phrases.otherAuthority(authority)));
  }
}

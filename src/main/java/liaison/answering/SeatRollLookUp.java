package liaison.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.councils.Seat;
import liaison.councils.Seats;
import org.jspecify.annotations.Nullable;

/// Which councils have a seat, in which it is vacant, and how many: over all councils, and never a
/// list of people. What only officers may see goes to one of them.
final class SeatRollLookUp implements LookUp {
  private static final String SEAT =
      "(?<seat>(?:(?:town|parish) )?(?:deputy (?:town |parish )?clerk|clerk|rfo|responsible finance officer|vice[- ]?chair|chair(?:man|person)?)s?|chairmen"
          + "|(?:parish )?forum (?:rep|representative)s?"
          + "|(?:pag|parish(?:es)? advisory group) (?:seat|member|rep|representative|place)s?"
          + "|(?:(?:seat|member|place|rep|representative)s? )?(?:on|of|at|in) (?:the )?(?:pag|parish(?:es)? advisory group))";

  /// Nothing may follow that makes it another question.
  private static final String END =
      "(?: (?:seat|place|post|member)s?)?(?: (?:on file|at (?:present|the moment)|now|today|currently|yet|in (?:milton keynes|mk|the area)|are there|there are|"
          + "do we have|have we(?: got)?))*\\W*$";

  private static final String ASKS =
      "(?i)^\\W*(?:and |so )?(?:please )?(?:which|what|how many|number of|list|show|name|are there|do|any)\\b";
  private static final String COUNCILS =
      ASKS
          + "[^,;]{0,30}\\b(?:councils?|parishes|parish meetings?)(?: (?:that|which|who))?(?: (?:currently|now|still))?";
  private static final Pattern WITHOUT =
      Pattern.compile(
          COUNCILS
              + " (?:(?:have|has|with|are|is|got|lack|lacks|need|needs|miss|do|does|without|not|no|haven'?t|hasn'?t|don'?t|doesn'?t|lacking|missing)(?: |$)){1,4}(?:an? |any )?"
              + SEAT
              + END);
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(no|not|without|lack\\w*|needs?|miss|missing|haven'?t|hasn'?t|don'?t|doesn'?t)\\b");
  private static final Pattern WITH =
      Pattern.compile(
          COUNCILS
              + " (?:have|has|with|got|are|is|sit|sits)(?: got)?(?: an?| the| any| their own)? "
              + SEAT
              + END);
  private static final Pattern HOW_MANY =
      Pattern.compile(
          "(?i)^\\W*(?:and |so )?(?:how many|number of) (?!on |of |at |in )" + SEAT + END);
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)^\\W*(?:please )?(?:can you |could you )?(?:(?:list|show|give|name|print|send)(?: me| us)?|who are)(?: a list of)?(?: all(?: of)?| every)?(?: the)? (?!on |of |at |in )"
              + SEAT
              + END);
  private static final Pattern VACANCIES =
      Pattern.compile(
          ASKS
              + "[^,;]{0,40}\\b(?:(?:vacant|empty|unfilled) (?:seat|post|place)s?|vacanc(?:y|ies)|(?:seat|post|place)s? (?:is|are) (?:vacant|empty|unfilled))\\b"
              + "(?: (?:at|in|on|of|for) [\\p{L}' &-]+)?"
              + END);

  /// How a vacancy is filled, or whose it is, is told by papers.
  private static final Pattern RULES =
      Pattern.compile(
          "(?i)\\b(can|could|should|must|may|co-?opt\\w*|casual|fill|fills|filling|election\\w*|notice|advert\\w*|law|before|councillors?|jobs?)\\b");

  /// What the desk knows about councils, and nobody else.
  private static final Pattern OF_THE_DESK =
      Pattern.compile(
          "(?i)^\\W*(?:and |so )?(?:which|what|how many|list|show|name)\\b[^,;]{0,30}\\b(?:councils?|parishes|parish meetings?)\\b.{0,40}"
              + "\\b(?:reach(?:ed|able)?|unreach\\w*|bounc\\w*|(?:not|never|n't|yet to) (?:yet |been )?(?:answer\\w*|repl\\w+|confirm\\w*|respond\\w*|told))\\b");

  private final Seats seats;
  private final RecordSheets sheets;
  private final HandOver handOver;

  SeatRollLookUp(Seats seats, RecordSheets sheets, HandOver handOver) {
    this.seats = seats;
    this.sheets = sheets;
    this.handOver = handOver;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    if (topic.says(CouncilLookUp.ELSEWHERE)) return Optional.empty();
    if (topic.says(VACANCIES) && !topic.says(RULES)) return Optional.of(vacant(topic, question));
    if (topic.council().isPresent()) return Optional.empty();
    if (topic.says(OF_THE_DESK)) {
      return Optional.of(handOver.to(question, Phrases.OF_THE_DESK, Phrases::ofTheDesk));
    }
    if (topic.says(PEOPLE)) return Optional.of(new Answer.Declined(Phrases.NO_BULK_LISTS));
    boolean without = topic.says(NOT);
    String seat = seat(topic.words(), without ? WITHOUT : WITH);
    if (seat != null) return Optional.of(roll(seat, without ? Roll.WITHOUT : Roll.WITH, question));
    String counted = seat(topic.words(), HOW_MANY);
    if (counted != null) return Optional.of(roll(counted, Roll.COUNT, question));
    return Optional.empty();
  }

  private static @Nullable String seat(String words, Pattern form) {
    Matcher matcher = form.matcher(words);
    return matcher.find() ? matcher.group("seat") : null;
  }

  private enum Roll {
    WITH,
    WITHOUT,
    COUNT
  }

  private static final Pattern PAG = Pattern.compile("(?i)\\bpag\\b|advisory group");

  private static List<String> kinds(String seat) {
    if (PAG.matcher(seat).find()) return SeatWord.PAG_MEMBER.kinds();
    return SeatWord.in(seat.replace("chairmen", "chair")).map(SeatWord::kinds).orElse(List.of());
  }

  private Answer roll(String seat, Roll roll, Question question) {
    LocalDate today = question.asked().toLocalDate();
    List<SeatRoll> rolls =
        kinds(seat).stream().flatMap(kind -> sheets.roll(kind, today).stream()).toList();
    boolean known = rolls.stream().anyMatch(each -> !each.held().isEmpty());
    if (!known) return handOver.to(question, Phrases.NOBODY_ON_FILE, Phrases::nobodyOnFile);
    List<String> lines =
        rolls.stream()
            .map(each ->
                switch (roll) {
                  case WITH -> Phrases.withSeat(each);
                  case WITHOUT -> Phrases.withoutSeat(each);
                  case COUNT -> Phrases.countOfSeat(each);
                })
            .toList();
    return answer(lines, rolls.stream().map(sheets::of).toList());
  }

  private Answer vacant(Topic topic, Question question) {
    LocalDate today = question.asked().toLocalDate();
    String named = seat(topic.words(), Pattern.compile("(?i)\\b" + SEAT + "\\b"));
    List<String> kinds = named == null ? List.of() : kinds(named);
    String council = topic.council().map(liaison.councils.Council::id).orElse(null);
    List<SeatRoll> rolls =
        seats.vacant(today).stream()
            .filter(seat -> council == null || seat.council().equals(council))
            .map(Seat::kind)
            .distinct()
            .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
            .flatMap(kind -> sheets.roll(kind, today).stream())
            .map(each -> each.only(council))
            .toList();
    if (!(seats.isReal() || seats.isSample())) {
      return handOver.to(question, Phrases.NOBODY_ON_FILE, Phrases::nobodyOnFile);
    }
    if (rolls.isEmpty()) {
      return answer(List.of(Phrases.NO_VACANT_SEAT), List.of(sheets.vacancies(today)));
    }
    return answer(
        rolls.stream().map(Phrases::vacant).toList(), rolls.stream().map(sheets::of).toList());
  }

  private static Answer answer(List<String> lines, List<RecordSheet> sheets) {
    boolean sample = sheets.stream().anyMatch(RecordSheet::sample);
    String words = String.join("\n", lines);
    return new Answer.FromRecords(
        sample ? words + "\n\n" + Phrases.THESE_ARE_SAMPLES : words,
        sheets.stream().map(RecordSheet::citingAll).toList(),
        null);
  }
}

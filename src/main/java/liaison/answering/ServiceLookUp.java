package liaison.answering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.councils.Council;

/// Which services were devolved to a council, and to which councils a service was.
final class ServiceLookUp implements LookUp {
  private static final Pattern OF_ONE =
      Pattern.compile(
          "(?i)^\\W*(?:and |so )?(?:which|what|list|show|are|is|has|have|does|do)\\b.{0,60}\\b(?:services?|devolved|devolution|taken (?:on|over))\\b");
  private static final Pattern DEVOLVED =
      Pattern.compile("(?i)\\b(devolved|taken (on|over)|takes? (on|over))\\b");
  private static final Pattern OF_MANY =
      Pattern.compile(
          "(?i)^\\W*(?:and |so )?(?:which|what|how many|list|show|name)\\b[^,;]{0,30}\\b(?:councils?|parishes|parish meetings?|towns)\\b.{0,60}\\b(?:devolved|taken (?:on|over))\\b");

  /// Why, how and on what terms is told by papers.
  private static final Pattern TERMS =
      Pattern.compile(
          "(?i)\\b(why|how (?!many)|can|could|should|must|may|would|will|when|interested|want|wish|bid|cost\\w*|money|fund\\w*|agree\\w*|pilot|trial|consult\\w*|minutes|said|discuss\\w*)\\b");

  /// "Devolved services", with no service named.
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)\\b(?:devolved (?:services?|functions?)|services? (?:that (?:are|were) )?devolved|(?:any|some) devolved|devolved(?: to them)?\\W*$)");

  private final RecordSheets sheets;
  private final HandOver handOver;

  ServiceLookUp(RecordSheets sheets, HandOver handOver) {
    this.sheets = sheets;
    this.handOver = handOver;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    if (topic.says(CouncilLookUp.ELSEWHERE) || topic.says(TERMS) || !topic.says(DEVOLVED)) {
      return Optional.empty();
    }
    Optional<Council> council = topic.council();
    if (council.isPresent()) {
      return topic.says(OF_ONE)
          ? Optional.of(devolvedTo(council.get(), question))
          : Optional.empty();
    }
    return topic.says(OF_MANY) ? Optional.of(whereIs(topic.words(), question)) : Optional.empty();
  }

  private Answer devolvedTo(Council council, Question question) {
    RecordSheet sheet = sheets.of(council, question.asked().toLocalDate());
    String services = sheet.fields().get(RecordSheets.SERVICES);
    if (services == null) {
      return handOver.to(
          question,
          Phrases.noServices(council.name()),
          (to, day) -> Phrases.noServices(council.name(), to, day));
    }
    return new Answer.FromRecords(
        Phrases.services(council.name(), services),
        List.of(sheet.citing("Name", RecordSheets.SERVICES)),
        null);
  }

  private Answer whereIs(String words, Question question) {
    RecordSheet sheet = sheets.services();
    SequencedMap<String, String> fields = sheet.fields();
    List<String> named = fields.keySet().stream().filter(each -> isNamed(each, words)).toList();
    List<String> meant =
        named.isEmpty() && ANY.matcher(words).find() ? List.copyOf(fields.keySet()) : named;
    if (meant.isEmpty()) {
      return handOver.to(question, Phrases.NO_SUCH_SERVICE, Phrases::noSuchService);
    }
    return new Answer.FromRecords(
        String.join("\n", meant.stream().map(each -> line(each, fields)).toList()),
        List.of(sheet.citing(meant.toArray(String[]::new))),
        null);
  }

  private static String line(String service, Map<String, String> fields) {
    return Phrases.devolved(service, fields.getOrDefault(service, ""));
  }

  /// Whether each word of a service, or the first of them, stands in the question.
  private static boolean isNamed(String service, String words) {
    String asked = " " + words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d]+", " ") + " ";
    String[] own = service.toLowerCase(Locale.UK).split("[^\\p{L}\\d]+");
    return own[0].length() > 3 && asked.contains(" " + own[0] + " ")
        || Stream.of(own).allMatch(word -> asked.contains(" " + word + " "));
  }
}

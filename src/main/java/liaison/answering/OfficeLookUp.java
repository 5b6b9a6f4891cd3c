package liaison.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.councils.Council;

/// How a council's own office is reached, as far as the council lets anyone know it. What it keeps
/// to itself, or what is not on file, is left to whoever sits in its seats.
final class OfficeLookUp implements LookUp {
  private static final Map<String, Pattern> WANTED = new LinkedHashMap<>();

  static {
    WANTED.put("Office email", SeatLookUp.EMAIL);
    WANTED.put("Office phone", SeatLookUp.PHONE);
    WANTED.put("Office address", SeatLookUp.ADDRESS);
    WANTED.put("Website", Pattern.compile("(?i)\\b(web ?site|web ?page|home ?page|url)\\b"));
  }

  private static final Pattern ANY =
      Pattern.compile("(?i)\\bcontact\\w*\\b|\\bget (hold|in touch)\\b|\\breach\\b");

  /// Words about people, their homes and their numbers, which are none of an office.
  private static final Pattern NOT_OF_AN_OFFICE =
      Pattern.compile(
          "(?i)\\b(private|personal|home|councillors?|cllrs?|how many|number of|residents?|electors?)\\b");

  /// What a seat may be asked for where the office does not say.
  private static final Set<String> SEATS_TELL = Set.of("Office email", "Office phone");

  /// An address that somebody has; to address something is none.
  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)\\b(web ?site|web ?page|home ?page|url)\\b|\\b(the|its|their|office|postal|street|council'?s?|'s|whats) address\\b|\\baddress (of|for)\\b|\\baddress\\W*$");

  private final RecordSheets sheets;
  private final SeatLookUp seats;
  private final HandOver handOver;

  /// @param seats answers what the office does not
  OfficeLookUp(RecordSheets sheets, SeatLookUp seats, HandOver handOver) {
    this.handOver = handOver;
    this.sheets = sheets;
    this.seats = seats;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    Optional<Answer> office = office(topic, question);
    return office.isPresent() ? office : seats.answer(topic, question);
  }

  private Optional<Answer> office(Topic topic, Question question) {
    boolean left = topic.seat() != null || topic.body() != null || topic.says(SeatLookUp.DUTIES);
    Optional<Council> council = topic.council();
    if (left || council.isEmpty() || topic.says(NOT_OF_AN_OFFICE)) return Optional.empty();
    List<String> wanted = wanted(topic);
    RecordSheet sheet = sheets.of(council.get(), question.asked().toLocalDate());
    List<String> found = wanted.stream().filter(sheet.fields()::containsKey).toList();
    if (found.isEmpty()) {
      boolean noSeatTells =
          !wanted.isEmpty() && !isOpen(topic) && wanted.stream().noneMatch(SEATS_TELL::contains);
      return noSeatTells && topic.says(NOUN)
          ? Optional.of(notShown(council.get(), wanted, question))
          : Optional.empty();
    }
    var own =
        new Answer.FromRecords(
            Phrases.office(council.get().name(), found, sheet.fields()),
            List.of(sheet.citing(named(found))),
            null);
    boolean all = found.size() == wanted.size() && !isOpen(topic);
    return Optional.of(all ? own : beside(own, seats.answer(topic, question)));
  }

  private Answer notShown(Council council, List<String> wanted, Question question) {
    return handOver.to(
        question,
        Phrases.notShown(council.name(), wanted),
        (to, day) -> Phrases.notShown(council.name(), wanted, to, day));
  }

  private static List<String> wanted(Topic topic) {
    if (isOpen(topic)) return List.copyOf(WANTED.keySet());
    boolean email = topic.says(SeatLookUp.EMAIL);
    return WANTED.entrySet().stream()
        .filter(field -> topic.says(field.getValue()))
        .map(Map.Entry::getKey)
        // An email address is no address of a house.
        .filter(field -> !(email && field.equals("Office address")))
        .toList();
  }

  private static String[] named(List<String> found) {
    return Stream.concat(Stream.of("Name"), found.stream()).toArray(String[]::new);
  }

  /// Whether any way will do.
  private static boolean isOpen(Topic topic) {
    return topic.says(ANY) && WANTED.values().stream().noneMatch(topic::says);
  }

  /// The office first, then whoever is in its seats.
  private static Answer beside(Answer.FromRecords office, Optional<Answer> seats) {
    if (seats.isPresent()
        && seats.get() instanceof Answer.FromRecords(var words, var cited, var rest)) {
      List<Citation> citations = new ArrayList<>(office.citations());
      citations.addAll(cited);
      return new Answer.FromRecords(office.words() + "\n" + words, List.copyOf(citations), rest);
    }
    if (seats.isPresent() && seats.get() instanceof Answer.HandedOver(_, var handover)) {
      return new Answer.FromRecords(office.words(), office.citations(), handover);
    }
    return office;
  }
}

package liaison.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import liaison.councils.Council;
import liaison.councils.Holder;
import liaison.councils.Mention;
import liaison.councils.Seat;
import liaison.councils.Seats;
import org.jspecify.annotations.Nullable;

/// Who holds a seat of a council, and how to reach the seat: office details only.
final class SeatLookUp implements LookUp {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(who|whos|who's|whom|name|names|e-?mail|phone|telephone|tel|number|contact\\w*|reach|write to|get (hold|in touch)|address|details|call|ring|speak to)\\b"
              + "|^\\W*(the )?\\w+ (clerk|chair)\\w*\\W*$"
              + "|^\\W*(the |your )?(town |parish )?(clerk|chair|rfo|reps?)\\w* (at|of|for|in)\\b|\\b(has|have|is there) (a|an|any)\\b");

  /// What a seat does, earns or may do is told by papers.
  static final Pattern DUTIES =
      Pattern.compile(
          "(?i)\\b(what does|what do|duties|responsibilit\\w+|responsible for|job of|role of|can the|should the|must the|may the|allowed|complain\\w*|elect\\w*|appoint\\w*|"
              + "complaint|pay|salary|hours|register|interests|summons|sign)\\b");

  static final Pattern EMAIL = Pattern.compile("(?i)\\b(e-?mail\\w*|write to)\\b");
  static final Pattern PHONE = Pattern.compile("(?i)\\b(phone|telephone|tel|call|ring|number)\\b");
  static final Pattern ADDRESS = Pattern.compile("(?i)\\b(postal|office|street)? ?address\\b");

  private static final String OFFICE_ADDRESS = "Office address";

  private final Seats seats;
  private final RecordSheets sheets;
  private final HandOver handOver;

  SeatLookUp(Seats seats, RecordSheets sheets, HandOver handOver) {
    this.seats = seats;
    this.sheets = sheets;
    this.handOver = handOver;
  }

  @Override
  public Optional<Answer> answer(Topic topic, Question question) {
    boolean reach =
        topic.says(EMAIL)
            || topic.says(PHONE)
            || topic.says(
                Pattern.compile("(?i)\\bcontact\\w*\\b|\\bget (hold|in touch)\\b|\\breach\\b"));
    if (topic.seat() == null && !reach) return Optional.empty();
    if (!(topic.says(ASKS) || topic.goesOn()) || topic.says(DUTIES)) return Optional.empty();
    Optional<Mention> unclear = topic.unclear();
    if (unclear.isPresent() && topic.council().isEmpty()) {
      return Optional.of(
          new Answer.AskBack(
              Phrases.whichCouncil(unclear.get().words()),
              unclear.get().councils().stream().map(Council::name).toList()));
    }
    Optional<Council> council = topic.council();
    if (council.isEmpty()) return notOnTheRegister(topic, question);
    return Optional.of(held(council.get(), topic, question));
  }

  private static final Pattern OTHER_PLACE =
      Pattern.compile(
          "\\b(?:of|at|for|in|to) (?:the )?(\\p{Lu}[\\p{L}'-]+(?: (?:\\p{Lu}[\\p{L}'-]+|and|cum|on|the|with))*(?: (?:parish|town|community|Parish|Town|Community) (?:council|meeting|Council|Meeting))?)");

  private Optional<Answer> notOnTheRegister(Topic topic, Question question) {
    if (topic.seat() == null || topic.body() != null) return Optional.empty();
    var other = OTHER_PLACE.matcher(topic.words());
    if (!other.find()) return Optional.empty();
    String place = other.group(1);
    if (place.matches("(?i)(pag|forum|mkc|mkcc|mk|milton keynes.*|parish.*)"))
      return Optional.empty();
    return Optional.of(
        handOver.to(
            question,
            Phrases.notOnTheRegister(place),
            (to, day) -> Phrases.notOnTheRegister(place, to, day)));
  }

  private Answer held(Council council, Topic topic, Question question) {
    LocalDate today = question.asked().toLocalDate();
    List<Seat> all = seats.of(council.id(), today);
    List<String> kinds = topic.seat() == null ? List.of("clerk", "chair") : topic.seat().kinds();
    List<Seat> held =
        all.stream().filter(seat -> kinds.contains(seat.kind()) && seat.holder() != null).toList();
    if (topic.seat() == null && !held.isEmpty()) held = List.of(held.getFirst());
    if (held.isEmpty()) {
      String seat = topic.seat() == null ? "contact" : Phrases.seat(topic.seat());
      return handOver.to(
          question,
          Phrases.noHolder(seat, council.name()),
          (to, day) -> Phrases.noHolder(seat, council.name(), to, day));
    }
    boolean email = topic.says(EMAIL);
    boolean phone = topic.says(PHONE);
    boolean address = topic.says(ADDRESS) && !email;
    List<String> lines = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    boolean sample = false;
    for (Seat seat : held) {
      Holder holder = java.util.Objects.requireNonNull(seat.holder());
      @Nullable String wantedEmail = email || (!phone && !address) ? holder.email() : null;
      @Nullable String wantedPhone = phone || (!email && !address) ? holder.phone() : null;
      if ((email && wantedEmail == null) || (phone && wantedPhone == null)) continue;
      lines.add(Phrases.holder(seat.title(), council.name(), holder, wantedEmail, wantedPhone));
      citations.add(
          sheets
              .of(council, seat)
              .citing(
                  "Council", "Seat", "Held by", "Office email", "Office phone", "Last confirmed"));
      sample |= holder.sample();
    }
    if (lines.isEmpty()) {
      return handOver.to(
          question, Phrases.NOT_ON_FILE, (to, day) -> Phrases.notOnFile(council.name(), to, day));
    }
    RecordSheet office = sheets.of(council, today);
    boolean known = address && office.fields().containsKey(OFFICE_ADDRESS);
    if (known) {
      lines.add(Phrases.office(council.name(), List.of(OFFICE_ADDRESS), office.fields()));
      citations.add(office.citing("Name", OFFICE_ADDRESS));
    }
    if (sample) lines.add("\n" + Phrases.THESE_ARE_SAMPLES);
    boolean owed = address && !known;
    Handover rest = owed ? handOver.owed(question, Phrases.NO_POSTAL_ADDRESS) : null;
    return new Answer.FromRecords(String.join("\n", lines), citations, rest);
  }
}

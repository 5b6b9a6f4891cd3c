package liaison.answering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.councils.Council;
import liaison.councils.CouncilDetails;
import liaison.councils.Councils;
import liaison.councils.Holder;
import liaison.councils.Kind;
import liaison.councils.Parish;
import liaison.councils.Seat;
import liaison.councils.Seats;
import liaison.knowledge.PaperDate;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.jspecify.annotations.Nullable;

/// The public part of the records, as answers quote it and pages show it.
public final class RecordSheets {
  private static final String RECORD = "record/";

  /// The field with what was devolved to a council.
  static final String SERVICES = "Services devolved";

  private final Councils councils;
  private final Seats seats;
  private final Meetings meetings;
  private final PointPerson pointPerson;

  public RecordSheets(Councils councils, Seats seats, Meetings meetings, PointPerson pointPerson) {
    this.councils = councils;
    this.seats = seats;
    this.meetings = meetings;
    this.pointPerson = pointPerson;
  }

  /// The sheet at an address below `/sources/`; empty where there is none.
  ///
  /// @param today on which day seats are asked for
  public Optional<RecordSheet> sheet(String document, LocalDate today) {
    if (!document.startsWith(RECORD)) return Optional.empty();
    List<String> path = List.of(document.substring(RECORD.length()).split("/", -1));
    return switch (path.getFirst()) {
      case "council" ->
          path.size() == 2
              ? councils.byId(path.get(1)).map(council -> of(council, today))
              : Optional.empty();
      case "seat" -> path.size() == 3 ? seat(path.get(1), path.get(2), today) : Optional.empty();
      case "meeting" -> path.size() == 2 ? meeting(path.get(1)) : Optional.empty();
      case "meetings" ->
          path.size() == 2
              ? meetings
                  .body(path.get(1))
                  .map(body -> of(body, "on file", meetings.all(body.key())))
              : Optional.empty();
      case "councils" ->
          switch (path.size()) {
            case 1 -> Optional.of(register());
            case 2 -> listed(path.get(1));
            default -> Optional.empty();
          };
      case "seats" -> path.size() == 2 ? roll(path.get(1), today).map(this::of) : Optional.empty();
      case "vacancies" -> path.size() == 1 ? Optional.of(vacancies(today)) : Optional.empty();
      case "services" -> path.size() == 1 ? Optional.of(services()) : Optional.empty();
      case "officer" -> path.size() == 1 ? Optional.of(officer(today)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<RecordSheet> seat(String council, String kind, LocalDate today) {
    return councils
        .byId(council)
        .flatMap(found ->
            seats.of(council, today).stream()
                .filter(seat -> seat.kind().equals(kind))
                .findFirst()
                .map(seat -> of(found, seat)));
  }

  private Optional<RecordSheet> meeting(String id) {
    return meetings.all().stream()
        .filter(meeting -> Long.toString(meeting.id()).equals(id))
        .findFirst()
        .map(this::of);
  }

  private Optional<RecordSheet> listed(String kind) {
    if (kind.equals("all")) return Optional.of(list(null, councils.all()));
    return java.util.Arrays.stream(Kind.values())
        .filter(each -> each.word().equals(kind))
        .findFirst()
        .map(each -> list(each, councils.all().stream().filter(c -> c.kind() == each).toList()));
  }

  /// A council.
  ///
  /// @param today on which day its wards are asked for
  RecordSheet of(Council council, LocalDate today) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Name", council.name());
    fields.put("Kind", Phrases.kind(council.kind()));
    fields.put(
        "Parishes",
        council.parishes().stream().map(Parish::name).collect(Collectors.joining(", ")));
    CouncilDetails details = councils.details(council.id());
    put(fields, "Website", details.website());
    put(fields, "Office email", details.email());
    put(fields, "Office phone", details.phone());
    put(fields, "Office address", details.address());
    String wards =
        details.wards().stream()
            .filter(ward -> ward.isOn(today))
            .map(CouncilDetails.Ward::name)
            .collect(Collectors.joining(", "));
    put(fields, "Ward", wards.isEmpty() ? null : wards);
    put(
        fields,
        "Councillors",
        details.councillors() == null ? null : details.councillors().toString());
    put(fields, SERVICES, String.join(", ", details.services()));
    if (!council.isConfirmed()) fields.put("How sure", Phrases.NOT_CONFIRMED);
    return new RecordSheet(
        RECORD + "council/" + council.id(),
        council.name(),
        fields,
        date(council.lastConfirmed()),
        false);
  }

  /// A seat of a council with who is in it.
  RecordSheet of(Council council, Seat seat) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Council", council.name());
    fields.put("Seat", seat.title());
    @Nullable Holder holder = seat.holder();
    if (holder != null) {
      fields.put("Held by", holder.name());
      put(fields, "Office email", holder.email());
      put(fields, "Office phone", holder.phone());
      put(fields, "Last confirmed", day(holder.confirmed()));
    } else {
      fields.put("Held by", Phrases.VACANT);
    }
    return new RecordSheet(
        RECORD + "seat/" + council.id() + "/" + seat.kind(),
        seat.title() + ", " + council.name(),
        fields,
        holder == null ? null : date(holder.confirmed()),
        holder != null && holder.sample());
  }

  /// A kind of seat over all councils; empty where no council has one.
  Optional<SeatRoll> roll(String kind, LocalDate today) {
    List<Seat> all = seats.ofKind(kind, today);
    if (all.isEmpty()) return Optional.empty();
    Set<String> held =
        all.stream()
            .filter(seat -> seat.holder() != null)
            .map(Seat::council)
            .collect(Collectors.toSet());
    Set<String> having = all.stream().map(Seat::council).collect(Collectors.toSet());
    return Optional.of(
        new SeatRoll(
            kind,
            all.getFirst().title(),
            among(held),
            among(having.stream().filter(id -> !held.contains(id)).collect(Collectors.toSet())),
            councils.all().stream().filter(each -> !having.contains(each.id())).toList(),
            all.stream().map(Seat::holder).anyMatch(each -> each != null && each.sample())));
  }

  private List<Council> among(Set<String> ids) {
    return councils.all().stream().filter(each -> ids.contains(each.id())).toList();
  }

  /// A kind of seat over all councils.
  RecordSheet of(SeatRoll roll) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Councils with this seat", Integer.toString(roll.seats()));
    put(fields, "Somebody is in it", Phrases.names(roll.held()));
    put(fields, "Vacant", Phrases.names(roll.vacant()));
    put(fields, "Councils without this seat", Phrases.names(roll.without()));
    return new RecordSheet(
        RECORD + "seats/" + roll.kind(),
        roll.title() + ", all councils",
        fields,
        null,
        roll.sample());
  }

  /// How many seats are vacant.
  RecordSheet vacancies(LocalDate today) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Vacant seats", Integer.toString(seats.vacant(today).size()));
    return new RecordSheet(RECORD + "vacancies", "Vacant seats", fields, null, seats.isSample());
  }

  /// The services that were devolved, each with the councils that run it.
  RecordSheet services() {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    councils
        .devolved()
        .forEach((service, ids) -> fields.put(service, Phrases.names(among(Set.copyOf(ids)))));
    return new RecordSheet(RECORD + "services", SERVICES, fields, null, false);
  }

  /// A meeting.
  RecordSheet of(Meeting meeting) {
    String body = meetings.body(meeting.body()).map(Body::name).orElse(meeting.body());
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Body", body);
    fields.put("Day", Phrases.day(meeting.day()));
    fields.put("Starts", Phrases.time(meeting.starts()));
    @Nullable LocalTime ends = meeting.ends();
    put(fields, "Ends", ends == null ? null : Phrases.time(ends));
    put(fields, "Place", meeting.place());
    boolean open = meetings.body(meeting.body()).filter(known -> known.habits().open()).isPresent();
    put(fields, "Online", open ? meeting.online() : null);
    put(fields, "State", Phrases.state(meeting));
    put(fields, "Why", meeting.why());
    put(fields, "Items close", day(meeting.itemsClose()));
    put(fields, "Agenda due", day(meeting.agendaDue()));
    put(fields, "Agenda out", day(meeting.agendaOut()));
    put(fields, "Minutes out", day(meeting.minutesOut()));
    return new RecordSheet(
        RECORD + "meeting/" + meeting.id(),
        body + ", " + Phrases.day(meeting.day()),
        fields,
        null,
        meeting.sample());
  }

  /// The meetings of a body in a span of days.
  ///
  /// @param span the span in words: "this year"
  RecordSheet of(Body body, String span, List<Meeting> found) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("Meetings " + span, Integer.toString(found.size()));
    fields.put(
        "Days",
        found.stream()
            .map(meeting -> Phrases.day(meeting.day()))
            .collect(Collectors.joining("; ")));
    return new RecordSheet(
        RECORD + "meetings/" + body.key(),
        body.name(),
        fields,
        null,
        found.stream().anyMatch(Meeting::sample));
  }

  /// How many councils there are.
  RecordSheet register() {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    Map<Kind, Integer> counts = councils.counts();
    fields.put("Councils in all", Integer.toString(councils.all().size()));
    counts.forEach((kind, count) -> fields.put(Phrases.plural(kind), Integer.toString(count)));
    return new RecordSheet(
        RECORD + "councils", "The register of local councils", fields, null, false);
  }

  /// The councils of a kind by name.
  ///
  /// @param kind null for all
  RecordSheet list(@Nullable Kind kind, List<Council> listed) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    String title = kind == null ? "Local councils" : Phrases.plural(kind);
    fields.put(title, listed.stream().map(Council::name).collect(Collectors.joining(", ")));
    return new RecordSheet(
        RECORD + "councils/" + (kind == null ? "all" : kind.word()), title, fields, null, false);
  }

  /// The officer to whom enquiries go on a day.
  RecordSheet officer(LocalDate day) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    PointPerson.Person person = pointPerson.on(day);
    fields.put("Name", person.name());
    fields.put("Email", person.email());
    return new RecordSheet(RECORD + "officer", "Point person for parishes", fields, null, false);
  }

  private static void put(
      SequencedMap<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) fields.put(name, value);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : Phrases.day(day);
  }

  private static @Nullable PaperDate date(@Nullable LocalDate day) {
    return day == null
        ? null
        : new PaperDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}

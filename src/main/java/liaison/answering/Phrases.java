package liaison.answering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.councils.Council;
import liaison.councils.Holder;
import liaison.councils.Kind;
import liaison.councils.Parish;
import liaison.knowledge.PaperDate;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import org.jspecify.annotations.Nullable;

/// Every sentence that is the product's own. Reading age about 11; a date always names its weekday;
/// the asker is never blamed.
final class Phrases {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private Phrases() {}

  // ---- What goes to a person: what was understood -----------------------------------------------

  static final String NOT_HELD = "The papers and records held here do not answer this question.";
  static final String PART_NOT_HELD = "The papers and records held here do not answer this part: ";
  static final String WISH = "You ask for something to be done. A person does that.";
  static final String WISH_PERSON = "You would like to speak to a person.";
  static final String WISH_OFF_THE_LIST = "You would like to come off a mailing list.";
  static final String WISH_APOLOGIES = "You give apologies for a meeting.";
  static final String WISH_CHANGE_OF_PEOPLE = "You tell of a change of people or details.";
  static final String WISH_ATTEND = "You tell who comes to a meeting.";
  static final String WISH_LEGAL_ADVICE = "You ask for legal advice.";
  static final String WISH_MINUTES = "You would like a copy of the minutes.";
  static final String UNHAPPY = "The answers here did not help.";
  static final String URGENT = "You tell of a danger, or of something that cannot wait.";
  static final String SUBJECT_ACCESS = "This may be a request for personal data about the asker.";
  static final String FREEDOM_OF_INFORMATION =
      "This may be a request for information that the council holds.";
  static final String NOT_ON_FILE = "The detail that was asked for is not on file.";
  static final String NO_POSTAL_ADDRESS = "No office address is on file here.";

  // ---- Refusals, each with the public route -----------------------------------------------------

  static final String NO_ORDERS =
      "I can only answer questions about parish liaison, and I cannot change how I work; please ask me one, or ask for a person.";
  static final String NO_PRIVATE_DETAILS =
      "I cannot give out private details of people, but I can tell you the office email and phone of a council's clerk.";
  static final String NO_HEALTH =
      "I cannot say anything about a person's health or job, but I can tell you how to reach the council's office.";
  static final String NO_POLITICS =
      "I cannot help with politics or with how people vote; a council's agendas and minutes are public, and its clerk can say where they are.";
  static final String NO_BULK_LISTS =
      "I cannot hand out lists of people, but I can tell you the office contact of any one council, and each council shows its own on its website.";
  static final String NO_DECISIONS =
      "I cannot say what a council should decide, but the planning officer named on the application, or your county association, can advise your council.";

  static String otherAuthority(String authority) {
    return "I only know about the local councils of this area, so please ask "
        + authority
        + " itself; its website is the place to look.";
  }

  // ---- Hand-overs -------------------------------------------------------------------------------

  static String handedOver(String to, LocalDate replyBy) {
    return "I do not have a sure answer to that in the papers and records I hold. "
        + leave(to, replyBy);
  }

  private static String leave(String to, LocalDate replyBy) {
    return "If you leave your email address, " + to + " can answer you by " + day(replyBy) + ".";
  }

  static String personWanted(String to, LocalDate replyBy) {
    return "Of course. " + leave(to, replyBy);
  }

  static String unhappy(String to, LocalDate replyBy) {
    return "I am sorry that I was no help. A person can do better. " + leave(to, replyBy);
  }

  static String wish(String understood, String to, LocalDate replyBy) {
    return understood + " I cannot do that myself, so it goes to a person. " + leave(to, replyBy);
  }

  static String complaint(String reference) {
    return "You write about a case with the reference " + reference + ".";
  }

  static String complaint(String reference, String to, LocalDate replyBy) {
    return "I am sorry that this is not solved. I pass it on with your reference "
        + reference
        + ". "
        + leave(to, replyBy);
  }

  static String danger(String outOfHours, String to) {
    String route =
        outOfHours.isEmpty()
            ? "If nobody is in danger but it cannot wait, tell " + to + " at once."
            : "If nobody is in danger but it cannot wait: " + outOfHours;
    return "If anyone is in danger, call 999 now. " + route;
  }

  /// The clock: UK GDPR article 12(3), one month from receipt.
  static String subjectAccess(String to) {
    return "This looks like a request for the personal data that is held about you. The council has one month from the day it receives it. "
        + "Leave your email address, and "
        + to
        + " gets it today or on the next working day.";
  }

  /// The clock: Freedom of Information Act 2000, section 10, 20 working days from receipt.
  static String freedomOfInformation(String to) {
    return "This looks like a request for information under the Freedom of Information Act. The council has 20 working days from the day it "
        + "receives it. Leave your email address, and "
        + to
        + " gets it today or on the next working day.";
  }

  static String noMeeting(String body) {
    return "No such meeting of the " + body + " is on file.";
  }

  static String noMeeting(String body, String to, LocalDate replyBy) {
    return noMeeting(body) + " " + leave(to, replyBy);
  }

  /// What a paper counts otherwise than the register.
  static String otherwise(List<Citation> citations, LocalDate today) {
    Citation paper = citations.getFirst();
    return "A paper says otherwise ("
        + paper.title()
        + ", "
        + (paper.date() == null ? "date not known" : paper.date())
        + "):\n"
        + quoting(citations, null, today);
  }

  static String inWard(String ward, List<Council> councils) {
    return "In the ward "
        + ward
        + ": "
        + String.join(", ", councils.stream().map(Council::name).toList())
        + ".";
  }

  static String noneWithin(Body body, String span, Meeting next) {
    return "No meeting of the "
        + body.name()
        + " is on file "
        + span
        + ". "
        + meeting(NEXT, body, next);
  }

  static String noHolder(String seat, String council) {
    return "No " + seat + " of " + council + " is on file.";
  }

  static String noHolder(String seat, String council, String to, LocalDate replyBy) {
    return noHolder(seat, council) + " " + leave(to, replyBy);
  }

  static String notOnFile(String council, String to, LocalDate replyBy) {
    return "That detail of " + council + " is not on file. " + leave(to, replyBy);
  }

  static String notOnTheRegister(String place) {
    return place + " is not on the register of local councils kept here.";
  }

  static String notOnTheRegister(String place, String to, LocalDate replyBy) {
    return notOnTheRegister(place) + " " + leave(to, replyBy);
  }

  static String noWard(String council) {
    return "The ward of " + council + " is not on file. The wards changed in May 2026.";
  }

  static String noWard(String council, String to, LocalDate replyBy) {
    return noWard(council) + " " + leave(to, replyBy);
  }

  static String noCouncillors(String council) {
    return "How many councillors " + council + " has is not on file.";
  }

  static String noCouncillors(String council, String to, LocalDate replyBy) {
    return noCouncillors(council) + " " + leave(to, replyBy);
  }

  static String councillors(String council, int seats) {
    return council + " has seats for " + seats + " councillors.";
  }

  static String noCouncilInWard() {
    return "Which councils lie in that ward is not on file. The wards changed in May 2026.";
  }

  static String noCouncilInWard(String to, LocalDate replyBy) {
    return noCouncilInWard() + " " + leave(to, replyBy);
  }

  static final String OF_THE_DESK = "That is kept by the officers, and not shown here.";

  static String ofTheDesk(String to, LocalDate replyBy) {
    return OF_THE_DESK + " " + leave(to, replyBy);
  }

  static final String NOBODY_ON_FILE = "Who is in the councils' seats is not on file yet.";

  static String nobodyOnFile(String to, LocalDate replyBy) {
    return NOBODY_ON_FILE + " " + leave(to, replyBy);
  }

  static String notShown(String council, List<String> wanted) {
    String what = wanted.stream().map(Phrases::low).collect(Collectors.joining(" and the "));
    return "I have no %s of %s that I may show.".formatted(what, council);
  }

  static String notShown(String council, List<String> wanted, String to, LocalDate replyBy) {
    return notShown(council, wanted) + " " + leave(to, replyBy);
  }

  static String noServices(String council) {
    return "Which services were devolved to " + council + " is not on file.";
  }

  static String noServices(String council, String to, LocalDate replyBy) {
    return noServices(council) + " " + leave(to, replyBy);
  }

  static final String NO_SUCH_SERVICE = "To which councils that was devolved is not on file.";

  static String noSuchService(String to, LocalDate replyBy) {
    return NO_SUCH_SERVICE + " " + leave(to, replyBy);
  }

  // ---- Asking back ------------------------------------------------------------------------------

  static final String WHICH_BODY = "There is more than one forum. Which one do you mean?";

  static String whichCouncil(String name) {
    return "\"" + name + "\" can mean more than one council. Which one do you mean?";
  }

  static final String GREETING =
      "Hello. I answer questions about parish, town and community councils from papers and records. What would you like to know?";

  static String whatOf(String council) {
    return "What would you like to know about " + council + "?";
  }

  static List<String> questionsOn(String council) {
    return List.of(
        "Who is the clerk of " + council + "?",
        "Who are the Forum representatives of " + council + "?",
        "What kind of council is " + council + "?");
  }

  static final String FAREWELL = "You are welcome. Ask again whenever you like.";
  static final List<String> EXAMPLES =
      List.of(
          "When is the next Parish Forum?",
          "How often does the PAG meet?",
          "How do we ask for a grit bin?");

  // ---- Records ----------------------------------------------------------------------------------

  static final String RECORDS = "the council's records";
  static final String SAMPLE_RECORDS = "sample records";
  static final String THESE_ARE_SAMPLES =
      "These are sample records, made up to show how this works. Real ones take their place.";
  static final String VACANT = "nobody at present";
  static final String NOT_CONFIRMED = "not confirmed by the council yet";
  static final String NEXT = "next";
  static final String LAST = "last";
  static final String AFTER_NEXT = "one after the next";

  /// The link to join is for the members of a body that is not open.
  static String meeting(String which, Body body, Meeting meeting) {
    String verb = which.equals(LAST) ? " was on " : " is on ";
    String the =
        which.equals(AFTER_NEXT)
            ? "The " + body.name() + " after the next"
            : "The " + which + " " + body.name();
    boolean joins = meeting.online() != null && body.habits().open();
    String online = !joins ? "" : " Join online at " + meeting.online() + " .";
    return the + verb + when(meeting) + "." + news(meeting) + online;
  }

  /// What people who knew of a meeting before must know now; empty where it is as it was.
  private static String news(Meeting meeting) {
    String why = meeting.why() == null ? "" : " " + meeting.why();
    if (meeting.state() == Meeting.State.CANCELLED) return " It is cancelled." + why;
    LocalDateTime from = meeting.movedFrom();
    if (from == null) return why;
    return " It was moved from "
        + day(from.toLocalDate())
        + " at "
        + time(from.toLocalTime())
        + "."
        + why;
  }

  /// What has become of a meeting, as its record shows it; null where it is as it was.
  static @Nullable String state(Meeting meeting) {
    LocalDateTime from = meeting.movedFrom();
    return switch (meeting.state()) {
      case CANCELLED -> "cancelled";
      case HELD -> "held";
      case PLANNED ->
          from == null
              ? null
              : "moved from " + day(from.toLocalDate()) + " at " + time(from.toLocalTime());
    };
  }

  /// A meeting that does not take place.
  static String cancelled(String body, Meeting meeting) {
    String why = meeting.why() == null ? "" : " " + meeting.why();
    return "The "
        + body
        + " on "
        + day(meeting.day())
        + " at "
        + time(meeting.starts())
        + " is cancelled."
        + why;
  }

  private static String when(Meeting meeting) {
    @Nullable LocalTime ends = meeting.ends();
    return day(meeting.day())
        + " at "
        + time(meeting.starts())
        + (ends == null ? "" : ", until " + time(ends))
        + (meeting.place() == null ? "" : ", at " + meeting.place());
  }

  static String meetings(String body, String span, List<Meeting> found) {
    return "The meetings of the "
        + body
        + " "
        + span
        + ":"
        + found.stream()
            .map(meeting ->
                "\n"
                    + day(meeting.day())
                    + " at "
                    + time(meeting.starts())
                    + (meeting.place() == null ? "" : ", at " + meeting.place()))
            .collect(Collectors.joining());
  }

  static String count(String body, String span, List<Meeting> found, boolean past) {
    String verb = past ? "has met " : "meets ";
    String times =
        found.size() == 1 ? "once" : found.size() == 2 ? "twice" : found.size() + " times";
    return "The "
        + body
        + " "
        + verb
        + times
        + " "
        + span
        + ": "
        + found.stream().map(meeting -> day(meeting.day())).collect(Collectors.joining("; "))
        + ".";
  }

  static String agenda(String body, Meeting next) {
    @Nullable LocalDate out = next.agendaOut();
    @Nullable LocalDate due = next.agendaDue();
    String of = "The agenda for the " + body + " on " + day(next.day());
    if (out != null) return of + " came out on " + day(out) + ".";
    return of + " has not come out yet." + (due == null ? "" : " It is due by " + day(due) + ".");
  }

  static String items(String body, Meeting next) {
    @Nullable LocalDate close = next.itemsClose();
    return "Items for the "
        + body
        + " on "
        + day(next.day())
        + " are due by "
        + (close == null ? "" : day(close))
        + ".";
  }

  static String minutes(String body, Meeting last) {
    @Nullable LocalDate out = last.minutesOut();
    String of = "The last " + body + " was on " + day(last.day()) + ". ";
    return of
        + (out == null
            ? "Its minutes have not come out yet."
            : "Its minutes came out on " + day(out) + ".");
  }

  static String counts(int all, Map<Kind, Integer> counts) {
    String parts =
        counts.entrySet().stream()
            .map(entry ->
                entry.getValue()
                    + " "
                    + (entry.getValue() == 1
                        ? kind(entry.getKey())
                        : plural(entry.getKey()).toLowerCase(Locale.UK)))
            .collect(Collectors.joining(", "));
    return "There are " + all + " local councils: " + parts + ".";
  }

  static String count(Kind kind, int count) {
    return count == 1
        ? "There is 1 " + kind(kind) + "."
        : "There are " + count + " " + plural(kind).toLowerCase(Locale.UK) + ".";
  }

  static String list(@Nullable Kind kind, List<Council> listed) {
    String what = kind == null ? "local councils" : plural(kind).toLowerCase(Locale.UK);
    return "The "
        + listed.size()
        + " "
        + what
        + " are: "
        + listed.stream().map(Council::name).collect(Collectors.joining(", "))
        + ".";
  }

  static String names(List<Council> councils) {
    return councils.stream().map(Council::name).collect(Collectors.joining(", "));
  }

  /// The councils that have a seat: those where somebody is in it, then those where nobody is.
  static String withSeat(SeatRoll roll) {
    String held =
        "%s: somebody is in it at %d local councils: %s."
            .formatted(roll.title(), roll.held().size(), names(roll.held()));
    return roll.vacant().isEmpty()
        ? held
        : held + " Vacant at %d: %s.".formatted(roll.vacant().size(), names(roll.vacant()));
  }

  /// The councils where nobody is in a seat; and those that have none, where they are the fewer.
  static String withoutSeat(SeatRoll roll) {
    String vacant =
        roll.vacant().isEmpty() ? "%s: no seat is vacant.".formatted(roll.title()) : vacant(roll);
    return roll.without().isEmpty() || roll.without().size() > roll.seats()
        ? vacant
        : vacant
            + " %d have no such seat: %s.".formatted(roll.without().size(), names(roll.without()));
  }

  static String countOfSeat(SeatRoll roll) {
    return "%s: %d local councils have the seat, and somebody is in it at %d of them. One person may serve several councils."
        .formatted(roll.title(), roll.seats(), roll.held().size());
  }

  static final String NO_VACANT_SEAT = "No such seat is vacant.";

  static String vacant(SeatRoll roll) {
    return "%s: vacant at %d: %s."
        .formatted(roll.title(), roll.vacant().size(), names(roll.vacant()));
  }

  static String services(String council, String services) {
    return "Services devolved to %s: %s.".formatted(council, services);
  }

  static String devolved(String service, String councils) {
    return "%s was devolved to: %s.".formatted(service, councils);
  }

  static String kind(Kind kind) {
    return switch (kind) {
      case PARISH -> "parish council";
      case TOWN -> "town council";
      case COMMUNITY -> "community council";
      case MEETING -> "parish meeting";
    };
  }

  static String plural(Kind kind) {
    return switch (kind) {
      case PARISH -> "Parish councils";
      case TOWN -> "Town councils";
      case COMMUNITY -> "Community councils";
      case MEETING -> "Parish meetings";
    };
  }

  static String kind(Council council) {
    String parishes =
        council.parishes().stream().map(Parish::name).collect(Collectors.joining(", "));
    String sure = council.isConfirmed() ? "" : " This is not confirmed by the council yet.";
    return council.name()
        + " is counted as a "
        + kind(council.kind())
        + (council.parishes().size() > 1 ? ". Its parishes are " : ". Its parish is ")
        + parishes
        + "."
        + sure;
  }

  static String ward(String council, String ward) {
    return council + " lies in the ward " + ward + ".";
  }

  static String holder(
      String seat, String council, Holder holder, @Nullable String email, @Nullable String phone) {
    List<String> reach = new ArrayList<>();
    if (email != null) reach.add("the office email is " + email);
    if (phone != null) reach.add("the office phone is " + phone);
    String how = reach.isEmpty() ? "" : "; " + String.join(", ", reach);
    @Nullable LocalDate confirmed = holder.confirmed();
    String when = confirmed == null ? "" : " Last confirmed on " + day(confirmed) + ".";
    return seat + " of " + council + ": " + holder.name() + how + "." + when;
  }

  /// "The office email of Olney Town Council is ...; the office phone is ...".
  static String office(String council, List<String> names, Map<String, String> values) {
    String first = names.getFirst();
    var words =
        new StringBuilder("The %s of %s is %s".formatted(low(first), council, values.get(first)));
    for (String name : names.subList(1, names.size())) {
      words.append("; the %s is %s".formatted(low(name), values.get(name)));
    }
    return words.append(".").toString();
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.UK);
  }

  static String seat(SeatWord seat) {
    return switch (seat) {
      case DEPUTY_CLERK -> "deputy clerk";
      case FINANCE -> "responsible finance officer";
      case CLERK -> "clerk";
      case VICE_CHAIR -> "vice chair";
      case CHAIR -> "chair";
      case REPRESENTATIVES -> "Forum representative";
      case PAG_MEMBER -> "PAG member";
    };
  }

  static String officer(String name, String email) {
    return "Your point person for parish liaison is " + name + ", at " + email + ".";
  }

  // ---- Guidance ---------------------------------------------------------------------------------

  /// The quotes one after another; from the second on, each with whose words they are.
  static String quoting(List<Citation> citations, @Nullable Handover rest, LocalDate today) {
    var words = new StringBuilder();
    @Nullable Citation before = null;
    for (Citation citation : citations) {
      if (before != null) {
        boolean same = citation.document().equals(before.document());
        words.append("\n\n").append(same ? "" : another(citation) + "\n");
      }
      words.append(citation.quote());
      if (citation.aged(today)) words.append("\n").append(aged(citation));
      before = citation;
    }
    if (rest != null) words.append("\n\n").append(alsoOwed(rest));
    return words.toString();
  }

  private static String aged(Citation citation) {
    PaperDate date = citation.date();
    String of = date == null ? "an old paper" : "a paper of " + date.year();
    return "That is what " + of + " says. Please check that it still holds.";
  }

  private static String alsoOwed(Handover rest) {
    return "For the rest: " + leave(rest.to(), rest.replyBy());
  }

  private static String another(Citation citation) {
    PaperDate date = citation.date();
    return "Another paper also speaks of this ("
        + citation.title()
        + (date == null ? ", date not known" : ", " + date)
        + "):";
  }

  // ---- Days and numbers -------------------------------------------------------------------------

  /// "Thursday 4 March 2027".
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// "7pm", "9.30am".
  static String time(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ".%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }
}

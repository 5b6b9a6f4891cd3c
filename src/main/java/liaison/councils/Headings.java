package liaison.councils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The headings that people put over their columns, and what they mean. Capitals and punctuation do
/// not matter.
final class Headings {
  private static final Pattern PLURAL = Pattern.compile("(?i)\\(e?s\\)");
  private static final Pattern JOINED = Pattern.compile("(?i)\\s*(?:[/&+,]|\\band\\b)\\s*");

  private static final Map<CouncilField, List<String>> COUNCIL =
      Map.ofEntries(
          Map.entry(
              CouncilField.NAME,
              List.of(
                  "council name",
                  "name of council",
                  "parish council",
                  "town council",
                  "parish town council",
                  "parish or town council",
                  "parish",
                  "parish name",
                  "local council",
                  "organisation")),
          Map.entry(CouncilField.KIND, List.of("type", "council type", "legal kind")),
          Map.entry(
              CouncilField.ALIASES,
              List.of("aliases", "abbreviation", "abbreviations", "also known as", "alias")),
          Map.entry(CouncilField.PARISHES, List.of("civil parishes", "civil parish")),
          Map.entry(CouncilField.WEBSITE, List.of("web", "web site", "url", "web address", "site")),
          Map.entry(
              CouncilField.EMAIL,
              List.of(
                  "office email",
                  "office e mail",
                  "email office",
                  "e mail office",
                  "council e mail",
                  "generic email",
                  "council mailbox")),
          Map.entry(
              CouncilField.PHONE,
              List.of(
                  "office phone",
                  "phone office",
                  "council telephone",
                  "office telephone",
                  "telephone office")),
          Map.entry(CouncilField.ADDRESS, List.of("address", "postal address", "council address")),
          Map.entry(
              CouncilField.COUNCILLORS,
              List.of("number of councillors", "no of councillors", "council seats")),
          Map.entry(CouncilField.WARDS, List.of("ward", "city ward", "city wards")),
          Map.entry(CouncilField.ELECTIONS, List.of("elections", "election day", "next election")),
          Map.entry(CouncilField.SERVICES, List.of("services", "devolved services", "devolved")),
          Map.entry(CouncilField.TAGS, List.of("tag", "labels")),
          Map.entry(CouncilField.NOTE, List.of("notes", "comment", "comments")),
          Map.entry(CouncilField.CONFIRMED, List.of("confirmed")));

  private static final Map<SittingField, List<String>> SITTING =
      Map.ofEntries(
          Map.entry(
              SittingField.NAME,
              List.of(
                  "full name", "contact", "contact name", "person", "holder", "name of person")),
          Map.entry(
              SittingField.EMAIL,
              List.of("e mail", "email address", "e mail address", "mail", "contact email")),
          Map.entry(
              SittingField.PHONE,
              List.of(
                  "telephone",
                  "tel",
                  "tel no",
                  "telephone number",
                  "phone number",
                  "mobile",
                  "contact number",
                  "phone no")),
          Map.entry(SittingField.OWN_EMAIL, List.of("private email", "personal email")),
          Map.entry(
              SittingField.OWN_PHONE, List.of("private phone", "personal phone", "home phone")),
          Map.entry(
              SittingField.FROM,
              List.of("since", "start", "start date", "from date", "appointed", "first day")),
          Map.entry(SittingField.TERM_TO, List.of("term to", "end of term")),
          Map.entry(SittingField.TO, List.of("until", "end", "end date", "left", "last day")));

  private static final List<String> SEAT =
      List.of("seat", "role", "position", "post", "job title", "office held", "capacity");

  private static final Map<String, String> SEATS =
      Map.ofEntries(
          Map.entry("parish clerk", "clerk"),
          Map.entry("town clerk", "clerk"),
          Map.entry("clerk to the council", "clerk"),
          Map.entry("proper officer", "clerk"),
          Map.entry("deputy", "deputy"),
          Map.entry("deputy town clerk", "deputy"),
          Map.entry("assistant clerk", "deputy"),
          Map.entry("rfo", "rfo"),
          Map.entry("responsible financial officer", "rfo"),
          Map.entry("chairman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("mayor", "chair"),
          Map.entry("vice chairman", "vice-chair"),
          Map.entry("vice chairperson", "vice-chair"),
          Map.entry("vice chairwoman", "vice-chair"),
          Map.entry("deputy chair", "vice-chair"),
          Map.entry("deputy chairman", "vice-chair"),
          Map.entry("deputy chairperson", "vice-chair"),
          Map.entry("deputy mayor", "vice-chair"),
          Map.entry("forum rep 1", "forum-1"),
          Map.entry("forum rep 2", "forum-2"),
          Map.entry("forum rep", "forum-1"),
          Map.entry("forum representative", "forum-1"),
          Map.entry("forum representatives", "forum-1"),
          Map.entry("parish forum representative", "forum-1"),
          Map.entry("pag", "pag"),
          Map.entry("pag rep", "pag"),
          Map.entry("pag representative", "pag"),
          Map.entry("cllr", "councillor"),
          Map.entry("member", "councillor"));

  private final Map<String, Column> known = new HashMap<>();
  private final Map<String, String> seats = new HashMap<>(SEATS);

  /// @param titles of all kinds of seat, by key
  Headings(Map<String, String> titles) {
    titles.forEach((key, title) -> {
      seats.put(plain(title), key);
      seats.put(plain(key), key);
    });
    // A kind of seat that an officer removed is not known any more.
    seats.values().retainAll(titles.keySet());
    for (CouncilField field : CouncilField.values()) {
      known.put(plain(field.title()), new Column.OfCouncil(field));
      for (String other : COUNCIL.getOrDefault(field, List.of())) {
        known.put(other, new Column.OfCouncil(field));
      }
    }
    for (SittingField field : SittingField.values()) {
      known.put(plain(field.title()), new Column.OfSitting(field));
      for (String other : SITTING.getOrDefault(field, List.of())) {
        known.put(other, new Column.OfSitting(field));
      }
    }
    SEAT.forEach(heading -> known.put(heading, new Column.OfSeat()));
  }

  /// What a column with this heading holds.
  Column of(String heading) {
    String plain = plain(PLURAL.matcher(heading).replaceAll(""));
    Column found = known(plain);
    return found == null ? ofKind(heading, plain(heading.replace("/", " & "))) : found;
  }

  private @Nullable Column known(String plain) {
    Column found = known.get(plain);
    return found == null && plain.endsWith("s")
        ? known.get(plain.substring(0, plain.length() - 1))
        : found;
  }

  /// "Clerk", "Clerk's email": one column of whoever is in a kind of seat.
  private Column ofKind(String heading, String plain) {
    List<String> words = new ArrayList<>(List.of(plain.split(" ")));
    var rest = new ArrayList<String>();
    while (!words.isEmpty()) {
      List<String> kinds = kinds(String.join(" ", words));
      if (!kinds.isEmpty()) {
        Column field =
            rest.isEmpty()
                ? new Column.OfSitting(SittingField.NAME)
                : known(String.join(" ", rest));
        return field instanceof Column.OfSitting(SittingField what)
            ? new Column.OfKind(kinds, what)
            : new Column.Other(heading);
      }
      rest.addFirst(words.removeLast());
    }
    return new Column.Other(heading);
  }

  /// The keys of all kinds of seat that are called so: several for "Clerk & RFO"; none where one of
  /// them is not known.
  List<String> kinds(String words) {
    Optional<String> whole = kind(words);
    if (whole.isPresent()) return List.of(whole.get());
    List<Optional<String>> kinds = Stream.of(JOINED.split(words)).map(this::kind).toList();
    return kinds.stream().allMatch(Optional::isPresent)
        ? kinds.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  /// The key of the kind of seat that is called so.
  Optional<String> kind(String words) {
    String plain = plain(words);
    String kind = seats.get(plain);
    if (kind == null && plain.endsWith("s")) {
      kind = seats.get(plain.substring(0, plain.length() - 1));
    }
    return Optional.ofNullable(kind);
  }

  private static String plain(String heading) {
    return Word.of(heading).stream().map(Word::plain).collect(Collectors.joining(" "));
  }
}

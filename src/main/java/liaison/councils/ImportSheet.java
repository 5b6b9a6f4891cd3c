package liaison.councils;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.papers.Cells.Line;
import liaison.papers.SheetWriter;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Understands the rows of a spreadsheet of councils, of people, or of both: nothing is looked up
/// but the names of councils.
final class ImportSheet {
  private static final int HEADING_IN_FIRST = 15;
  private static final Set<CouncilField> MAY_BE_NOTHING =
      Set.of(
          CouncilField.WEBSITE,
          CouncilField.EMAIL,
          CouncilField.PHONE,
          CouncilField.ADDRESS,
          CouncilField.COUNCILLORS,
          CouncilField.CONFIRMED);
  private static final Pattern APART = Pattern.compile("\\s*(?:\\n|;| / )\\s*");
  private static final Pattern JOINED = Pattern.compile("\\s*,\\s*|\\s+(?:&|and)\\s+");
  private static final Pattern LISTED = Pattern.compile("\\s*(?:\\n|;|,| / )\\s*");
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{L}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*)+");

  private final Headings headings;
  private final Map<String, String> titles;
  private final Function<String, List<Council>> named;
  private final Function<String, List<String>> suggestions;
  private final Predicate<String> onFile;
  private final boolean blanksEmpty;
  private final List<Wanted> wanted = new ArrayList<>();
  private final Set<String> notUnderstood = new LinkedHashSet<>();
  private List<Column> columns = List.of();
  private String last = "";

  /// @param titles of all kinds of seat, by key
  /// @param named every council that is called so
  /// @param suggestions names of councils that look like it
  /// @param onFile whether somebody on file has this very name, however many it looks like
  /// @param blanksEmpty whether a blank cell empties its field
  ImportSheet(
      Map<String, String> titles,
      Function<String, List<Council>> named,
      Function<String, List<String>> suggestions,
      Predicate<String> onFile,
      boolean blanksEmpty) {
    this.headings = new Headings(titles);
    this.titles = titles;
    this.named = named;
    this.suggestions = suggestions;
    this.onFile = onFile;
    this.blanksEmpty = blanksEmpty;
  }

  /// @param file its name, for the words of a refusal
  /// @throws Unacceptable for `file` where no sheet names its columns
  List<Wanted> read(String file, List<Line> lines) {
    var sheets = new LinkedHashMap<String, List<Line>>();
    lines.forEach(line -> sheets.computeIfAbsent(line.sheet(), _ -> new ArrayList<>()).add(line));
    boolean understood = false;
    for (List<Line> sheet : sheets.values()) {
      boolean known = sheet(sheet);
      understood |= known;
      if (!known) {
        notUnderstood.add("the whole sheet \"%s\"".formatted(sheet.getFirst().sheet()));
      }
    }
    if (!understood) {
      throw new Unacceptable(
          "file",
          ("%s has no row that names its columns. One of the columns must be \"Council\"; others may"
                  + " be Seat, Name, Email, Phone, From, To, Website, Tags, or a seat as \"Clerk\" and"
                  + " \"Clerk email\".")
              .formatted(file));
    }
    return List.copyOf(wanted);
  }

  private boolean sheet(List<Line> lines) {
    for (int at = 0; at < Math.min(lines.size(), HEADING_IN_FIRST); at++) {
      List<Column> found = lines.get(at).cells().stream().map(headings::of).toList();
      boolean council = found.contains(new Column.OfCouncil(CouncilField.NAME));
      long known = found.stream().filter(column -> !(column instanceof Column.Other)).count();
      if (!council || known < 2) continue;
      List<Line> below = lines.subList(at + 1, lines.size());
      for (int column = 0; column < found.size(); column++) {
        if (found.get(column) instanceof Column.Other(String title)) unknown(column, title, below);
      }
      columns = owned(lines.get(at), found);
      last = "";
      below.forEach(this::line);
      return true;
    }
    return false;
  }

  private void unknown(int column, String title, List<Line> below) {
    boolean filled =
        below.stream()
            .anyMatch(line -> column < line.cells().size() && !line.cells().get(column).isBlank());
    if (!filled) return;
    String called = Clean.line(title);
    notUnderstood.add(
        called.isEmpty() ? "column %d, which has no name".formatted(column + 1) : called);
  }

  /// What was left out because it was not understood, each thing once: columns by their headings,
  /// and whole sheets.
  List<String> notUnderstood() {
    return List.copyOf(notUnderstood);
  }

  /// "Clerk", "Clerk email", "Tel No": what does not say whose it is belongs to the one kind of
  /// seat of a sheet. Where there are several it is nobody's, which is said once.
  private List<Column> owned(Line heading, List<Column> found) {
    List<List<String>> kinds =
        found.stream()
            .filter(Column.OfKind.class::isInstance)
            .map(column -> ((Column.OfKind) column).kinds())
            .distinct()
            .toList();
    if (kinds.isEmpty() || found.contains(new Column.OfSeat())) return found;
    var owned = new ArrayList<>(found);
    for (int at = 0; at < found.size(); at++) {
      if (!(found.get(at) instanceof Column.OfSitting(SittingField field))) continue;
      Column own = new Column.OfKind(kinds.getFirst(), field);
      String title = Clean.line(heading.cells().get(at));
      if (kinds.size() == 1 && !owned.contains(own)) {
        owned.set(at, own);
      } else {
        owned.set(at, new Column.Other(title));
        refuse(
            heading,
            title,
            "the column does not say whose it is, so it is left out; write the seat before it, as in"
                + " \"Clerk email\"");
      }
    }
    return owned;
  }

  private void line(Line line) {
    var council = new EnumMap<CouncilField, String>(CouncilField.class);
    var person = new EnumMap<SittingField, String>(SittingField.class);
    var kinds = new LinkedHashMap<List<String>, Map<SittingField, String>>();
    String seat = "";
    for (int at = 0; at < columns.size(); at++) {
      String cell = at < line.cells().size() ? SheetWriter.original(line.cells().get(at)) : "";
      if (says(columns.get(at)) && Vacancy.isSaid(cell)) cell = "";
      if (cell.isEmpty() && !blanksEmpty) continue;
      switch (columns.get(at)) {
        case Column.OfCouncil(CouncilField field) -> council.merge(field, cell, ImportSheet::first);
        case Column.OfSeat() -> seat = Clean.line(cell);
        case Column.OfSitting(SittingField field) -> person.merge(field, cell, ImportSheet::first);
        case Column.OfKind(List<String> all, SittingField field) ->
            kinds.computeIfAbsent(all, _ -> new EnumMap<>(SittingField.class)).put(field, cell);
        case Column.Other(_) -> {}
      }
    }
    String written = council.getOrDefault(CouncilField.NAME, "");
    String name = Clean.line(written);
    // A merged cell leaves blanks below it when it is saved as csv.
    if (person.values().stream().allMatch(String::isEmpty) && seat.isEmpty()) person.clear();
    if (name.isEmpty() && !(seat.isEmpty() && person.isEmpty())) {
      name = last;
      // What is blank of the council stands above, too.
      council.values().removeIf(String::isEmpty);
    }
    last = name;
    if (name.isEmpty()) {
      refuse(line, "", "it names no council");
      return;
    }
    List<Council> meant = named.apply(name);
    if (meant.size() != 1) {
      unmatched(line, name, council, meant);
      return;
    }
    council.remove(CouncilField.NAME);
    Council found = meant.getFirst();
    if (!council.isEmpty()) {
      wanted.add(
          new Wanted.OfCouncil(line.sheet(), line.number(), found.name(), found.id(), council));
    }
    if (!seat.isEmpty() || !person.isEmpty()) {
      List<String> known = headings.kinds(seat);
      if (known.isEmpty()) {
        refuse(
            line,
            found.name(),
            seat.isEmpty()
                ? "it does not say which seat the person is in"
                : "\"%s\" is no seat that is known".formatted(seat));
      }
      for (String kind : known) {
        people(line, found, kind, !seat.endsWith("1") && kind.equals("forum-1"), person);
      }
    }
    kinds.forEach((all, values) -> all.forEach(kind -> people(line, found, kind, true, values)));
  }

  /// Whether "n/a" in a cell of a column is the same as nothing. In place of a name it says that
  /// nobody is in the seat.
  private static boolean says(Column column) {
    return switch (column) {
      case Column.OfCouncil(CouncilField field) -> MAY_BE_NOTHING.contains(field);
      case Column.OfSitting(SittingField field) -> field != SittingField.NAME;
      case Column.OfKind(_, SittingField field) -> field != SittingField.NAME;
      case Column.OfSeat(), Column.Other(_) -> false;
    };
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private void unmatched(
      Line line, String name, Map<CouncilField, String> council, List<Council> meant) {
    boolean whole =
        Stream.of(CouncilField.KIND, CouncilField.STYLE, CouncilField.PARISHES)
            .allMatch(field -> !council.getOrDefault(field, "").isEmpty());
    if (meant.isEmpty() && whole) {
      wanted.add(new Wanted.OfNewCouncil(line.sheet(), line.number(), name, council));
      return;
    }
    List<String> likely =
        meant.isEmpty() ? suggestions.apply(name) : meant.stream().map(Council::name).toList();
    wanted.add(new Wanted.Unmatched(line.sheet(), line.number(), name, likely));
  }

  /// @param both whether a second person belongs into the second seat for the Forum
  private void people(
      Line line, Council council, String kind, boolean both, Map<SittingField, String> values) {
    String subject = "%s, %s".formatted(council.name(), titles.getOrDefault(kind, kind));
    String cell = values.getOrDefault(SittingField.NAME, "");
    if (cell.isEmpty()) {
      boolean more = values.values().stream().anyMatch(value -> !value.isEmpty());
      if (more) refuse(line, subject, "the person has no name");
      return;
    }
    List<String> names = names(cell);
    if (names.size() == 1) {
      person(line, council, kind, values, names.getFirst(), null, null);
      return;
    }
    List<String> kinds =
        kind.equals("forum-1") && both && names.size() == 2
            ? List.of("forum-1", "forum-2")
            : kind.equals("councillor") ? names.stream().map(_ -> kind).toList() : List.of();
    if (kinds.isEmpty()) {
      refuse(
          line,
          subject,
          "there are %d names for one seat; put each person on a row of their own"
              .formatted(names.size()));
      return;
    }
    List<String> emails = apart(LISTED, values.getOrDefault(SittingField.EMAIL, ""));
    List<String> phones = apart(LISTED, values.getOrDefault(SittingField.PHONE, ""));
    if (!fits(emails, names) || !fits(phones, names)) {
      refuse(
          line,
          subject,
          "it is not clear whose the addresses or numbers are; put each person on a row of their own");
      return;
    }
    for (int at = 0; at < names.size(); at++) {
      person(line, council, kinds.get(at), values, names.get(at), of(emails, at), of(phones, at));
    }
  }

  /// The clerk of "Astwood and Hardmead" and "One, Al" are one person each; "Cy One & Di Two" and
  /// "Cy One, Di Two" are two, whatever the seat.
  private List<String> names(String cell) {
    if (onFile.test(Clean.line(cell))) return List.of(Clean.line(cell));
    List<String> names = apart(APART, cell);
    if (names.size() > 1) return names;
    List<String> joined = Stream.of(JOINED.split(Clean.line(cell))).toList();
    return joined.stream().allMatch(name -> FULL_NAME.matcher(name).matches()) ? joined : names;
  }

  /// One for each, or one that they share, or none.
  private static boolean fits(List<String> values, List<String> names) {
    return values.size() <= 1 || values.size() == names.size();
  }

  private static @Nullable String of(List<String> values, int at) {
    if (values.isEmpty()) return null;
    return values.size() == 1 ? values.getFirst() : values.get(at);
  }

  private static List<String> apart(Pattern apart, String cell) {
    return Stream.of(apart.split(cell)).map(Clean::line).filter(one -> !one.isEmpty()).toList();
  }

  private void person(
      Line line,
      Council council,
      String kind,
      Map<SittingField, String> values,
      String name,
      @Nullable String email,
      @Nullable String phone) {
    var own = new EnumMap<SittingField, String>(SittingField.class);
    own.putAll(values);
    own.put(SittingField.NAME, name);
    if (email != null) own.put(SittingField.EMAIL, email);
    if (phone != null) own.put(SittingField.PHONE, phone);
    String subject = "%s, %s".formatted(council.name(), titles.getOrDefault(kind, kind));
    wanted.add(new Wanted.OfPerson(line.sheet(), line.number(), subject, council.id(), kind, own));
  }

  private void refuse(Line line, String subject, String reason) {
    wanted.add(new Wanted.Refused(line.sheet(), line.number(), subject, reason));
  }
}

package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Part;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Was;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import liaison.web.Form;
import org.jspecify.annotations.Nullable;

/// One council on the page of who was there, as it is shown and as it is sent.
///
/// @param version of what is kept; 0 for nothing
/// @param about what the council had said, where it is worth knowing
/// @param had what was chosen when the page was shown: an officer who leaves a council as it is
///   overwrites nobody
/// @param more somebody else who came, as typed
public record AttendanceRow(
    String council,
    String name,
    int version,
    String about,
    List<Person> people,
    String had,
    String more) {
  private static final int LONGEST = 100;
  private static final String UNEXPECTED = "not announced";
  private static final String UNANSWERED = "not answered";

  /// Somebody on the page.
  ///
  /// @param number from 1
  /// @param was the key of what is chosen; empty for nothing
  /// @param about what is known, such as that a substitute was announced
  public record Person(int number, String name, String was, String about, boolean unexpected) {}

  /// What two officers entered for one council.
  public record Both(String name, List<String> yours, List<String> theirs) {}

  /// Those who were entered, and after them those who are expected and were not, with nothing
  /// chosen.
  ///
  /// @param kept what was entered, or null for nothing yet
  /// @param known who sits for the council, where it has not answered
  static AttendanceRow of(
      Replies.Line line, Attendance.@Nullable Sheet kept, List<String> known) {
    var people = new ArrayList<Person>();
    if (kept != null) {
      for (Attendance.Person person : kept.people()) {
        people.add(
            new Person(
                0,
                person.name(),
                person.was().key(),
                person.unexpected() ? UNEXPECTED : "",
                person.unexpected()));
      }
    }
    expected(line, known)
        .filter(one -> people.stream().noneMatch(p -> p.name().equalsIgnoreCase(one.name())))
        .forEach(people::add);
    List<Person> numbered = numbered(people);
    String about =
        switch (line.standing()) {
          case COMING, SUBSTITUTE -> "";
          case APOLOGIES -> "sent apologies";
          case NOT_ATTENDING -> "said that nobody comes";
          case NOT_ANSWERED -> kept == null ? "has not answered" : "";
        };
    return new AttendanceRow(
        line.council(),
        line.name(),
        kept == null ? 0 : kept.version(),
        about,
        numbered,
        chosen(numbered),
        "");
  }

  private static Stream<Person> expected(Replies.Line line, List<String> known) {
    Stream<Person> said =
        line.reply().stream()
            .flatMap(reply -> reply.coming().stream())
            .map(person ->
                new Person(
                    0,
                    person.name(),
                    "",
                    person.part() == Part.SUBSTITUTE ? "substitute" : "",
                    false));
    return Stream.concat(
        said, known.stream().map(name -> new Person(0, name, "", UNANSWERED, false)));
  }

  private static List<Person> numbered(List<Person> people) {
    return IntStream.range(0, people.size())
        .mapToObj(at -> {
          Person one = people.get(at);
          return new Person(at + 1, one.name(), one.was(), one.about(), one.unexpected());
        })
        .toList();
  }

  private static String chosen(List<Person> people) {
    return people.stream().map(Person::was).collect(Collectors.joining(","));
  }

  /// With everybody who was announced as present, where nothing is kept yet.
  AttendanceRow withAllPresent() {
    if (version > 0) return this;
    List<Person> present =
        people.stream()
            .map(one ->
                one.about().equals(UNANSWERED)
                    ? one
                    : new Person(
                        one.number(), one.name(), Was.PRESENT.key(), one.about(), false))
            .toList();
    return new AttendanceRow(council, name, version, about, present, had, more);
  }

  /// As an officer sent it; empty where the form does not hold this council.
  static Optional<AttendanceRow> sent(AttendanceRow row, Form form) {
    String version = form.shown("seen-" + row.council());
    if (!version.matches("\\d{1,6}")) return Optional.empty();
    var people = new ArrayList<Person>();
    for (int at = 1; form.value("who-" + row.council() + "-" + at) != null; at++) {
      String key = row.council() + "-" + at;
      String about = form.shown("new-" + key);
      people.add(
          new Person(
              at,
              Clean.line(form.shown("who-" + key)),
              form.shown("was-" + key),
              about,
              about.equals(UNEXPECTED)));
    }
    return Optional.of(
        new AttendanceRow(
            row.council(),
            row.name(),
            Integer.parseInt(version),
            row.about(),
            List.copyOf(people),
            form.shown("had-" + row.council()),
            Clean.line(form.shown("more-" + row.council()))));
  }

  /// Whether the officer changed anything.
  boolean isTouched() {
    return !more.isEmpty() || !chosen(people).equals(had);
  }

  /// To be kept. Somebody for whom nothing is chosen is left out.
  ///
  /// @throws Unacceptable where a name is too long
  Attendance.Sheet sheet() {
    var kept = new ArrayList<Attendance.Person>();
    for (Person person : people) {
      Was.ofKey(person.was())
          .ifPresent(was ->
              kept.add(new Attendance.Person(person.name(), was, person.unexpected())));
    }
    if (more.length() > LONGEST) {
      throw new Unacceptable(
          "more-" + council,
          "The name is too long. Use %d characters or fewer.".formatted(LONGEST));
    }
    if (!more.isEmpty()) kept.add(new Attendance.Person(more, Was.PRESENT, true));
    return new Attendance.Sheet(council, version, List.copyOf(kept));
  }

  /// This beside what another officer entered meanwhile.
  Both beside(AttendanceRow theirs) {
    return new Both(name, lines(), theirs.lines());
  }

  private List<String> lines() {
    return Stream.concat(
            people.stream()
                .filter(person -> Was.ofKey(person.was()).isPresent())
                .map(person -> person.name() + ": " + person.was().replace('-', ' ')),
            more.isEmpty() ? Stream.of() : Stream.of(more + ": present"))
        .toList();
  }
}

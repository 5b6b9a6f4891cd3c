package liaison.meetings.replies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// An answer as somebody filled it in.
///
/// @param says null where nothing was chosen
/// @param seats those who may come in seats of their own, in order
/// @param substitute who comes in the place of one of them; may be empty
public record Typed(@Nullable Says says, List<Seat> seats, String substitute) {
  private static final int LONGEST = 100;

  /// @param part null where nothing was chosen
  public record Seat(String name, @Nullable Part part) {}

  /// The names of the fields: "name-1", "part-1" and so on; and these.
  public static final String SAYS = "says";

  public static final String SUBSTITUTE = "substitute";

  public static String name(int seat) {
    return "name-" + seat;
  }

  public static String part(int seat) {
    return "part-" + seat;
  }

  /// The people of this answer, checked.
  ///
  /// @param chairs how many may come; 0 where nobody counts
  /// @param council how it is called in a sentence ("Olney")
  /// @param before who already comes, for the words about one too many; may be empty
  /// @param help whom to write to ("the parish liaison officer at liaison@council.example")
  /// @throws Unacceptable for the field that cannot be kept
  List<Named> people(int chairs, String council, List<Named> before, String help) {
    if (says == null) throw new Unacceptable(SAYS, ReplyWords.CHOOSE);
    return switch (says) {
      case COMING -> coming(chairs, council, before, help);
      case APOLOGIES -> apologies();
      case NOT_ATTENDING -> List.of();
    };
  }

  private List<Named> coming(int chairs, String council, List<Named> before, String help) {
    var people = new ArrayList<Named>();
    for (int at = 0; at < seats.size(); at++) {
      Seat seat = seats.get(at);
      String name = checked(name(at + 1), seat.name());
      if (name.isEmpty() && seat.part() == null) continue;
      if (name.isEmpty()) throw new Unacceptable(name(at + 1), ReplyWords.WHO);
      if (seat.part() == null) throw new Unacceptable(part(at + 1), ReplyWords.whether(name));
      add(people, name(at + 1), new Named(name, seat.part()));
    }
    String instead = checked(SUBSTITUTE, substitute);
    if (!instead.isEmpty()) add(people, SUBSTITUTE, new Named(instead, Part.SUBSTITUTE));
    List<Named> coming = people.stream().filter(person -> person.part().comes()).toList();
    if (coming.isEmpty()) throw new Unacceptable(name(1), ReplyWords.NOBODY_COMES);
    if (chairs > 0 && coming.size() > chairs) {
      throw new Unacceptable(SUBSTITUTE, tooMany(chairs, council, coming, before, help));
    }
    return List.copyOf(people);
  }

  /// Those who were known to come are named first: the one who is new is the one too many.
  private static String tooMany(int chairs, String council, List<Named> coming, List<Named> before, String help) {
    Set<String> known =
        before.stream().map(Named::name).map(Typed::key).collect(Collectors.toSet());
    List<String> names =
        coming.stream().map(Named::name).filter(name -> known.contains(key(name))).toList();
    List<String> already =
        names.size() == chairs
            ? names
            : coming.stream().map(Named::name).limit(chairs).toList();
    return ReplyWords.tooMany(council, already, help);
  }

  private List<Named> apologies() {
    var people = new ArrayList<Named>();
    for (int at = 0; at < seats.size(); at++) {
      String name = checked(name(at + 1), seats.get(at).name());
      if (!name.isEmpty()) add(people, name(at + 1), new Named(name, Part.APOLOGIES));
    }
    return List.copyOf(people);
  }

  private static void add(List<Named> people, String field, Named person) {
    var seen = new HashSet<String>();
    people.forEach(other -> seen.add(key(other.name())));
    if (seen.contains(key(person.name()))) {
      throw new Unacceptable(field, ReplyWords.twice(person.name()));
    }
    people.add(person);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String checked(String field, String typed) {
    String name = Clean.line(typed);
    if (name.length() > LONGEST) throw new Unacceptable(field, ReplyWords.tooLong(LONGEST));
    return name;
  }
}

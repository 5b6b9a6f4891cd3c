package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liaison.councils.SeatBook;
import liaison.councils.SeatState;
import liaison.councils.Sitting;
import liaison.councils.Suppression;
import org.jspecify.annotations.Nullable;

/// A seat, as a council's page shows it.
///
/// @param state the key of how it is
/// @param words the same for people
/// @param beside who else is in it today
/// @param removable whether it may be taken away
public record ShownSeat(
    long id,
    String title,
    String path,
    String state,
    String words,
    @Nullable ShownSitting now,
    List<ShownSitting> beside,
    @Nullable ShownSitting next,
    List<ShownSitting> past,
    boolean removable) {

  static ShownSeat of(
      SeatBook.Line line,
      List<SeatBook.Line> all,
      Map<String, Suppression> suppressed,
      LocalDate day) {
    return new ShownSeat(
        line.id(),
        title(line, all),
        Paths.seat(line.council(), line.id()),
        line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words(line.state(), line.now(), day),
        shown(line.now(), suppressed),
        line.beside().stream().map(sitting -> ShownSitting.of(sitting, suppressed)).toList(),
        shown(line.next(), suppressed),
        line.past().stream().map(sitting -> ShownSitting.of(sitting, suppressed)).toList(),
        !line.due() && line.now() == null && line.next() == null);
  }

  /// The kind in words, with its number where the council has several.
  static String title(SeatBook.Line line, List<SeatBook.Line> all) {
    boolean several = all.stream().filter(one -> one.kind().equals(line.kind())).count() > 1;
    return several ? line.title() + " " + line.number() : line.title();
  }

  private static String words(SeatState state, @Nullable Sitting now, LocalDate day) {
    boolean today = now != null && day.equals(now.last());
    return today && state == SeatState.ENDS_SOON ? "Ends today" : CouncilWords.state(state);
  }

  private static @Nullable ShownSitting shown(
      @Nullable Sitting sitting, Map<String, Suppression> suppressed) {
    return sitting == null ? null : ShownSitting.of(sitting, suppressed);
  }
}

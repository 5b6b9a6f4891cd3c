package liaison.answering;

import java.util.List;
import liaison.councils.Council;
import org.jspecify.annotations.Nullable;

/// One kind of seat over all councils, on one day.
///
/// @param kind the key of the kind
/// @param title the kind in words ("Clerk")
/// @param held the councils where somebody is in it
/// @param vacant the councils where nobody is
/// @param without the councils that have no such seat
/// @param sample whether anybody in it is made up
record SeatRoll(
    String kind,
    String title,
    List<Council> held,
    List<Council> vacant,
    List<Council> without,
    boolean sample) {

  /// How many councils have the seat.
  int seats() {
    return held.size() + vacant.size();
  }

  /// The same of one council.
  ///
  /// @param council its key; null for all
  SeatRoll only(@Nullable String council) {
    if (council == null) return this;
    return new SeatRoll(
        kind, title, of(council, held), of(council, vacant), of(council, without), sample);
  }

  private static List<Council> of(String council, List<Council> all) {
    return all.stream().filter(each -> each.id().equals(council)).toList();
  }
}

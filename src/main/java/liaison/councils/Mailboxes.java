package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The seats of all councils with those in them on a day, and the addresses to which nothing is
/// sent: read at one stroke.
final class Mailboxes {
  private static final String SEATS =
      """
      SELECT seat.id, seat.council, seat.kind, holder.to_day, person.name,
             ifnull(holder.email, person.email) AS address
      FROM seat
      LEFT JOIN holder ON holder.seat = seat.id
        AND holder.from_day <= :day AND (holder.to_day IS NULL OR holder.to_day >= :day)
      LEFT JOIN person ON person.id = holder.person
      WHERE seat.council %s :only AND seat.kind IN (<kinds>)
      ORDER BY seat.council, seat.number, seat.id, holder.from_day, holder.id
      """;

  /// A seat and who is in it.
  ///
  /// @param name null where it is vacant
  record Occupied(
      long seat,
      String kind,
      @Nullable String name,
      @Nullable String address,
      @Nullable LocalDate until) {}

  private final Map<String, String> titles;
  private final Map<String, String> atMeetings;
  private final Map<String, Suppression> suppressed;
  private final Map<String, List<Occupied>> seats = new HashMap<>();

  private Mailboxes(
      Map<String, String> titles,
      Map<String, String> atMeetings,
      Map<String, Suppression> suppressed) {
    this.titles = titles;
    this.atMeetings = atMeetings;
    this.suppressed = suppressed;
  }

  /// @param only the key of one council, or empty for all
  static Mailboxes on(Handle handle, LocalDate day, String only, List<Purpose> purposes) {
    Set<String> kinds = new HashSet<>();
    for (Purpose purpose : purposes) {
      kinds.addAll(purpose.kinds());
      kinds.addAll(purpose.fallBacks());
    }
    kinds.addAll(PurposeRows.atMeetings(handle).values());
    return on(handle, day, only, kinds);
  }

  /// @param kinds those kinds of seat alone
  static Mailboxes on(Handle handle, LocalDate day, String only, Set<String> kinds) {
    var mailboxes =
        new Mailboxes(
            PurposeRows.titles(handle), PurposeRows.atMeetings(handle), Suppressions.all(handle));
    if (kinds.isEmpty()) return mailboxes;
    handle
        .createQuery(SEATS.formatted(SheetRows.is(only)))
        .bind("day", day)
        .bind("only", only)
        .bindList("kinds", List.copyOf(kinds))
        .map((row, _) -> {
          mailboxes.add(
              row.getString("council"),
              new Occupied(
                  row.getLong("id"),
                  row.getString("kind"),
                  row.getString("name"),
                  row.getString("address"),
                  RowDay.of(row, "to_day")));
          return true;
        })
        .forEach(_ -> {});
    return mailboxes;
  }

  /// Where two are in one seat, the one who came last is meant; where no letter can go to that one,
  /// the other.
  private void add(String council, Occupied found) {
    List<Occupied> known = seats.computeIfAbsent(council, _ -> new ArrayList<>(4));
    if (!known.isEmpty() && known.getLast().seat() == found.seat()) {
      if (isUsable(known.getLast().address()) && !isUsable(found.address())) return;
      known.removeLast();
    }
    known.add(found);
  }

  private boolean isUsable(@Nullable String address) {
    return address != null && EmailAddress.isWhole(address) && suppressed(address) == null;
  }

  CouncilReach of(String council, @Nullable String mailbox) {
    return new CouncilReach(this, seats.getOrDefault(council, List.of()), mailbox);
  }

  String title(String kind) {
    return titles.getOrDefault(kind, kind);
  }

  /// The kind of seat that stands for one that a parish meeting has not.
  String atMeeting(String kind) {
    return atMeetings.getOrDefault(kind, kind);
  }

  @Nullable Suppression suppressed(String address) {
    return suppressed.get(EmailAddress.key(address));
  }
}

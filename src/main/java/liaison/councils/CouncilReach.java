package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liaison.councils.Mailboxes.Occupied;
import org.jspecify.annotations.Nullable;

/// The addresses of one council on a day, and which of them can be used.
///
/// @param mailbox the council's own, or null
record CouncilReach(Mailboxes mailboxes, List<Occupied> seats, @Nullable String mailbox) {
  private static final String MAILBOX = "Council mailbox";

  /// Those found so far, each address once, and what stood in the way.
  private static final class Tried {
    private final List<Reach> reached = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
  }

  /// @param of what the council is: a parish meeting need not have every seat, and then whoever
  ///   takes over there is the one who is meant
  Cell cell(Purpose purpose, Kind of) {
    boolean seated = seats.stream().anyMatch(seat -> purpose.kinds().contains(seat.kind()));
    if (purpose.due() == Purpose.Due.SEATED && !seated) return new Cell.NotDue();
    var tried = new Tried();
    Set<String> kinds = meant(purpose.kinds(), of);
    kinds.forEach(kind -> kind(kind, tried));
    if (!tried.reached.isEmpty()) return new Cell.Reached(tried.reached, tried.gaps);
    for (String kind : meant(purpose.fallBacks(), of)) {
      if (kinds.contains(kind)) continue;
      kind(kind, tried);
      if (!tried.reached.isEmpty()) {
        return new Cell.FallenBack(tried.reached.getFirst(), tried.gaps);
      }
    }
    address(MAILBOX, null, null, null, mailbox, null, tried);
    return tried.reached.isEmpty()
        ? new Cell.Unreached(tried.gaps)
        : new Cell.FallenBack(tried.reached.getFirst(), tried.gaps);
  }

  /// In order, each once.
  private Set<String> meant(List<String> kinds, Kind of) {
    var meant = new LinkedHashSet<String>();
    for (String kind : kinds) {
      boolean has = seats.stream().anyMatch(seat -> seat.kind().equals(kind));
      meant.add(of == Kind.MEETING && !has ? mailboxes.atMeeting(kind) : kind);
    }
    return meant;
  }

  /// Those in the seats of several kinds who can be reached, with what stands in the way of others.
  /// [ListRule#MAILBOX] among them is the council's own.
  Cell choice(List<String> kinds) {
    var tried = new Tried();
    for (String kind : kinds) {
      if (kind.equals(ListRule.MAILBOX)) {
        address(MAILBOX, null, null, null, mailbox, null, tried);
      } else {
        kind(kind, tried);
      }
    }
    return tried.reached.isEmpty()
        ? new Cell.Unreached(tried.gaps)
        : new Cell.Reached(tried.reached, tried.gaps);
  }

  private void kind(String kind, Tried tried) {
    boolean any = false;
    for (Occupied seat : seats) {
      if (!seat.kind().equals(kind)) continue;
      any = true;
      String role = mailboxes.title(kind);
      if (seat.name() == null) {
        tried.gaps.add(new Gap(role, seat.seat(), Gap.Why.VACANT, null));
      } else {
        address(role, kind, seat.name(), seat.seat(), seat.address(), seat.until(), tried);
      }
    }
    if (!any) tried.gaps.add(new Gap(mailboxes.title(kind), null, Gap.Why.NO_SEAT, null));
  }

  private void address(
      String role,
      @Nullable String kind,
      @Nullable String name,
      @Nullable Long seat,
      @Nullable String address,
      @Nullable LocalDate until,
      Tried tried) {
    Gap.Why fault = fault(address);
    if (fault != null || address == null) {
      tried.gaps.add(new Gap(role, seat, fault == null ? Gap.Why.NO_ADDRESS : fault, address));
    } else if (tried.seen.add(EmailAddress.key(address))) {
      tried.reached.add(new Reach(address, role, kind, name, seat, until));
    }
  }

  private Gap.@Nullable Why fault(@Nullable String address) {
    if (address == null) return Gap.Why.NO_ADDRESS;
    if (!EmailAddress.isWhole(address)) return Gap.Why.MISWRITTEN;
    Suppression suppressed = mailboxes.suppressed(address);
    if (suppressed == null) return null;
    return switch (suppressed.reason()) {
      case BOUNCED -> Gap.Why.BOUNCED;
      case ASKED -> Gap.Why.ASKED;
      case COMPLAINED -> Gap.Why.COMPLAINED;
    };
  }
}

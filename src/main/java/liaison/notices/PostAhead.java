package liaison.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.mail.Outbox;
import liaison.mail.Trays;
import liaison.store.Database;

/// The letters that lie in the outbox and have not gone: those of one subject together. An
/// officer's own links to sign in are not among them.
public final class PostAhead implements Ahead {
  private final Database database;

  /// @param database where the outbox lies
  public PostAhead(Database database) {
    this.database = database;
  }

  @Override
  public List<Plan.Line> lines(Span span) {
    return database.read(handle -> {
      Optional<String> held = Outbox.held(handle);
      Map<String, List<Trays.UnderWay>> subjects = new LinkedHashMap<>();
      for (Trays.UnderWay letter : Trays.underWay(handle)) {
        if (!span.shows(letter.next(), true)) continue;
        subjects.computeIfAbsent(letter.subject(), _ -> new ArrayList<>()).add(letter);
      }
      return subjects.values().stream().map(letters -> line(letters, held, span.now())).toList();
    });
  }

  private static Plan.Line line(List<Trays.UnderWay> letters, Optional<String> held, Instant now) {
    Trays.UnderWay first = letters.getFirst();
    Expected.Standing standing =
        held.isPresent()
            ? Expected.Standing.HELD
            : first.next().isAfter(now) ? Expected.Standing.LATER : Expected.Standing.DUE;
    String why =
        held.map(reason -> "The post is held: " + reason)
            .orElseGet(() -> first.plainly().isEmpty() ? "" : "Tried before. " + first.plainly());
    return new Plan.Line(
        new Concern.InThePost(),
        first.subject().isEmpty() ? "A letter" : first.subject(),
        first.next(),
        standing,
        why,
        letters.stream().map(letter -> new Plan.To(letter.to(), List.of())).toList(),
        0,
        List.of());
  }
}

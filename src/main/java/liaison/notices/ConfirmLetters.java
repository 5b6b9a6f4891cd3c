package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.ConfirmRound;
import liaison.councils.Confirmations;
import liaison.councils.Coverage;
import liaison.councils.Purpose;
import liaison.councils.Reach;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Database;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The letters of a confirm round. Each goes into the outbox in the transaction that notes that its
/// council was asked: both happen, or neither does, and doing it again writes none twice.
public final class ConfirmLetters implements Ahead {
  /// After how many days without an answer a council may be asked again.
  public static final int PATIENCE = ConfirmRound.PATIENCE;

  /// The purpose that is meant for such letters; where it was taken away, the first that is due to
  /// every council serves.
  private static final String PURPOSE = "general";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final Database database;
  private final Confirmations confirmations;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Sending sending;
  private final LetterTemplates letters;

  /// @param sending in whose name
  /// @param letters those of this room, with what officers corrected
  public ConfirmLetters(
      Database database,
      Confirmations confirmations,
      Outbox outbox,
      InstantSource clock,
      Sending sending,
      LetterTemplates letters) {
    this.database = database;
    this.confirmations = confirmations;
    this.outbox = outbox;
    this.clock = clock;
    this.sending = sending;
    this.letters = letters;
  }

  /// Where the link of a letter leads.
  public static URI address(URI site, String token) {
    return site.resolve("/confirm/" + token);
  }

  /// Writes to all councils that the round has not asked yet and that can be reached.
  ///
  /// @param site where people reach the pages
  /// @return how many councils are written to
  /// @throws Unacceptable for `main` where there is no purpose for which every council is written
  ///   to
  public int ask(ConfirmRound round, LocalDate day, URI site) {
    List<ConfirmRound.Line> lines =
        confirmations.lines(round, day).stream()
            .filter(line -> line.state() == ConfirmRound.State.UNASKED)
            .toList();
    return write(round, lines, day, site, Confirmations::asked);
  }

  /// Writes again to those who have not answered for [#PATIENCE] days.
  ///
  /// @param site where people reach the pages
  /// @return how many councils are written to
  /// @throws Unacceptable as [#ask]
  public int chase(ConfirmRound round, LocalDate day, URI site) {
    List<ConfirmRound.Line> lines = confirmations.toChase(round, day, PATIENCE);
    return write(round, lines, day, site, Confirmations::chased);
  }

  /// Sends an officer the letter as the councils of a round would get it. Its link answers for
  /// nobody, and no council is asked by it.
  ///
  /// @param officer the officer's address
  /// @param site where people reach the pages
  public void test(String officer, LocalDate answerBy, URI site) {
    Filled words =
        filled("Example Parish Council", address(site, "test").toString(), answerBy, null);
    Instant now = clock.instant();
    Letter letter =
        new Letter(
            officer, "Test: " + words.subject(), words.text(), words.html(), Kind.TEST, now, null);
    database.change(handle -> outbox.put(handle, letter, now));
  }

  @Override
  public List<Plan.Line> lines(Span span) {
    LocalDate today = span.today();
    List<ConfirmRound> open =
        confirmations.all().stream().filter(round -> !today.isAfter(round.answerBy())).toList();
    if (open.isEmpty()) return List.of();
    Map<String, List<Reach>> reached = new HashMap<>();
    String fault = "";
    try {
      reached.putAll(reached(today));
    } catch (Unacceptable noPurpose) {
      fault = noPurpose.words();
    }
    var lines = new ArrayList<Plan.Line>();
    for (ConfirmRound round : open) {
      Map<LocalDate, List<ConfirmRound.Line>> again = new TreeMap<>();
      var fresh = new ArrayList<ConfirmRound.Line>();
      for (ConfirmRound.Line line : confirmations.lines(round, today)) {
        LocalDate asked = line.chasedOn() == null ? line.askedOn() : line.chasedOn();
        switch (line.state()) {
          case UNASKED -> fresh.add(line);
          case WAITING, CHASED -> {
            if (asked == null || asked.plusDays(PATIENCE).isAfter(round.answerBy())) continue;
            again.computeIfAbsent(asked.plusDays(PATIENCE), _ -> new ArrayList<>()).add(line);
          }
          case CONFIRMED, PROPOSED, UNANSWERED -> {}
        }
      }
      if (!fresh.isEmpty()) {
        lines.add(line(round, false, Span.morning(round.openedOn()), fresh, reached, fault));
      }
      for (Map.Entry<LocalDate, List<ConfirmRound.Line>> due : again.entrySet()) {
        lines.add(line(round, true, Span.morning(due.getKey()), due.getValue(), reached, fault));
      }
    }
    return lines.stream().filter(line -> span.shows(line.at(), true)).toList();
  }

  private static Plan.Line line(
      ConfirmRound round,
      boolean again,
      Instant at,
      List<ConfirmRound.Line> councils,
      Map<String, List<Reach>> reached,
      String fault) {
    Map<String, List<String>> to = new LinkedHashMap<>();
    var without = new ArrayList<String>();
    for (ConfirmRound.Line council : councils) {
      List<Reach> reach = reached.getOrDefault(council.council(), List.of());
      if (reach.isEmpty()) without.add(council.name());
      for (Reach one : reach) {
        to.computeIfAbsent(one.address(), _ -> new ArrayList<>()).add(council.name());
      }
    }
    var missing = new ArrayList<String>();
    if (!fault.isEmpty()) missing.add(fault);
    else if (!without.isEmpty()) missing.add(NoticesAhead.unreached(without));
    return new Plan.Line(
        new Concern.OfRound(round.id(), again),
        "Confirm round " + round.name(),
        at,
        Expected.Standing.ASK,
        again
            ? "They have not answered. You ask them again on the page of the round."
            : "They have not been asked. You ask them on the page of the round.",
        to.entrySet().stream()
            .map(each -> new Plan.To(each.getKey(), List.copyOf(each.getValue())))
            .toList(),
        councils.size() - without.size(),
        List.copyOf(missing));
  }

  /// Notes that a letter is written; says whether one is owed.
  private interface Mark {
    boolean made(Handle handle, ConfirmRound round, String council, LocalDate day);
  }

  private int write(
      ConfirmRound round, List<ConfirmRound.Line> lines, LocalDate day, URI site, Mark mark) {
    if (day.isAfter(round.answerBy())) return 0;
    Map<String, List<Reach>> reached = reached(day);
    Map<String, List<Letter>> written = new LinkedHashMap<>();
    for (ConfirmRound.Line line : lines) {
      List<Letter> own =
          letters(round, line, reached.getOrDefault(line.council(), List.of()), site);
      if (!own.isEmpty()) written.put(line.council(), own);
    }
    Instant now = clock.instant();
    return database.<Integer>write(handle -> {
      int councils = 0;
      for (Map.Entry<String, List<Letter>> own : written.entrySet()) {
        if (!mark.made(handle, round, own.getKey(), day)) continue;
        own.getValue().forEach(letter -> outbox.put(handle, letter, now));
        councils++;
      }
      return councils;
    });
  }

  /// To whom a letter to each council goes.
  private Map<String, List<Reach>> reached(LocalDate day) {
    Board board = new Coverage(database).board(day);
    int column = column(board.purposes());
    return board.lines().stream()
        .collect(Collectors.toMap(Board.Line::council, line -> reached(line.cells().get(column))));
  }

  private static int column(List<Purpose> purposes) {
    int first = -1;
    for (int at = purposes.size() - 1; at >= 0; at--) {
      Purpose purpose = purposes.get(at);
      if (purpose.key().equals(PURPOSE)) return at;
      if (purpose.due() == Purpose.Due.EVERY) first = at;
    }
    if (first >= 0) return first;
    throw new Unacceptable(
        "main",
        "No letter was written: there is no purpose for which every council is written to. Ask"
            + " whoever runs this service to add one.");
  }

  private static List<Reach> reached(Cell cell) {
    return cell.reached();
  }

  private List<Letter> letters(
      ConfirmRound round, ConfirmRound.Line line, List<Reach> to, URI site) {
    String link = address(site, confirmations.token(round, line.council())).toString();
    Filled words = filled(line.name(), link, round.answerBy(), line.askedOn());
    Instant now = clock.instant();
    var own = new ArrayList<Letter>();
    for (Reach reach : to) {
      try {
        own.add(
            new Letter(
                reach.address(),
                words.subject(),
                words.text(),
                words.html(),
                Kind.CONFIRM,
                now,
                Confirmations.ends(round)));
      } catch (Unacceptable noLetterCanGoThere) {
        continue;
      }
    }
    return own;
  }

  /// The letter's words.
  ///
  /// @param asked when the council was asked before; null where it was not
  Filled filled(String name, String link, LocalDate answerBy, @Nullable LocalDate asked) {
    var values = new HashMap<String, Object>(sending.values());
    values.put("name", name);
    values.put("link", link);
    values.put("answerBy", DAY.format(answerBy));
    values.put("asked", asked == null ? "" : DAY.format(asked));
    return letters.filled("confirm", values);
  }
}

package liaison.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.councils.ConfirmRound;
import liaison.councils.Confirmations;
import liaison.notices.ConfirmLetters;
import liaison.text.Unacceptable;
import liaison.web.PlainDates;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// The confirm rounds: open one, see who has answered, ask again.
public final class RoundPages implements DeskPart {
  private static final String PATH = "/desk/confirm";
  private static final String ONE = PATH + "/{round}";

  /// In the order in which an officer looks at them.
  private static final List<ConfirmRound.State> ORDER =
      List.of(
          ConfirmRound.State.UNASKED,
          ConfirmRound.State.UNANSWERED,
          ConfirmRound.State.CHASED,
          ConfirmRound.State.WAITING,
          ConfirmRound.State.PROPOSED,
          ConfirmRound.State.CONFIRMED);

  private final DeskRooms rooms;
  private final Confirmations confirmations;
  private final ConfirmLetters letters;

  /// @param letters asks the councils
  public RoundPages(DeskRooms rooms, Confirmations confirmations, ConfirmLetters letters) {
    this.rooms = rooms;
    this.confirmations = confirmations;
    this.letters = letters;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Confirm rounds", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::all)
        .read(PATH + "/new", visit -> blank(visit, null))
        .write(PATH + "/new", this::begin)
        .read(ONE, visit -> one(visit, round(visit), null))
        .write(ONE + "/ask", visit -> write(visit, letters::ask, "asked"))
        .write(ONE + "/chase", visit -> write(visit, letters::chase, "chased"));
  }

  @Override
  public List<Section> sections() {
    LocalDate today = rooms.today();
    List<ConfirmRound> all = confirmations.all();
    var items = new ArrayList<Section.Item>();
    ConfirmRound.due(all.isEmpty() ? null : all.getFirst(), today)
        .ifPresent(due ->
            items.add(
                new Section.Item("A round is due", PATH + "/new", DeskPhrases.said(due), "")));
    for (ConfirmRound round : all) {
      if (today.isAfter(round.answerBy())) continue;
      int toChase = confirmations.toChase(round, today, ConfirmLetters.PATIENCE).size();
      if (toChase == 0) continue;
      items.add(
          new Section.Item(
              DeskPhrases.toChase(toChase),
              PATH + "/" + round.id(),
              "%s, answers by %s".formatted(round.name(), PlainDates.weekday(round.answerBy())),
              ""));
    }
    return List.of(
        new Section(
            "Confirm rounds",
            items,
            "No round is due, and no council waits to be asked again.",
            PATH,
            "All rounds"));
  }

  /// A round as the page of all shows it.
  public record ShownRound(long id, String name, String days, long answered, int councils) {}

  private void all(Visit visit) {
    visit.show(
        "desk/rounds",
        Map.of(
            "rounds", confirmations.all().stream().map(this::shown).toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private ShownRound shown(ConfirmRound round) {
    List<ConfirmRound.Line> lines = confirmations.lines(round, rooms.today());
    return new ShownRound(
        round.id(),
        round.name(),
        days(round),
        lines.stream().filter(RoundPages::isAnswered).count(),
        lines.size());
  }

  private static String days(ConfirmRound round) {
    return "Opened on %s, answers by %s"
        .formatted(PlainDates.weekday(round.openedOn()), PlainDates.weekday(round.answerBy()));
  }

  private static boolean isAnswered(ConfirmRound.Line line) {
    return line.state() == ConfirmRound.State.CONFIRMED
        || line.state() == ConfirmRound.State.PROPOSED;
  }

  private static void blank(Visit visit, @Nullable Unacceptable wrong) {
    blank(visit, wrong, "");
  }

  private static void blank(Visit visit, @Nullable Unacceptable wrong, String done) {
    visit.show(
        "desk/round-new",
        Map.of(
            "done", done,
            "name", visit.form().shown("name"),
            "answerBy", DayFields.of(visit.form(), "answer_by")),
        wrong);
  }

  private void begin(Visit visit) {
    try {
      LocalDate answerBy =
          DayFields.of(visit.form(), "answer_by").required("Enter the last day for answers.");
      if (visit.form().shown("trial").equals("yes")) {
        letters.test(visit.officer().email(), answerBy, visit.site());
        blank(visit, null, "A test is on its way to you. No council is written to yet.");
        return;
      }
      ConfirmRound round =
          confirmations.open(
              visit.form().shown("name"), rooms.today(), answerBy, visit.officer().key());
      try {
        int _ = letters.ask(round, rooms.today(), visit.site());
        visit.leadTo(PATH + "/" + round.id() + "?done=round-opened");
      } catch (Unacceptable noLetters) {
        one(visit, round, noLetters);
      }
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private ConfirmRound round(Visit visit) {
    return confirmations
        .byId(visit.number("round"))
        .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_ROUND));
  }

  /// The councils that stand alike.
  ///
  /// @param toDo what an officer can do about them; empty where there is nothing
  public record Group(String title, String toDo, List<ShownLine> lines) {}

  /// One council.
  public record ShownLine(String council, String name, String about) {}

  private void one(Visit visit, ConfirmRound round, @Nullable Unacceptable wrong) {
    LocalDate today = rooms.today();
    List<ConfirmRound.Line> lines = confirmations.lines(round, today);
    var groups = new ArrayList<Group>();
    for (ConfirmRound.State state : ORDER) {
      List<ShownLine> own =
          lines.stream().filter(line -> line.state() == state).map(RoundPages::shown).toList();
      if (!own.isEmpty()) {
        groups.add(new Group(DeskPhrases.said(state), DeskPhrases.toDo(state), own));
      }
    }
    boolean open = !today.isAfter(round.answerBy());
    Map<String, Object> values = new HashMap<>();
    values.put("round", shown(round));
    values.put("groups", groups);
    values.put(
        "unasked",
        open && lines.stream().anyMatch(line -> line.state() == ConfirmRound.State.UNASKED));
    values.put(
        "toChase", open ? confirmations.toChase(round, today, ConfirmLetters.PATIENCE).size() : 0);
    values.put("patience", ConfirmLetters.PATIENCE);
    values.put("done", DeskPhrases.done(visit.form().shown("done")));
    visit.show("desk/round", values, wrong);
  }

  private static ShownLine shown(ConfirmRound.Line line) {
    LocalDate asked = line.askedOn();
    LocalDate chased = line.chasedOn();
    String about =
        Stream.of(
                asked == null ? "" : "Asked on %s.".formatted(PlainDates.weekday(asked)),
                chased == null ? "" : "Asked again on %s.".formatted(PlainDates.weekday(chased)))
            .filter(words -> !words.isEmpty())
            .reduce((one, next) -> one + " " + next)
            .orElse("");
    return new ShownLine(line.council(), line.name(), about);
  }

  /// Writes letters of a round.
  private interface Writing {
    int letters(ConfirmRound round, LocalDate day, java.net.URI site);
  }

  private void write(Visit visit, Writing writing, String done) {
    ConfirmRound round = round(visit);
    try {
      int written = writing.letters(round, rooms.today(), visit.site());
      visit.leadTo(
          "%s/%d?done=round-%s".formatted(PATH, round.id(), written == 0 ? "nobody" : done));
    } catch (Unacceptable wrong) {
      one(visit, round, wrong);
    }
  }
}

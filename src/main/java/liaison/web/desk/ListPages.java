package liaison.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.ContactList;
import liaison.councils.Coverage;
import liaison.councils.Exports;
import liaison.councils.Lists;
import liaison.councils.Members;
import liaison.councils.Phrases;
import liaison.councils.Reach;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.PlainDates;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// The lists: rules that say who gets something, who that is today, and why.
public final class ListPages implements DeskPart {
  private static final String PATH = "/desk/lists";
  private static final String ONE = PATH + "/{list}";
  private static final int ON_A_PAGE = 100;

  private final DeskRooms rooms;
  private final Lists lists;
  private final Coverage coverage;
  private final Exports exports;

  /// @param coverage who gets which letter
  public ListPages(DeskRooms rooms, Lists lists, Coverage coverage, Exports exports) {
    this.rooms = rooms;
    this.lists = lists;
    this.coverage = coverage;
    this.exports = exports;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Lists", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::all)
        .read(PATH + "/letters", this::letters)
        .read(PATH + "/new", visit -> blank(visit, null))
        .write(PATH + "/new", this::add)
        .read(ONE, this::one)
        .read(ONE + "/members.{form}", this::members)
        .read(ONE + "/change", this::change)
        .write(ONE + "/change", this::save)
        .read(ONE + "/remove", visit -> visit.show("desk/list-remove", Map.of("list", list(visit))))
        .write(ONE + "/remove", this::remove);
  }

  /// A list as the page of all shows it.
  ///
  /// @param nobody for how many councils nobody is on it
  /// @param partly for how many a seat is passed over, though somebody is on it
  public record ShownList(
      long id, String name, String rule, int members, long nobody, long partly) {}

  private void all(Visit visit) {
    visit.show(
        "desk/lists",
        Map.of(
            "lists",
                lists.all().stream()
                    .map(list -> {
                      Members on = lists.members(list, rooms.today());
                      long nobody = on.missing().stream().filter(Members.Missing::nobody).count();
                      return new ShownList(
                          list.id(),
                          list.name(),
                          list.rule(),
                          on.members().size(),
                          nobody,
                          on.missing().size() - nobody);
                    })
                    .toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private ContactList list(Visit visit) {
    return lists
        .byId(visit.number("list"))
        .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_LIST));
  }

  /// Somebody on a list.
  public record ShownMember(String name, String address, String why) {}

  private void one(Visit visit) {
    ContactList list = list(visit);
    Members on = lists.members(list, rooms.today());
    String page = visit.form().shown("page");
    visit.show(
        "desk/list",
        Map.of(
            "list", list,
            "day", PlainDates.weekday(on.day()),
            "unknown", lists.unknown(list, rooms.today()),
            "members",
                Leaf.of(on.members().stream().map(ListPages::shown).toList(), page, ON_A_PAGE),
            "missing", on.missing().stream().map(Phrases::why).toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private static ShownMember shown(Members.Member member) {
    String name = member.reach().name();
    return new ShownMember(
        name == null ? member.reach().role() : name, member.reach().address(), Phrases.why(member));
  }

  private void members(Visit visit) {
    Members on = lists.members(list(visit), rooms.today());
    SheetForm.hand(
        visit, "list-%d-%s".formatted(on.list().id(), on.day()), form -> exports.members(form, on));
  }

  /// A kind of seat and the word for it in a rule.
  public record ShownKind(String key, String title) {}

  private void form(
      Visit visit, Map<String, String> list, String theirs, @Nullable Unacceptable wrong) {
    visit.show(
        "desk/list-form",
        Map.of(
            "list", list,
            "theirs", theirs,
            "kinds",
                coverage.kindsOfSeat().entrySet().stream()
                    .map(kind -> new ShownKind(kind.getKey(), kind.getValue()))
                    .toList()),
        wrong);
  }

  private void blank(Visit visit, @Nullable Unacceptable wrong) {
    form(visit, typed("", "", visit.form()), "", wrong);
  }

  private static Map<String, String> typed(String id, String version, Form form) {
    return Map.of(
        "id", id, "version", version, "name", form.shown("name"), "rule", form.shown("rule"));
  }

  private void add(Visit visit) {
    try {
      ContactList list =
          lists.add(visit.form().shown("name"), visit.form().shown("rule"), visit.officer().key());
      visit.leadTo(PATH + "/" + list.id() + "?done=list-added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private void change(Visit visit) {
    ContactList list = list(visit);
    form(
        visit,
        Map.of(
            "id", String.valueOf(list.id()),
            "version", String.valueOf(list.version()),
            "name", list.name(),
            "rule", list.rule()),
        "",
        null);
  }

  private void save(Visit visit) {
    ContactList list = list(visit);
    Form form = visit.form();
    String version = form.shown("version");
    try {
      long seen = version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
      boolean changed =
          lists.change(
              list.id(), seen, form.shown("name"), form.shown("rule"), visit.officer().key());
      if (changed) {
        visit.leadTo(PATH + "/" + list.id() + "?done=list-changed");
        return;
      }
      form(
          visit,
          typed(String.valueOf(list.id()), String.valueOf(list.version()), form),
          list.name() + ": " + list.rule(),
          new Unacceptable("name", DeskPhrases.LIST_OVERTAKEN));
    } catch (Unacceptable wrong) {
      form(visit, typed(String.valueOf(list.id()), version, form), "", wrong);
    }
  }

  private void remove(Visit visit) {
    lists.remove(list(visit).id(), visit.officer().key());
    visit.leadTo(PATH + "?done=list-removed");
  }

  /// Who gets one letter to one council.
  ///
  /// @param purpose what the letter is for
  /// @param to who gets it, each with the address
  /// @param note what is wrong and what to do; empty where all is well
  /// @param state "reached", "instead", "nobody" or "none"
  public record ShownLetter(String purpose, List<String> to, String note, String state) {}

  /// All letters to one council.
  public record ShownCouncil(String id, String name, List<ShownLetter> letters) {}

  private void letters(Visit visit) {
    Board board = coverage.board(rooms.today());
    List<String> purposes = board.purposes().stream().map(purpose -> purpose.title()).toList();
    Leaf<Board.Line> leaf = Leaf.of(board.lines(), visit.form().shown("page"), ON_A_PAGE);
    visit.show(
        "desk/letters",
        Map.of(
            "day",
            PlainDates.weekday(board.day()),
            "purposes",
            purposes,
            "leaf",
            leaf,
            "councils",
            leaf.shown().stream().map(line -> shown(line, purposes)).toList()));
  }

  private static ShownCouncil shown(Board.Line line, List<String> purposes) {
    return new ShownCouncil(
        line.council(),
        line.name(),
        IntStream.range(0, purposes.size())
            .mapToObj(at -> shown(purposes.get(at), line.cells().get(at)))
            .toList());
  }

  private static ShownLetter shown(String purpose, Cell cell) {
    List<String> to = cell.reached().stream().map(ListPages::shown).toList();
    return switch (cell) {
      case Cell.NotDue _ -> new ShownLetter(purpose, to, Phrases.said(cell), "none");
      case Cell.Reached _ -> new ShownLetter(purpose, to, Phrases.toDo(cell), "reached");
      case Cell.FallenBack _ -> new ShownLetter(purpose, to, Phrases.toDo(cell), "instead");
      case Cell.Unreached _ ->
          new ShownLetter(purpose, to, Phrases.said(cell) + " " + Phrases.toDo(cell), "nobody");
    };
  }

  private static String shown(Reach reach) {
    return Stream.of(reach.name(), reach.role(), reach.address())
        .filter(words -> words != null && !words.isEmpty())
        .reduce((one, next) -> one + ", " + next)
        .orElse("");
  }
}

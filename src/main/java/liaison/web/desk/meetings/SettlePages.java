package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Outcome;
import liaison.meetings.agenda.Settled;
import liaison.meetings.agenda.Sitting;
import liaison.notices.ItemLetters;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Settles the items of a meeting: all of them on one page, each with one choice.
final class SettlePages implements DeskPart {
  private static final String PATH = "/desk/meetings/{meeting}/settle";

  private final AgendaDesk desk;

  SettlePages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, visit -> show(visit, null, Map.of())).write(PATH, this::settle);
  }

  /// An item with what can become of it.
  ///
  /// @param words the answer or the reason
  /// @param now how somebody else left it, where they changed it after the officer saw it; empty
  ///   otherwise
  public record Shown(
      Item item,
      String state,
      String origin,
      String paper,
      String place,
      String words,
      int version,
      String now,
      List<Choice> choices) {}

  /// Something that can become of it.
  public record Choice(String value, String words, boolean chosen) {}

  /// @param typed what the officer typed, by field; empty where nothing was
  private void show(Visit visit, @Nullable Unacceptable wrong, Map<String, String> typed) {
    Sitting sitting = desk.sitting(visit);
    Form form = new Form(typed);
    List<Shown> shown =
        desk.database()
            .read(handle -> {
              List<Item> items = Items.of(handle, sitting.id());
              List<Sitting> further = sitting.further(handle);
              var all = new ArrayList<Shown>();
              for (Item item : items) {
                String id = "-" + item.id();
                all.add(
                    new Shown(
                        item,
                        AgendaWords.said(item.state()),
                        Items.origin(handle, item),
                        paper(item),
                        typed.getOrDefault("place" + id, String.valueOf(all.size() + 1)),
                        typed.getOrDefault("words" + id, item.words() == null ? "" : item.words()),
                        item.version(),
                        now(sitting, item, further, items, typed),
                        choices(
                            sitting,
                            item,
                            items,
                            further,
                            typed.isEmpty()
                                ? preset(sitting, item, further)
                                : form.shown("outcome" + id))));
              }
              return all;
            });
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", sitting.id());
    values.put("words", sitting.words());
    values.put("items", shown);
    values.put("settledBy", settledBy(sitting));
    values.put("cancelled", sitting.cancelled());
    values.put(
        "time",
        desk.database()
            .read(handle -> Agendas.draft(handle, sitting.id()))
            .map(AgendaWords::time)
            .orElse(""));
    values.put("left", LeftOverPages.words(desk, sitting));
    values.put("done", AgendaWords.done(visit.form().shown("done")));
    visit.show("desk/agenda-settle", values, wrong);
  }

  /// "On the agenda. Their words: …" of an item that is newer than the form.
  private static String now(
      Sitting sitting,
      Item item,
      List<Sitting> further,
      List<Item> items,
      Map<String, String> typed) {
    String version = typed.get("version-" + item.id());
    if (version == null || version.equals(String.valueOf(item.version()))) return "";
    String became =
        choices(sitting, item, items, further, value(Outcome.of(item))).stream()
            .filter(Choice::chosen)
            .findFirst()
            .map(Choice::words)
            .orElse("");
    String words = item.words();
    return became + ". " + (words == null ? "No words with it." : "Words: " + words);
  }

  private String settledBy(Sitting sitting) {
    String key = sitting.body().habits().settledBy();
    if (key == null) return "";
    return desk.database()
        .read(handle -> liaison.meetings.Meetings.body(handle, key))
        .map(liaison.meetings.Body::name)
        .orElse("");
  }

  private static String paper(Item item) {
    return switch (item.paper()) {
      case liaison.meetings.agenda.ItemPaper.None() -> "no paper";
      case liaison.meetings.agenda.ItemPaper.ToFollow() -> "paper to follow";
      case liaison.meetings.agenda.ItemPaper.Link _ -> "paper by link";
      case liaison.meetings.agenda.ItemPaper.Attached _ -> "paper attached";
    };
  }

  /// What became of an item; what is left over of a cancelled meeting goes to the next one, unless
  /// an officer says otherwise.
  private static String preset(Sitting sitting, Item item, List<Sitting> further) {
    String present = value(Outcome.of(item));
    boolean settled =
        item.state() == Item.State.DEFERRED
            || item.state() == Item.State.ANSWERED
            || item.state() == Item.State.DROPPED;
    if (!sitting.cancelled() || settled) return present;
    return further.stream()
        .filter(other -> other.body().key().equals(sitting.body().key()))
        .findFirst()
        .map(other -> value(new Outcome.Defer(other.id())))
        .orElse(present);
  }

  private static List<Choice> choices(
      Sitting sitting, Item item, List<Item> items, List<Sitting> further, String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("open", "Leave it open", chosen.equals("open")));
    if (!sitting.cancelled()) {
      choices.add(new Choice("accept", "Put it on the agenda", chosen.equals("accept")));
    }
    choices.add(new Choice("drop", "Do not take it up", chosen.equals("drop")));
    choices.add(new Choice("answer", "Answer it outside the meeting", chosen.equals("answer")));
    for (Sitting other : further) {
      String value = "defer-" + other.id();
      choices.add(new Choice(value, "Move it to: " + other.words(), chosen.equals(value)));
    }
    for (Item other : items) {
      if (other.id() == item.id()) continue;
      String value = "merge-" + other.id();
      choices.add(new Choice(value, "Take it with: " + other.title(), chosen.equals(value)));
    }
    addPresent(choices, item, chosen);
    return List.copyOf(choices);
  }

  /// What became of an item stays a choice, though it could not be chosen any more.
  private static void addPresent(List<Choice> choices, Item item, String chosen) {
    String present = value(Outcome.of(item));
    if (choices.stream().anyMatch(choice -> choice.value().equals(present))) return;
    choices.add(
        new Choice(present, "As it is: " + AgendaWords.said(item.state()), chosen.equals(present)));
  }

  private static String value(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Open() -> "open";
      case Outcome.Accept() -> "accept";
      case Outcome.AnswerOutside() -> "answer";
      case Outcome.Defer(long meeting) -> "defer-" + meeting;
      case Outcome.Merge(long item) -> "merge-" + item;
      case Outcome.Drop() -> "drop";
    };
  }

  private static Outcome outcome(String value) {
    if (value.equals("accept")) return new Outcome.Accept();
    if (value.equals("drop")) return new Outcome.Drop();
    if (value.equals("answer")) return new Outcome.AnswerOutside();
    if (value.matches("defer-\\d{1,9}"))
      return new Outcome.Defer(Long.parseLong(value.substring(6)));
    if (value.matches("merge-\\d{1,9}"))
      return new Outcome.Merge(Long.parseLong(value.substring(6)));
    return new Outcome.Open();
  }

  private void settle(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    Form form = visit.form();
    var choices = new ArrayList<Settled.Choice>();
    for (Item item : desk.database().read(handle -> Items.of(handle, sitting.id()))) {
      String id = "-" + item.id();
      if (form.value("outcome" + id) == null) continue;
      choices.add(
          new Settled.Choice(
              item.id(),
              AgendaDesk.number(visit, "version" + id),
              outcome(form.shown("outcome" + id)),
              Math.max(1, AgendaDesk.number(visit, "place" + id)),
              form.shown("words" + id)));
    }
    try {
      ItemLetters.Told told =
          desk.letters().settle(sitting.id(), choices, visit.officer().key(), visit.site());
      switch (told.settled()) {
        case Settled.Done _ ->
            visit.leadTo(AgendaDesk.path(sitting.id()) + "/settle?done=" + done(told));
        case Settled.Overtaken _ ->
            show(visit, new Unacceptable("items", AgendaWords.SETTLED_OVERTAKEN), form.values());
      }
    } catch (Unacceptable wrong) {
      show(visit, wrong, form.values());
    }
  }

  private static String done(ItemLetters.Told told) {
    if (!told.unreached().isEmpty()) return "unreached";
    return switch (told.told()) {
      case 0 -> "settled";
      case 1 -> "told-1";
      default -> "told";
    };
  }
}

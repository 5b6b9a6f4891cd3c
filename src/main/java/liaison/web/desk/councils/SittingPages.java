package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liaison.councils.CouncilField;
import liaison.councils.Kept;
import liaison.councils.Sitting;
import liaison.councils.SittingField;
import liaison.text.Unacceptable;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Somebody in a seat: correct what is on file, let them leave, take them out.
final class SittingPages implements DeskPart {
  private static final List<SittingField> CORRECTED =
      List.of(
          SittingField.NAME,
          SittingField.EMAIL,
          SittingField.PHONE,
          SittingField.OWN_EMAIL,
          SittingField.OWN_PHONE,
          SittingField.FROM,
          SittingField.TERM_TO,
          SittingField.TO,
          SittingField.INTERIM);
  private static final List<SittingField> OF_A_SUCCESSOR =
      List.of(SittingField.NAME, SittingField.EMAIL, SittingField.PHONE, SittingField.OWN_EMAIL);
  private static final List<SittingField> OF_A_KNOWN_SUCCESSOR =
      List.of(SittingField.EMAIL, SittingField.PHONE);
  private static final String LAST = SittingField.TO.key();

  private final CouncilDesk desk;
  private final PersonFinding finding;

  SittingPages(CouncilDesk desk) {
    this.desk = desk;
    this.finding = new PersonFinding(desk);
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(Paths.SITTING + "/correct", this::show)
        .write(Paths.SITTING + "/correct", this::correct)
        .read(Paths.SITTING + "/end", visit -> ending(visit, null, List.of()))
        .write(Paths.SITTING + "/end", this::end)
        .read(Paths.SITTING + "/person", this::person)
        .read(Paths.SITTING + "/leaves", visit -> leaving(visit, null, List.of()))
        .write(Paths.SITTING + "/leaves", this::leave)
        .read(Paths.SITTING + "/remove", visit -> removing(visit, null))
        .write(Paths.SITTING + "/remove", this::remove);
  }

  private FormPage page(Sitting sitting, String title, String act, String button) {
    String name = councilName(sitting);
    return new FormPage(
        title,
        new Link(name, Paths.council(sitting.council())),
        Paths.sitting(sitting.council(), sitting.id()) + "/" + act,
        button);
  }

  private String councilName(Sitting sitting) {
    return desk.keeping()
        .sheet(sitting.council())
        .map(sheet -> sheet.value(CouncilField.NAME))
        .orElse(sitting.council());
  }

  private FormPage correcting(Sitting sitting) {
    FormPage page =
        page(sitting, desk.title(sitting) + " of " + councilName(sitting), "correct", "Save");
    boolean address = sitting.email() != null || sitting.ownEmail() != null;
    return address
        ? page.linking(
            "Stop or start letters to this address",
            Paths.sitting(sitting.council(), sitting.id()) + "/address")
        : page;
  }

  private static String was(Sitting sitting) {
    Map<SittingField, String> kept = new EnumMap<>(SittingField.class);
    CORRECTED.forEach(field -> kept.put(field, sitting.value(field)));
    return Asked.was(kept);
  }

  private void show(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    correcting(sitting)
        .asking(CORRECTED.stream().map(f -> Asked.shown(f, sitting.value(f))).toList())
        .carrying("version", String.valueOf(sitting.version()))
        .carrying(Was.NAME, was(sitting))
        .show(visit, null);
  }

  private void correct(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      Map<SittingField, String> touched = touched(visit);
      Map<String, String> was = Was.read(visit.form().shown(Was.NAME));
      Kept kept =
          Asked.kept(
              seen ->
                  desk.seatKeeping().correct(sitting.id(), seen, touched, visit.officer().key()),
              version(visit),
              was);
      switch (kept) {
        case Kept.Done(_, _, var changes) ->
            done(visit, sitting, changes.isEmpty() ? "same" : "changed");
        case Kept.Overtaken(long now, List<Kept.Clash> clashes) ->
            overtaken(visit, now, touched, Asked.others(clashes, was));
      }
    } catch (Unacceptable wrong) {
      correcting(sitting)
          .asking(CORRECTED.stream().map(f -> Asked.again(f, visit.form())).toList())
          .carrying("version", visit.form().shown("version"))
          .carrying(Was.NAME, visit.form().shown(Was.NAME))
          .show(visit, wrong);
    }
  }

  private static void done(Visit visit, Sitting sitting, String what) {
    visit.leadTo(Paths.council(sitting.council()) + "?done=" + what);
  }

  private static long version(Visit visit) {
    return Numbers.id(visit.form().value("version")).orElse(0L);
  }

  /// What the officer typed, where it differs from what the form showed.
  private static Map<SittingField, String> touched(Visit visit) {
    Map<String, String> was = Was.read(visit.form().shown(Was.NAME));
    Map<SittingField, String> touched = new EnumMap<>(SittingField.class);
    for (SittingField field : CORRECTED) {
      String typed = Asked.read(field, visit.form());
      if (!typed.equals(was.get(field.key()))) touched.put(field, typed);
    }
    return touched;
  }

  private void overtaken(
      Visit visit, long version, Map<SittingField, String> touched, List<Kept.Clash> clashes) {
    Sitting now = desk.sitting(visit);
    correcting(now)
        .asking(
            CORRECTED.stream()
                .map(field ->
                    touched.containsKey(field)
                        ? Asked.again(field, visit.form())
                        : Asked.shown(field, now.value(field)))
                .toList())
        .carrying("version", String.valueOf(version))
        .carrying(Was.NAME, was(now))
        .overtakenBy(Asked.clashes(clashes))
        .show(visit, new Unacceptable("both", CouncilWords.OVERTAKEN));
  }

  private static FormField last(Visit visit) {
    return FormField.day(
        "Last day",
        "The day itself still counts. For example, 27 3 2027.",
        DayFields.of(visit.form(), LAST));
  }

  private String left(LocalDate last) {
    return last.isBefore(desk.today()) ? "left-already" : "left";
  }

  private static LocalDate lastDay(Visit visit) {
    return DayFields.of(visit.form(), LAST).required("Enter the last day in the seat.");
  }

  private String leavingTitle(Sitting sitting) {
    return CouncilWords.the(desk.title(sitting)) + " of " + councilName(sitting) + " leaves";
  }

  private void ending(Visit visit, @Nullable Unacceptable wrong, List<Kept.Clash> clashes) {
    Sitting sitting = desk.sitting(visit);
    page(sitting, leavingTitle(sitting), "end", "Set the last day")
        .saying(sitting.name() + " leaves. From the next day on the seat is vacant.")
        .asking(List.of(last(visit)))
        .carrying("version", shownVersion(visit, sitting, clashes))
        .overtakenBy(Asked.clashes(clashes))
        .show(visit, wrong);
  }

  /// The version that the officer has seen: the one that came with the form, but the newest where
  /// this page has just shown what is new.
  private static String shownVersion(Visit visit, Sitting sitting, List<Kept.Clash> clashes) {
    String sent = visit.form().shown("version");
    return sent.isEmpty() || !clashes.isEmpty() ? String.valueOf(sitting.version()) : sent;
  }

  private void end(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      switch (desk.seatKeeping()
          .end(sitting.id(), version(visit), lastDay(visit), visit.officer().key())) {
        case Kept.Done(_, _, _) -> done(visit, sitting, left(lastDay(visit)));
        case Kept.Overtaken(_, List<Kept.Clash> clashes) ->
            ending(visit, new Unacceptable("both", CouncilWords.OVERTAKEN), clashes);
      }
    } catch (Unacceptable wrong) {
      ending(visit, wrong, List.of());
    }
  }

  private void person(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    String path = Paths.sitting(sitting.council(), sitting.id());
    finding.show(
        visit,
        "Who follows: " + desk.title(sitting) + " of " + councilName(sitting),
        new Link(leavingTitle(sitting), path + "/leaves"),
        path + "/person",
        path + "/leaves");
  }

  private void leaving(Visit visit, @Nullable Unacceptable wrong, List<Kept.Clash> clashes) {
    Sitting sitting = desk.sitting(visit);
    String person = visit.form().shown("person");
    String name = finding.name(person);
    List<FormField> fields = new ArrayList<>();
    fields.add(last(visit));
    fields.add(follower(visit.form().shown("who"), name));
    (name.isEmpty() ? OF_A_SUCCESSOR : OF_A_KNOWN_SUCCESSOR)
        .forEach(field -> fields.add(Asked.again(field, visit.form())));
    fields.add(
        FormField.day(
            "Their first day",
            "Leave it empty where it is the day after the last day above.",
            DayFields.of(visit.form(), SittingField.FROM.key())));
    FormPage page =
        page(sitting, leavingTitle(sitting), "leaves", "Save")
            .saying(
                sitting.name()
                    + " leaves. The seat changes by itself on the day after: you need do nothing then.")
            .asking(fields)
            .carrying("version", shownVersion(visit, sitting, clashes))
            .overtakenBy(Asked.clashes(clashes));
    page =
        name.isEmpty()
            ? page.linking(
                "The one who follows is on file already",
                Paths.sitting(sitting.council(), sitting.id()) + "/person")
            : page.saying(name + ", who is on file already, follows.").carrying("person", person);
    desk.seating(page).show(visit, wrong);
  }

  private static FormField follower(String who, String name) {
    String chosen = who.isEmpty() && !name.isEmpty() ? "successor" : who;
    return FormField.one(
        "who",
        "Who follows",
        "",
        List.of(
            choice("successor", "A successor", chosen),
            choice("interim", "Somebody who fills in for a while", chosen),
            choice("nobody", "Nobody is known yet: leave the rest empty", chosen)));
  }

  private static FormField.Choice choice(String value, String words, String chosen) {
    return new FormField.Choice(value, words, value.equals(chosen));
  }

  private void leave(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      LocalDate last = lastDay(visit);
      Long person =
          finding.name(visit.form().shown("person")).isEmpty()
              ? null
              : Numbers.id(visit.form().value("person")).orElse(null);
      Map<SittingField, String> successor = successor(visit, person == null);
      switch (desk.seatKeeping()
          .leaves(sitting.id(), version(visit), last, person, successor, visit.officer().key())) {
        case Kept.Done(_, _, _) -> done(visit, sitting, left(last));
        case Kept.Overtaken(_, List<Kept.Clash> clashes) ->
            leaving(visit, new Unacceptable("both", CouncilWords.OVERTAKEN), clashes);
      }
    } catch (Unacceptable wrong) {
      leaving(visit, wrong, List.of());
    }
  }

  /// Who follows, as typed; null where nobody is known yet.
  private static @Nullable Map<SittingField, String> successor(Visit visit, boolean isNew) {
    String who = visit.form().shown("who");
    boolean nobody = who.equals("nobody");
    if (nobody && visit.form().shown("name").isBlank()) return null;
    if (!who.equals("successor") && !who.equals("interim")) {
      throw new Unacceptable(
          "who",
          nobody
              ? "You named somebody. Choose whether they follow or fill in for a while."
              : "Choose who follows, or that nobody is known yet.");
    }
    Map<SittingField, String> successor = new EnumMap<>(SittingField.class);
    for (SittingField field : isNew ? OF_A_SUCCESSOR : OF_A_KNOWN_SUCCESSOR) {
      successor.put(field, Asked.read(field, visit.form()));
    }
    successor.put(SittingField.INTERIM, who.equals("interim") ? "yes" : "");
    successor.put(SittingField.FROM, Asked.read(SittingField.FROM, visit.form()));
    return successor;
  }

  private void removing(Visit visit, @Nullable Unacceptable wrong) {
    Sitting sitting = desk.sitting(visit);
    page(
            sitting,
            "Take "
                + sitting.name()
                + " out: "
                + desk.title(sitting)
                + " of "
                + councilName(sitting),
            "remove",
            "Take them out")
        .saying(
            "Do this only where they were put in by mistake. Where they leave, set their last day"
                + " instead.")
        .saying(ShownSitting.days(sitting) + ".")
        .carrying("version", String.valueOf(sitting.version()))
        .warns()
        .show(visit, wrong);
  }

  private void remove(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    switch (desk.seatKeeping().remove(sitting.id(), version(visit), visit.officer().key())) {
      case Kept.Done(_, _, _) -> done(visit, sitting, "removed");
      case Kept.Overtaken(_, _) ->
          removing(
              visit,
              new Unacceptable(
                  "main", "Another officer changed this meanwhile. Look at it, then send again."));
    }
  }
}

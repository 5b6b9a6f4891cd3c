package liaison.web.desk.councils;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liaison.councils.CouncilField;
import liaison.councils.CouncilSheet;
import liaison.councils.Kept;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Changes what is on file about a council, one subject on a page.
final class ChangePages implements DeskPart {
  private static final String PATH = Paths.COUNCIL + "/change/{subject}";

  private final CouncilDesk desk;

  ChangePages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::show).write(PATH, this::change);
  }

  private static Subject subject(Visit visit) {
    return Subject.of(visit.part("subject"))
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_COUNCIL));
  }

  private static FormPage page(CouncilSheet sheet, Subject subject) {
    String name = sheet.value(CouncilField.NAME);
    return new FormPage(
        subject.title() + ": " + name,
        new Link(name, Paths.council(sheet.id())),
        Paths.council(sheet.id()) + "/change/" + subject.key(),
        "Save");
  }

  private void show(Visit visit) {
    CouncilSheet sheet = desk.sheet(visit);
    Subject subject = subject(visit);
    List<FormField> fields =
        subject.fields().stream().map(field -> Asked.shown(field, sheet.value(field))).toList();
    page(sheet, subject)
        .asking(fields)
        .carrying("version", String.valueOf(sheet.version()))
        .carrying(Was.NAME, was(sheet, subject))
        .show(visit, null);
  }

  private static String was(CouncilSheet sheet, Subject subject) {
    Map<CouncilField, String> kept = new EnumMap<>(CouncilField.class);
    subject.fields().forEach(field -> kept.put(field, sheet.value(field)));
    return Asked.was(kept);
  }

  private void change(Visit visit) {
    CouncilSheet sheet = desk.sheet(visit);
    Subject subject = subject(visit);
    try {
      Map<CouncilField, String> touched = touched(visit, subject);
      long version = Numbers.id(visit.form().value("version")).orElse(0L);
      Map<String, String> was = Was.read(visit.form().shown(Was.NAME));
      Kept kept =
          Asked.kept(
              seen -> desk.keeping().change(sheet.id(), seen, touched, visit.officer().key()),
              version,
              was);
      switch (kept) {
        case Kept.Done(_, _, var changes) ->
            visit.leadTo(
                Paths.council(sheet.id()) + "?done=" + (changes.isEmpty() ? "same" : "changed"));
        case Kept.Overtaken(long now, List<Kept.Clash> clashes) ->
            overtaken(visit, subject, now, touched, Asked.others(clashes, was));
      }
    } catch (Unacceptable wrong) {
      page(sheet, subject)
          .asking(subject.fields().stream().map(f -> Asked.again(f, visit.form())).toList())
          .carrying("version", visit.form().shown("version"))
          .carrying(Was.NAME, visit.form().shown(Was.NAME))
          .show(visit, wrong);
    }
  }

  /// What the officer typed, where it differs from what the form showed.
  private static Map<CouncilField, String> touched(Visit visit, Subject subject) {
    Map<String, String> was = Was.read(visit.form().shown(Was.NAME));
    Map<CouncilField, String> touched = new EnumMap<>(CouncilField.class);
    for (CouncilField field : subject.fields()) {
      String typed = Asked.read(field, visit.form());
      @Nullable String before = was.get(field.key());
      if (!typed.equals(before)) touched.put(field, typed);
    }
    return touched;
  }

  private void overtaken(
      Visit visit,
      Subject subject,
      long version,
      Map<CouncilField, String> touched,
      List<Kept.Clash> clashes) {
    CouncilSheet now = desk.sheet(visit);
    page(now, subject)
        .asking(
            subject.fields().stream()
                .map(field ->
                    touched.containsKey(field)
                        ? Asked.again(field, visit.form())
                        : Asked.shown(field, now.value(field)))
                .toList())
        .carrying("version", String.valueOf(version))
        .carrying(Was.NAME, was(now, subject))
        .overtakenBy(Asked.clashes(clashes))
        .show(visit, new Unacceptable("both", CouncilWords.OVERTAKEN));
  }
}

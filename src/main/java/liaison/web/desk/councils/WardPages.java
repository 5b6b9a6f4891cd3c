package liaison.web.desk.councils;

import java.util.List;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The wards, each with its councils and days. One form for a change of boundaries.
final class WardPages implements DeskPart {
  private static final String ONE = Paths.WARDS + "/{ward}";
  private static final String SEEN = "seen";

  private final CouncilDesk desk;

  WardPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(Paths.WARDS, visit -> form(visit, "", "", "", "", null))
        .write(Paths.WARDS, visit -> change(visit, ""))
        .read(ONE, this::show)
        .write(ONE, visit -> change(visit, ward(visit)));
  }

  private String ward(Visit visit) {
    String ward = visit.part("ward");
    if (desk.wards().councilsOf(ward).isEmpty()) throw new Said(404, CouncilWords.NO_SUCH_WARD);
    return ward;
  }

  private void show(Visit visit) {
    String ward = ward(visit);
    String councils = desk.wards().councilsOf(ward);
    form(visit, ward, ward, councils, councils, null);
  }

  /// @param seen the councils on file as the officer saw them
  private static void form(
      Visit visit,
      String ward,
      String name,
      String councils,
      String seen,
      @Nullable Unacceptable wrong) {
    new FormPage(
            ward.isEmpty() ? "Add a ward" : "Ward: " + ward,
            Paths.TO_SET_UP,
            ward.isEmpty() ? Paths.WARDS : Paths.ward(ward),
            "Save")
        .asking(
            List.of(
                FormField.line("name", "Name", "", name),
                FormField.lines(
                    "councils",
                    "Councils in it",
                    "One in each line. Add days where you know them: Olney Town Council (from"
                        + " 7/5/2026 to 30/4/2030). A ward with no council is gone.",
                    councils)))
        .carrying(SEEN, seen)
        .show(visit, wrong);
  }

  private void change(Visit visit, String ward) {
    String name = visit.form().shown("name");
    String councils = visit.form().shown("councils").replace("\r", "");
    String seen = visit.form().shown(SEEN).replace("\r", "");
    try {
      if (!desk.wards().change(ward, seen, name, councils, visit.officer().key())) {
        String now = desk.wards().councilsOf(ward);
        form(
            visit,
            ward,
            name,
            councils,
            now,
            new Unacceptable("councils", CouncilWords.overtaken(now.replace("\n", ", "))));
        return;
      }
      visit.leadTo(Paths.SET_UP + "?done=changed#wards");
    } catch (Unacceptable wrong) {
      form(visit, ward, name, councils, seen, wrong);
    }
  }
}

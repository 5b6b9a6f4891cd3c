package liaison.web.desk.councils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.councils.CouncilField;
import liaison.councils.CouncilSheet;
import liaison.councils.Sitting;
import liaison.councils.Suppression;
import liaison.text.Unacceptable;
import liaison.web.PlainDates;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Stops letters to an address, and starts them again. Addresses stand in no address of a page.
final class AddressPages implements DeskPart {
  private static final String ADDRESS = "address";

  private final CouncilDesk desk;

  AddressPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(Paths.SUPPRESSED, this::list)
        .write(Paths.SUPPRESSED, this::liftListed)
        .read(Paths.SITTING + "/address", visit -> show(visit, ofSitting(visit), null))
        .write(Paths.SITTING + "/address", visit -> change(visit, ofSitting(visit)))
        .read(Paths.COUNCIL + "/address", visit -> show(visit, ofCouncil(visit), null))
        .write(Paths.COUNCIL + "/address", visit -> change(visit, ofCouncil(visit)));
  }

  /// An address and where it is used.
  private record Used(String address, String council, String name, String path) {}

  private Used ofSitting(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    CouncilSheet sheet = desk.sheet(visit);
    String address = sitting.email() == null ? sitting.ownEmail() : sitting.email();
    return used(address, sheet, Paths.sitting(sheet.id(), sitting.id()));
  }

  private Used ofCouncil(Visit visit) {
    CouncilSheet sheet = desk.sheet(visit);
    return used(sheet.value(CouncilField.EMAIL), sheet, Paths.council(sheet.id()));
  }

  private static Used used(@Nullable String address, CouncilSheet sheet, String path) {
    if (address == null || address.isEmpty()) throw new Said(404, CouncilWords.NO_SUCH_ADDRESS);
    return new Used(address, sheet.id(), sheet.value(CouncilField.NAME), path + "/address");
  }

  private void show(Visit visit, Used used, @Nullable Unacceptable wrong) {
    Link back = new Link(used.name(), Paths.council(used.council()));
    Optional<Suppression> suppressed = desk.suppressions().of(used.address());
    if (suppressed.isPresent()) {
      new FormPage("Letters to " + used.address(), back, used.path(), "Start letters again")
          .saying(sentence(suppressed.get()))
          .asking(List.of(why(visit)))
          .carrying("do", "lift")
          .carrying(ADDRESS, used.address())
          .warns()
          .show(visit, wrong);
      return;
    }
    String chosen = visit.form().shown("reason");
    new FormPage("Stop letters to " + used.address(), back, used.path(), "Stop letters")
        .saying(
            "Nothing is sent to it any more, for any council. Imports do not change that; only an"
                + " officer does.")
        .linking("Addresses that get no letters", Paths.SUPPRESSED)
        .asking(
            List.of(
                FormField.one(
                    "reason",
                    "Why",
                    "",
                    Stream.of(Suppression.Reason.values())
                        .map(reason ->
                            new FormField.Choice(
                                reason.word(),
                                CouncilWords.reason(reason),
                                reason.word().equals(chosen)))
                        .toList()),
                FormField.line("note", "What else to remember", "", visit.form().shown("note"))))
        .carrying("do", "suppress")
        .carrying(ADDRESS, used.address())
        .show(visit, wrong);
  }

  private static FormField why(Visit visit) {
    String chosen = visit.form().shown("why");
    return FormField.one(
        "why",
        "Why letters may go there again",
        "",
        Stream.of(Suppression.Lifting.values())
            .map(why ->
                new FormField.Choice(
                    why.word(), CouncilWords.lifting(why), why.word().equals(chosen)))
            .toList());
  }

  private static String sentence(Suppression suppressed) {
    String since =
        "Nothing has been sent there since %s. %s."
            .formatted(
                PlainDates.weekday(suppressed.since()), CouncilWords.reason(suppressed.reason()));
    return suppressed.note().isEmpty() ? since : since + " Note: " + suppressed.note();
  }

  /// Only what the officer saw is stopped or started: the address may be another one by now.
  private void change(Visit visit, Used used) {
    if (!visit.form().shown(ADDRESS).equals(used.address())) {
      show(visit, used, new Unacceptable("main", CouncilWords.ANOTHER_ADDRESS));
      return;
    }
    if (visit.form().shown("do").equals("lift")) {
      Optional<Suppression.Lifting> why = Suppression.Lifting.of(visit.form().shown("why"));
      if (why.isEmpty()) {
        show(visit, used, new Unacceptable("why", CouncilWords.WHY_LIFT));
        return;
      }
      boolean _ = desk.suppressions().lift(used.address(), why.get(), visit.officer().key());
      visit.leadTo(Paths.council(used.council()) + "?done=lifted");
      return;
    }
    Optional<Suppression.Reason> reason =
        Stream.of(Suppression.Reason.values())
            .filter(one -> one.word().equals(visit.form().shown("reason")))
            .findFirst();
    if (reason.isEmpty()) {
      show(visit, used, new Unacceptable("reason", "Choose why nothing may be sent there."));
      return;
    }
    desk.suppressions()
        .suppress(
            used.address(),
            reason.get(),
            desk.today(),
            visit.form().shown("note").strip(),
            visit.officer().key());
    visit.leadTo(Paths.council(used.council()) + "?done=suppressed");
  }

  /// An address to which nothing is sent.
  public record Row(String address, String about) {}

  private void list(Visit visit) {
    Pager<Suppression> pager =
        Pager.of(desk.suppressions().all(), Numbers.page(visit.form().shown("page")));
    visit.show(
        "desk/suppressed",
        Map.of(
            "rows",
            pager.shown().stream().map(one -> new Row(one.address(), sentence(one))).toList(),
            "pager",
            pager,
            "done",
            CouncilWords.done(visit.form().shown("done"))));
  }

  /// First asks why, then does it.
  private void liftListed(Visit visit) {
    String address = visit.form().shown(ADDRESS);
    Optional<Suppression.Lifting> why = Suppression.Lifting.of(visit.form().shown("why"));
    Optional<Suppression> suppressed = desk.suppressions().of(address);
    if (suppressed.isEmpty()) {
      visit.leadTo(Paths.SUPPRESSED);
      return;
    }
    if (why.isEmpty()) {
      boolean asked = visit.form().shown("do").equals("lift");
      new FormPage(
              "Letters to " + suppressed.get().address(),
              new Link("Addresses that get no letters", Paths.SUPPRESSED),
              Paths.SUPPRESSED,
              "Start letters again")
          .saying(sentence(suppressed.get()))
          .asking(List.of(why(visit)))
          .carrying("do", "lift")
          .carrying(ADDRESS, suppressed.get().address())
          .warns()
          .show(visit, asked ? new Unacceptable("why", CouncilWords.WHY_LIFT) : null);
      return;
    }
    boolean _ = desk.suppressions().lift(address, why.get(), visit.officer().key());
    visit.leadTo(Paths.SUPPRESSED + "?done=lifted");
  }
}

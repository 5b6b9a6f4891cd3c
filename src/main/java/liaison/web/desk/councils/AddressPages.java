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
import liaison.web.desk.Place;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Stops letters to an address, and starts them again. Addresses stand in no address of a page.
final class AddressPages implements DeskPart {
  private final CouncilDesk desk;

  AddressPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.empty();
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
          .saying("Start again only where you know that letters arrive and are wanted.")
          .carrying("do", "lift")
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
        .show(visit, wrong);
  }

  private static String sentence(Suppression suppressed) {
    String since =
        "Nothing has been sent there since %s. %s."
            .formatted(
                PlainDates.weekday(suppressed.since()), CouncilWords.reason(suppressed.reason()));
    return suppressed.note().isEmpty() ? since : since + " Note: " + suppressed.note();
  }

  private void change(Visit visit, Used used) {
    if (visit.form().shown("do").equals("lift")) {
      boolean _ = desk.suppressions().lift(used.address(), visit.officer().key());
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

  private void liftListed(Visit visit) {
    boolean lifted = desk.suppressions().lift(visit.form().shown("address"), visit.officer().key());
    visit.leadTo(Paths.SUPPRESSED + (lifted ? "?done=lifted" : ""));
  }
}

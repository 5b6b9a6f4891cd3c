package liaison.web.desk.councils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liaison.councils.Purpose;
import liaison.councils.SeatKind;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;

/// What the records are made of: the purposes of letters, the kinds of seat, the wards.
final class SetUpPage implements DeskPart {
  private final CouncilDesk desk;

  SetUpPage(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Set up", Paths.SET_UP));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(Paths.SET_UP, this::show);
  }

  private void show(Visit visit) {
    Map<String, String> titles = desk.coverage().kindsOfSeat();
    boolean all = visit.officer().isAdministrator();
    visit.show(
        "desk/set-up",
        Map.of(
            "purposes",
                desk.purposes().all().stream().map(purpose -> item(purpose, titles, all)).toList(),
            "kinds", desk.kinds().all().stream().map(kind -> item(kind, titles, all)).toList(),
            "wards",
                desk.wards().all().stream()
                    .map(ward ->
                        new Section.Item(
                            ward.name(),
                            Paths.ward(ward.name()),
                            ward.councils() == 1 ? "1 council" : ward.councils() + " councils",
                            ""))
                    .toList(),
            "done", CouncilWords.done(visit.form().shown("done"))));
  }

  /// @param all whether the officer may change it; else nothing leads to its page
  private static Section.Item item(Purpose purpose, Map<String, String> titles, boolean all) {
    String whom =
        switch (purpose.due()) {
          case EVERY -> "To every council";
          case SEATED -> "To councils that have such a seat";
        };
    return new Section.Item(
        purpose.title(),
        all ? Paths.PURPOSES + "/" + purpose.key() : "",
        "%s: %s".formatted(whom, named(purpose.kinds(), titles)),
        "");
  }

  private static String named(List<String> kinds, Map<String, String> titles) {
    return kinds.stream()
        .map(kind -> titles.getOrDefault(kind, kind))
        .collect(Collectors.joining(", "));
  }

  private static Section.Item item(SeatKind kind, Map<String, String> titles, boolean all) {
    Integer most = kind.perCouncil();
    String fallBack = kind.fallBack();
    return new Section.Item(
        kind.title(),
        all ? Paths.KINDS + "/" + kind.key() : "",
        "%s. %s.%s"
            .formatted(
                CouncilWords.due(kind.due()),
                most == null
                    ? "As many as the council says"
                    : "At most %d in a council".formatted(most),
                fallBack == null
                    ? ""
                    : " Else letters go to: %s."
                        .formatted(titles.getOrDefault(fallBack, fallBack))),
        "");
  }
}

package liaison.web.desk.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.councils.CouncilKeeping;
import liaison.councils.CouncilSheet;
import liaison.councils.Councils;
import liaison.councils.Coverage;
import liaison.councils.Finder;
import liaison.councils.KindKeeping;
import liaison.councils.Lists;
import liaison.councils.Phrases;
import liaison.councils.PurposeKeeping;
import liaison.councils.SeatBook;
import liaison.councils.SeatKeeping;
import liaison.councils.Seats;
import liaison.councils.Sitting;
import liaison.councils.Suppressions;
import liaison.councils.Tasks;
import liaison.mail.Kind;
import liaison.mail.Outbox;
import liaison.councils.WardKeeping;
import liaison.store.Database;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Visit;

/// The rooms behind the desk's pages about councils.
public record CouncilDesk(
    Database database, InstantSource clock, ZoneId zone, Councils councils, Officers officers) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new CoveragePages(this),
        new CouncilPages(this),
        new ChangePages(this),
        new SeatPages(this),
        new SittingPages(this),
        new AddressPages(this),
        new TaskPages(this),
        new SetUpPage(this),
        new KindPages(this),
        new PurposePages(this),
        new WardPages(this));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  String when(java.time.Instant instant) {
    return WHEN.format(instant.atZone(zone));
  }

  Coverage coverage() {
    return new Coverage(database);
  }

  CouncilKeeping keeping() {
    return new CouncilKeeping(database, clock);
  }

  SeatKeeping seatKeeping() {
    return new SeatKeeping(database, clock);
  }

  SeatBook seats() {
    return new SeatBook(database);
  }

  /// A form whose sending puts somebody real into a seat, with what that does to those made up.
  FormPage seating(FormPage page) {
    String words = Phrases.samplesGo(new Seats(database).samples());
    return words.isEmpty() ? page : page.saying(words);
  }

  Suppressions suppressions() {
    return new Suppressions(
        database, clock, (handle, address) -> Outbox.withdrawTo(handle, address, Kind.toLists()));
  }

  Tasks tasks() {
    return new Tasks(database);
  }

  KindKeeping kinds() {
    return new KindKeeping(database, clock);
  }

  PurposeKeeping purposes() {
    return new PurposeKeeping(database, clock);
  }

  WardKeeping wards() {
    return new WardKeeping(database, clock);
  }

  Lists lists() {
    return new Lists(database, clock);
  }

  Finder finder() {
    return new Finder(database);
  }

  /// The names of all officers, by the keys under which the history keeps them.
  Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (Officer officer : officers.list()) names.put(officer.key(), officer.name());
    return names;
  }

  /// The council that the path names.
  CouncilSheet sheet(Visit visit) {
    return keeping()
        .sheet(visit.part("council"))
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_COUNCIL));
  }

  /// The seat that the path names, as it is today.
  SeatBook.Line seat(Visit visit) {
    String id = visit.part("seat");
    return seats().of(visit.part("council"), today()).stream()
        .filter(line -> String.valueOf(line.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_SEAT));
  }

  /// The sitting that the path names.
  Sitting sitting(Visit visit) {
    return Numbers.id(visit.part("sitting"))
        .flatMap(id -> seats().sitting(id))
        .filter(sitting -> sitting.council().equals(visit.part("council")))
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_SITTING));
  }

  /// The kind of seat in words.
  String title(Sitting sitting) {
    return coverage().kindsOfSeat().getOrDefault(sitting.kind(), sitting.kind());
  }
}

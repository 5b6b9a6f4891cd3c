package liaison.web.desk.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.RollCall;
import liaison.meetings.agenda.Sitting;
import liaison.notices.ItemLetters;
import liaison.store.Database;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;

/// The rooms behind the desk's pages about items, agendas, minutes and actions.
///
/// @param letters settles items and tells those who proposed them
/// @param links the links by which councils propose items
/// @param papers where agendas and minutes lie that are out
/// @param rollCall who came to a meeting
public record AgendaDesk(
    Database database,
    InstantSource clock,
    ZoneId zone,
    ItemLetters letters,
    ItemLinks links,
    PaperLinks papers,
    RollCall rollCall) {
  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new AgendaListPages(this),
        new ItemPages(this),
        new SettlePages(this),
        new AgendaPages(this),
        new LeftOverPages(this),
        new RegularPages(this),
        new MinutesPages(this),
        new ActionPages(this));
  }

  /// Items, agenda and minutes on the page of a meeting.
  public Optional<Section> section(Meeting meeting) {
    if (!meeting.confirmed()) return Optional.empty();
    return Optional.of(database.read(handle -> AgendaSection.of(handle, meeting)));
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  Items items() {
    return new Items(database, clock);
  }

  /// The meeting that the path names.
  Sitting sitting(Visit visit) {
    return database
        .read(handle -> Sitting.of(handle, visit.number("meeting")))
        .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_MEETING));
  }

  /// What pages say of where a meeting's papers lie, and of who may read them.
  Map<String, Object> out(Sitting sitting) {
    boolean open = sitting.body().habits().open();
    return Map.of(
        "meeting", sitting.id(),
        "words", sitting.words(),
        "at", papers.below(sitting.meeting(), sitting.body()),
        "open", open,
        "readers", open ? "everybody" : "its members");
  }

  /// Where the pages of a meeting's agenda begin.
  static String path(long meeting) {
    return "/desk/meetings/" + meeting;
  }

  /// A number that a form carries; 0 where it is none.
  static int number(Visit visit, String field) {
    String typed = visit.form().shown(field).strip();
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}

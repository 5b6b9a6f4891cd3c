package liaison.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Absence;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.accounts.Role;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.PlainDates;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// Who is an officer, who is away and who does their work. For administrators.
final class OfficerPages implements DeskPart {
  static final String PATH = "/desk/officers";
  private static final String ONE = PATH + "/{officer}";

  private final DeskRooms rooms;
  private final Officers officers;

  OfficerPages(DeskRooms rooms) {
    this.rooms = rooms;
    this.officers = rooms.officers();
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Officers", PATH, true));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .readAsAdministrator(PATH, this::list)
        .readAsAdministrator(PATH + "/new", visit -> blank(visit, null))
        .writeAsAdministrator(PATH + "/new", this::add)
        .readAsAdministrator(ONE, this::one)
        .readAsAdministrator(ONE + "/change", this::changing)
        .writeAsAdministrator(ONE + "/change", this::change)
        .readAsAdministrator(ONE + "/absence", visit -> absence(visit, null))
        .writeAsAdministrator(ONE + "/absence", this::addAbsence)
        .writeAsAdministrator(ONE + "/present", this::present)
        .readAsAdministrator(ONE + "/disable", visit -> leaving(visit, null))
        .writeAsAdministrator(ONE + "/disable", this::disable);
  }

  private void list(Visit visit) {
    visit.show(
        "desk/officers",
        Map.of(
            "officers", officers.list().stream().map(this::shown).toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  /// An officer as the list shows one.
  ///
  /// @param away who does the work today, in a sentence; empty where they do it themselves
  public record Shown(
      long id, String name, String email, String role, boolean disabled, String away) {}

  private Shown shown(Officer officer) {
    LocalDate today = rooms.today();
    boolean away =
        officer.disabled()
            || officers.absences(officer.id(), today).stream()
                .anyMatch(absence -> !absence.from().isAfter(today));
    String doing =
        away ? DeskPhrases.away(officers.pointPerson(officer.email(), today), officer) : "";
    return new Shown(
        officer.id(),
        officer.name(),
        officer.email(),
        officer.role().key(),
        officer.disabled(),
        doing);
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section(
            "Work that nobody does",
            officers.undone(rooms.questions().owners(), rooms.today()).stream()
                .map(officer ->
                    new Section.Item(
                        "Nobody does the work of " + officer.name(),
                        "%s/%d/absence".formatted(PATH, officer.id()),
                        "An administrator passes it to another officer.",
                        "Urgent"))
                .toList(),
            "Somebody does the work of every officer who is away or has left.",
            "",
            ""));
  }

  private static void blank(Visit visit, @Nullable Unacceptable wrong) {
    Form form = visit.form();
    visit.show(
        "desk/officer-new",
        Map.of(
            "name", form.shown("name"),
            "email", form.shown("email"),
            "role", form.shown("role")),
        wrong);
  }

  private void add(Visit visit) {
    Form form = visit.form();
    Role role =
        form.shown("role").equals(Role.ADMINISTRATOR.key()) ? Role.ADMINISTRATOR : Role.OFFICER;
    try {
      officers.add(visit.officer().key(), form.shown("name"), form.shown("email"), role);
      visit.leadTo(PATH + "?done=added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private void changing(Visit visit) {
    Officer officer = officer(visit);
    change(visit, officer, officer.name(), officer.role().key(), null);
  }

  private static void change(
      Visit visit, Officer officer, String name, String role, @Nullable Unacceptable wrong) {
    visit.show("desk/officer-change", Map.of("other", officer, "name", name, "role", role), wrong);
  }

  private void change(Visit visit) {
    Officer officer = officer(visit);
    Form form = visit.form();
    Role role =
        form.shown("role").equals(Role.ADMINISTRATOR.key()) ? Role.ADMINISTRATOR : Role.OFFICER;
    String version = form.shown("version");
    long seen = version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
    try {
      if (officers.change(visit.officer().key(), officer.id(), seen, form.shown("name"), role)) {
        boolean still = officer.id() != visit.officer().id() || role == Role.ADMINISTRATOR;
        visit.leadTo(still ? PATH + "/" + officer.id() + "?done=officer" : Desk.START);
        return;
      }
      throw new Unacceptable("name", DeskPhrases.overtaken(officer));
    } catch (Unacceptable wrong) {
      change(visit, officer, form.shown("name"), role.key(), wrong);
    }
  }

  private Officer officer(Visit visit) {
    String id = visit.part("officer");
    return id.matches("\\d{1,9}")
        ? officers
            .one(Long.parseLong(id))
            .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_OFFICER))
        : unknown();
  }

  private static Officer unknown() {
    throw new Said(404, DeskPhrases.NO_SUCH_OFFICER);
  }

  /// An absence as the page shows it.
  public record ShownAbsence(long id, String days, String cover) {}

  private void one(Visit visit) {
    Officer officer = officer(visit);
    visit.show(
        "desk/officer",
        Map.of(
            "other", officer,
            "role", officer.role().key(),
            "absences",
                officers.absences(officer.id(), rooms.today()).stream()
                    .map(OfficerPages::shown)
                    .toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private static ShownAbsence shown(Absence absence) {
    LocalDate to = absence.to();
    String from = "From " + PlainDates.weekday(absence.from());
    return new ShownAbsence(
        absence.id(),
        to == null ? from : from + " to " + PlainDates.weekday(to),
        DeskPhrases.covering(absence.cover()));
  }

  private void absence(Visit visit, @Nullable Unacceptable wrong) {
    Map<String, Object> values = withCovers(visit);
    values.put("from", DayFields.of(visit.form(), "from"));
    values.put("to", DayFields.of(visit.form(), "to"));
    visit.show("desk/officer-absence", values, wrong);
  }

  private Map<String, Object> withCovers(Visit visit) {
    Officer officer = officer(visit);
    List<Officer> covers =
        officers.list().stream()
            .filter(other -> other.id() != officer.id() && !other.disabled())
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("other", officer);
    values.put("covers", covers);
    values.put("cover", visit.form().shown("cover"));
    return values;
  }

  private void addAbsence(Visit visit) {
    Officer officer = officer(visit);
    try {
      LocalDate from =
          DayFields.of(visit.form(), "from").required("Enter the first day of the absence.");
      LocalDate to = DayFields.of(visit.form(), "to").read();
      Long cover = cover(visit.form());
      if (cover == null) throw new Unacceptable("cover", "Choose who does the work.");
      officers.absent(visit.officer().key(), officer.id(), from, to, cover);
      visit.leadTo(PATH + "/" + officer.id() + "?done=absence");
    } catch (Unacceptable wrong) {
      absence(visit, wrong);
    }
  }

  private static @Nullable Long cover(Form form) {
    String chosen = form.shown("cover");
    return chosen.matches("\\d{1,9}") ? Long.valueOf(chosen) : null;
  }

  private void present(Visit visit) {
    Officer officer = officer(visit);
    String absence = visit.form().shown("absence");
    if (absence.matches("\\d{1,9}")) {
      officers.present(visit.officer().key(), officer.id(), Long.parseLong(absence));
    }
    visit.leadTo(PATH + "/" + officer.id() + "?done=present");
  }

  private void leaving(Visit visit, @Nullable Unacceptable wrong) {
    visit.show("desk/officer-disable", withCovers(visit), wrong);
  }

  private void disable(Visit visit) {
    Officer officer = officer(visit);
    try {
      officers.disable(visit.officer().key(), officer.id(), cover(visit.form()), rooms.today());
      visit.leadTo(PATH + "?done=disabled");
    } catch (Unacceptable wrong) {
      leaving(visit, wrong);
    }
  }
}

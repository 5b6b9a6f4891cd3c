package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.Arrangement;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKept;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Stranded;
import liaison.text.Unacceptable;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import liaison.web.desk.councils.FormField;
import liaison.web.desk.councils.FormPage;
import liaison.web.desk.councils.Link;
import org.jspecify.annotations.Nullable;

/// Adds, changes, moves and cancels meetings.
final class ArrangePages implements DeskPart {
  private static final String NEW = MeetingPages.PATH + "/new";
  private static final String ONE = MeetingPage.PATH;
  private static final List<String> OF_A_NEW_ONE =
      List.of(ArrangeForm.DAY, "starts", "ends", "place", "online");
  private static final List<String> CHANGED = List.of("ends", "place", "online");
  private static final List<String> MOVED =
      List.of(ArrangeForm.DAY, "starts", "ends", "place", "online");

  private final MeetingDesk desk;

  ArrangePages(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(NEW, this::choose)
        .read(NEW + "/{body}", visit -> blank(visit, null))
        .write(NEW + "/{body}", this::add)
        .read(ONE + "/change", visit -> changing(visit, null))
        .write(ONE + "/change", this::change)
        .read(ONE + "/move", visit -> moving(visit, null))
        .write(ONE + "/move", this::move)
        .read(ONE + "/cancel", visit -> cancelling(visit, null))
        .write(ONE + "/cancel", this::cancel);
  }

  private void choose(Visit visit) {
    visit.show("desk/meeting-new", Map.of("bodies", desk.meetings().bodies(), "path", NEW));
  }

  private void blank(Visit visit, @Nullable Unacceptable wrong) {
    Body body = desk.body(visit.part("body"));
    ArrangeForm form =
        visit.form().value("starts") == null
            ? new ArrangeForm(usual(body), null)
            : ArrangeForm.typed(visit.form());
    var page =
        new FormPage(
            "Add a meeting: " + body.name(),
            new Link("Add a meeting", NEW),
            NEW + "/" + body.key(),
            "Add the meeting");
    if (body.isOrganisedHere()) {
      page = page.saying("Letters about it go out by the habits of the body.");
    } else {
      page =
          page.saying(
              "%s: no letters go out for this body.".formatted(MeetingWords.state(body.state())));
    }
    String samplesGo = desk.samplesGo();
    if (!samplesGo.isEmpty()) page = page.saying(samplesGo);
    page.asking(form.fields(OF_A_NEW_ONE)).show(visit, wrong);
  }

  private Map<String, String> usual(Body body) {
    var values =
        new java.util.HashMap<>(ArrangeForm.of(Arrangement.usual(body, desk.today())).values());
    values.remove(ArrangeForm.DAY);
    return values;
  }

  private void add(Visit visit) {
    Body body = desk.body(visit.part("body"));
    @Nullable Arrangement asked = null;
    try {
      asked = ArrangeForm.typed(visit.form()).read(body.key());
      if (asked.day().isBefore(desk.today().minusYears(5))
          || asked.day().isAfter(desk.today().plusYears(5))) {
        throw new Unacceptable(ArrangeForm.DAY, "Enter a day within five years of today.");
      }
      added(visit, desk.keeping().add(asked, true, visit.officer().key()));
    } catch (Unacceptable wrong) {
      Optional<Meeting> same = same(asked);
      if (same.isPresent()) added(visit, same.get());
      else blank(visit, wrong);
    }
  }

  private static void added(Visit visit, Meeting meeting) {
    visit.leadTo(MeetingPages.path(meeting.id()) + "?done=added");
  }

  /// What a first click added already, where the form came twice.
  private Optional<Meeting> same(@Nullable Arrangement asked) {
    return desk.meetings().all().stream()
        .filter(Meeting::isPlanned)
        .filter(meeting -> meeting.arrangement().equals(asked))
        .findFirst();
  }

  private FormPage page(Meeting meeting, String title, String act, String button) {
    return new FormPage(
        title,
        new Link(desk.title(meeting), MeetingPages.path(meeting.id())),
        MeetingPages.path(meeting.id()) + "/" + act,
        button);
  }

  private FormPage changePage(Meeting meeting) {
    return page(meeting, "Change: " + desk.title(meeting), "change", "Save")
        .saying(
            "The words for the place can be put right here: nobody is told. To hold it at another"
                + " time or place, move it instead.")
        .linking("Move the meeting", MeetingPages.path(meeting.id()) + "/move");
  }

  private FormPage movePage(Meeting meeting) {
    return page(meeting, "Move: " + desk.title(meeting), "move", "Move the meeting")
        .saying(
            "It is on %s now. Everything that is due before it moves with it."
                .formatted(Moments.text(meeting.begins())));
  }

  private FormPage cancelPage(Meeting meeting) {
    return page(meeting, "Cancel: " + desk.title(meeting), "cancel", "Cancel the meeting")
        .saying("It stays on file, and shows as cancelled. This cannot be taken back.")
        .warns();
  }

  private void changing(Visit visit, @Nullable Unacceptable wrong) {
    Meeting meeting = desk.meeting(visit);
    show(visit, changePage(meeting), meeting, fields(visit, meeting, changed(meeting)), wrong);
  }

  /// A meeting that nobody was told of may be changed in everything.
  private static List<String> changed(Meeting meeting) {
    return meeting.confirmed() ? CHANGED : OF_A_NEW_ONE;
  }

  private void moving(Visit visit, @Nullable Unacceptable wrong) {
    Meeting meeting = desk.meeting(visit);
    var fields = new ArrayList<>(fields(visit, meeting, MOVED));
    fields.add(why(visit, "Why it is moved"));
    show(visit, tried(visit, meeting, movePage(meeting), wrong), meeting, fields, wrong);
  }

  /// With the button that sends an officer the letter first, where a letter goes out.
  private FormPage tried(
      Visit visit, Meeting meeting, FormPage page, @Nullable Unacceptable wrong) {
    if (!meeting.confirmed() || !desk.body(meeting.body()).isOrganisedHere()) return page;
    FormPage trying = page.trying("Send the letter to me first");
    return isTrial(visit) && wrong == null
        ? trying.telling(
            "A test is on its way to you. Nothing is changed, and nobody else is told.")
        : trying;
  }

  private static boolean isTrial(Visit visit) {
    return visit.form().shown("trial").equals("yes");
  }

  private void cancelling(Visit visit, @Nullable Unacceptable wrong) {
    Meeting meeting = desk.meeting(visit);
    FormPage page = tried(visit, meeting, cancelPage(meeting), wrong);
    show(visit, page, meeting, List.of(why(visit, "Why it is cancelled")), wrong);
  }

  private static FormField why(Visit visit, String label) {
    return FormField.lines(
        "why", label, "Everyone who is told reads this.", visit.form().shown("why"));
  }

  private static List<FormField> fields(Visit visit, Meeting meeting, List<String> keys) {
    boolean sent = visit.form().value("version") != null;
    return (sent ? ArrangeForm.typed(visit.form()) : ArrangeForm.of(meeting.arrangement()))
        .fields(keys);
  }

  private static void show(
      Visit visit,
      FormPage page,
      Meeting meeting,
      List<FormField> fields,
      @Nullable Unacceptable wrong) {
    String version = visit.form().value("version");
    page.asking(fields)
        .carrying("version", version == null ? String.valueOf(meeting.version()) : version)
        .show(visit, wrong);
  }

  private static int version(Visit visit) {
    String version = visit.form().shown("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private void change(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    List<String> keys = changed(meeting);
    try {
      Arrangement asked =
          ArrangeForm.typed(visit.form()).over(meeting.arrangement(), keys).read(meeting.body());
      switch (desk.keeping().change(meeting.id(), version(visit), asked, visit.officer().key())) {
        case MeetingKept.Done(Meeting before, Meeting now) ->
            visit.leadTo(
                MeetingPages.path(now.id())
                    + "?done="
                    + (before.version() == now.version() ? "same" : "changed"));
        case MeetingKept.Overtaken(Meeting now) ->
            overtaken(visit, changePage(now), now, asked, keys, List.of());
      }
    } catch (Unacceptable wrong) {
      changing(visit, wrong);
    }
  }

  private void move(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    try {
      Arrangement asked =
          ArrangeForm.typed(visit.form()).over(meeting.arrangement(), MOVED).read(meeting.body());
      if (isTrial(visit)) {
        desk.acts()
            .tryMove(
                meeting.id(),
                version(visit),
                asked,
                visit.form().shown("why"),
                visit.officer().key(),
                visit.officer().email());
        moving(visit, null);
        return;
      }
      switch (desk.acts()
          .move(
              meeting.id(),
              version(visit),
              asked,
              visit.form().shown("why"),
              visit.officer().key())) {
        case MeetingKept.Done(_, Meeting now) ->
            visit.leadTo(MeetingPages.path(now.id()) + "?done=moved");
        case MeetingKept.Overtaken(Meeting now) ->
            overtaken(
                visit, movePage(now), now, asked, MOVED, List.of(why(visit, "Why it is moved")));
      }
    } catch (Unacceptable wrong) {
      moving(visit, wrong);
    }
  }

  private void cancel(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    try {
      if (isTrial(visit)) {
        desk.acts()
            .tryCancel(
                meeting.id(),
                version(visit),
                visit.form().shown("why"),
                visit.officer().key(),
                visit.officer().email());
        cancelling(visit, null);
        return;
      }
      switch (desk.acts()
          .cancel(meeting.id(), version(visit), visit.form().shown("why"), visit.officer().key())) {
        case MeetingKept.Done(_, Meeting now) ->
            visit.leadTo(
                MeetingPages.path(now.id())
                    + (hasItems(now) ? "/settle?done=cancelled" : "?done=cancelled"));
        case MeetingKept.Overtaken(Meeting now) ->
            cancelPage(now)
                .saying(
                    "On file now: %s%s."
                        .formatted(
                            Moments.text(now.begins()),
                            now.place() == null ? "" : ", " + now.place()))
                .asking(List.of(why(visit, "Why it is cancelled")))
                .carrying("version", String.valueOf(now.version()))
                .show(visit, new Unacceptable("main", MeetingWords.OVERTAKEN_ACT));
      }
    } catch (Unacceptable wrong) {
      cancelling(visit, wrong);
    }
  }

  /// Whether somebody must say what becomes of its items.
  private boolean hasItems(Meeting cancelled) {
    return desk.database().<Boolean>read(handle -> Stranded.is(handle, cancelled.id()));
  }

  private static void overtaken(
      Visit visit,
      FormPage page,
      Meeting now,
      Arrangement yours,
      List<String> keys,
      List<FormField> more) {
    var fields = new ArrayList<>(ArrangeForm.of(yours).fields(keys));
    fields.addAll(more);
    page.asking(fields)
        .carrying("version", String.valueOf(now.version()))
        .overtakenBy(ArrangeForm.clashes(yours, now.arrangement(), keys))
        .show(visit, new Unacceptable("both", MeetingWords.OVERTAKEN));
  }
}

package liaison.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liaison.meetings.Body;
import liaison.meetings.CalendarText;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.Moments;
import org.jspecify.annotations.Nullable;

/// The meetings for everyone: what comes next, what was in each year, each meeting, and a calendar
/// of each body to subscribe to. Proposed meetings are not among them.
public final class MeetingsPages implements Wing {
  private static final String PATH = "/meetings";
  private static final String CALENDAR = "/calendar/{calendar}";
  private static final String ENDING = ".ics";
  private static final int NEXT = 3;

  /// How long a calendar program may keep what it has before it asks again.
  private static final String FRESH = "public, max-age=900";

  private final Meetings meetings;
  private final CalendarText calendar;
  private final InstantSource clock;
  private final ZoneId zone;
  private final List<More> more;

  /// What another wing has to say of a meeting: its agenda, its minutes.
  public interface More {
    /// Where that is; asked for at each showing.
    List<Link> of(Meeting meeting);
  }

  /// A link, as a page shows it.
  public record Link(String words, String path) {}

  /// @param zone that of the clock on the wall
  /// @param more what other wings have to say of a meeting, in order
  public MeetingsPages(
      Meetings meetings, CalendarText calendar, InstantSource clock, ZoneId zone, List<More> more) {
    this.meetings = meetings;
    this.calendar = calendar;
    this.clock = clock;
    this.zone = zone;
    this.more = List.copyOf(more);
  }

  @Override
  public void open(Furniture furniture) {
    furniture
        .routes()
        .read(PATH, ctx -> all(furniture, ctx))
        .read(PATH + "/{meeting}", ctx -> one(furniture.pages(), ctx))
        .read(CALENDAR, ctx -> feed(furniture, ctx));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }

  /// A body with its next meetings.
  ///
  /// @param calendar the path of its calendar
  /// @param webcal the address by which calendar programs subscribe
  public record ShownBody(
      String name, String note, List<ShownMeeting> next, String calendar, String webcal) {}

  /// A meeting in a few words.
  ///
  /// @param note what has become of it; empty where it is as it was
  public record ShownMeeting(String when, String path, String where, String note) {}

  private void all(Furniture furniture, Context ctx) {
    String site = furniture.address().get().getRawSchemeSpecificPart();
    List<ShownBody> shown =
        meetings.bodies().stream()
            .sorted(Comparator.comparing(body -> body.state().ordinal()))
            .map(body -> shown(body, site))
            .toList();
    PastMeetings past = PastMeetings.of(meetings, now());
    PastMeetings.Year year = past.year(Form.query(ctx).shown("year"));
    furniture
        .pages()
        .show(
            ctx,
            "meetings",
            Map.of(
                "bodies", shown,
                "madeUp", furniture.samples().get().words(),
                "year", year.year(),
                "past", year.meetings().stream().map(this::shown).toList(),
                "years", past.years()));
  }

  /// A meeting that was, with what is out of it.
  public record ShownPast(ShownMeeting meeting, String body, List<Link> links) {}

  private ShownPast shown(PastMeetings.Past past) {
    return new ShownPast(shown(past.meeting()), past.body().name(), links(past.meeting()));
  }

  private List<Link> links(Meeting meeting) {
    return more.stream().flatMap(each -> each.of(meeting).stream()).toList();
  }

  private ShownBody shown(Body body, String site) {
    List<ShownMeeting> next =
        meetings.all(body.key()).stream()
            .filter(meeting -> meeting.state() != Meeting.State.HELD)
            .filter(_ -> body.state() != Body.State.DORMANT)
            .filter(meeting -> meeting.over().isAfter(now()))
            .limit(NEXT)
            .map(MeetingsPages::shown)
            .toList();
    String path = "/calendar/" + body.key() + ENDING;
    return new ShownBody(
        body.name(), note(body), next, path, "webcal:" + site.replaceAll("/$", "") + path);
  }

  private static String note(Body body) {
    return switch (body.state()) {
      case ACTIVE -> "";
      case SPEAKERS_ONLY -> "Others organise it. We find speakers for it.";
      case DORMANT -> "It does not meet at present. It can be revived.";
    };
  }

  private static ShownMeeting shown(Meeting meeting) {
    return new ShownMeeting(
        Moments.text(meeting.begins()), PATH + "/" + meeting.id(), where(meeting), state(meeting));
  }

  private static String where(Meeting meeting) {
    String place = meeting.place();
    return place != null ? place : meeting.online() != null ? "Online" : "Place not known yet";
  }

  private static String state(Meeting meeting) {
    return switch (meeting.state()) {
      case PLANNED -> meeting.movedFrom() == null ? "" : "Moved";
      case HELD -> "Held";
      case CANCELLED -> "Cancelled";
    };
  }

  private void one(Pages pages, Context ctx) {
    Meeting meeting = meeting(ctx.pathParam("meeting"));
    Body body = meetings.body(meeting.body()).orElseThrow(MeetingsPages::noSuchMeeting);
    Map<String, Object> values = new HashMap<>();
    values.put("title", body.name() + ", " + Moments.text(meeting.begins()));
    values.put("body", body.name());
    values.put("state", state(meeting));
    values.put("why", Objects.toString(meeting.why(), ""));
    values.put("movedFrom", meeting.movedFrom() == null ? "" : Moments.text(meeting.movedFrom()));
    values.put("fields", fields(meeting, body));
    values.put("calendar", "/calendar/" + body.key() + ENDING);
    values.put("links", links(meeting));
    values.put("sample", meeting.sample());
    pages.show(ctx, "meeting", values);
  }

  private Meeting meeting(String id) {
    if (!id.matches("\\d{1,9}")) throw noSuchMeeting();
    return meetings
        .byId(Long.parseLong(id))
        .filter(Meeting::confirmed)
        .orElseThrow(MeetingsPages::noSuchMeeting);
  }

  private static Said noSuchMeeting() {
    return new Said(404, Phrases.NO_SUCH_MEETING);
  }

  private static List<ShownField> fields(Meeting meeting, Body body) {
    var fields = new ArrayList<ShownField>();
    fields.add(ShownField.of("Day", Moments.day(meeting.day())));
    fields.add(
        ShownField.of(
            "Time",
            Moments.hour(meeting.starts())
                + (meeting.ends() == null ? "" : " to " + Moments.hour(meeting.ends()))));
    fields.add(ShownField.of("Place", where(meeting)));
    boolean open = body.habits().open();
    if (meeting.online() != null) {
      fields.add(
          ShownField.of(
              "Join online", open ? meeting.online() : "Members have the link by letter"));
    }
    fields.add(ShownField.of("Who may come", open ? "Everyone" : "Members only"));
    if (meeting.isPlanned()) {
      add(fields, "Send items by", meeting.itemsClose());
      if (meeting.agendaOut() == null) add(fields, "Agenda due by", meeting.agendaDue());
    }
    add(fields, "Agenda came out", meeting.agendaOut());
    add(fields, "Minutes came out", meeting.minutesOut());
    return fields;
  }

  private static void add(List<ShownField> fields, String name, @Nullable LocalDate day) {
    if (day != null) fields.add(ShownField.of(name, Moments.day(day)));
  }

  /// Made-up meetings are in no calendar: nobody there could tell that they are, and the real ones
  /// that follow would bear their UIDs.
  private void feed(Furniture furniture, Context ctx) {
    String name = ctx.pathParam("calendar");
    Body body =
        (name.endsWith(ENDING)
                ? meetings.body(name.substring(0, name.length() - ENDING.length()))
                : Optional.<Body>empty())
            .orElseThrow(() -> new Said(404, Phrases.NO_SUCH_CALENDAR));
    List<Meeting> shown =
        body.state() == Body.State.DORMANT
            ? List.of()
            : meetings.all(body.key()).stream().filter(meeting -> !meeting.sample()).toList();
    String text = calendar.feed(body, shown, furniture.address().get());
    String tag = tag(text);
    ctx.header("ETag", tag).header("Cache-Control", FRESH);
    if (isKnown(ctx, tag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "inline; filename=\"" + body.key() + ENDING + "\"")
        .result(text);
  }

  /// Whether the one who asks has this text already. Only a tag says so: two texts of one second
  /// have the same date, and a meeting that is taken away leaves an older one.
  private static boolean isKnown(Context ctx, String tag) {
    String known = ctx.header("If-None-Match");
    return known != null && (known.contains(tag) || known.strip().equals("*"));
  }

  private static String tag(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

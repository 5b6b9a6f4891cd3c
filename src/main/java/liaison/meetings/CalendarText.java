package liaison.meetings;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/// Meetings as calendars read them: RFC 5545 (form), 5546 (invitations). The same meeting has the
/// same UID for ever; its SEQUENCE says which of two texts is the newer.
public final class CalendarText {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final String domain;
  private final String organiser;
  private final String email;

  /// @param domain of the product's own message ids; UIDs end with it
  /// @param organiser who invites, as people read it ("Milton Keynes City Council")
  /// @param email the mailbox that reads replies
  public CalendarText(String domain, String organiser, String email) {
    this.domain = domain;
    this.organiser = organiser;
    this.email = email;
  }

  /// The meetings of a body, to subscribe to. The same meetings make the same text, so that it can
  /// be told from an older one. Everybody may read it: of a body that is not open it gives days and
  /// places, and neither the link to join nor a word of papers.
  ///
  /// @param site how people reach the pages
  public String feed(Body body, List<Meeting> meetings, URI site) {
    Calendar calendar =
        calendar(null, meetings.stream().map(meeting -> event(body, meeting, site, null)).toList());
    calendar.add(new XProperty("X-WR-CALNAME", body.name()));
    calendar.add(new XProperty("X-WR-TIMEZONE", LONDON.getId()));
    return text(calendar);
  }

  /// Who is invited.
  ///
  /// @param name as people read it: a council or a seat of it
  public record Guest(String name, String address) {}

  /// An invitation to a meeting, or the news that it was moved: METHOD:REQUEST.
  public String invitation(Body body, Meeting meeting, Guest guest, URI site) {
    return text(calendar(ImmutableMethod.REQUEST, List.of(event(body, meeting, site, guest))));
  }

  /// The news that a meeting does not take place: METHOD:CANCEL.
  ///
  /// @param meeting one that is cancelled
  public String cancellation(Body body, Meeting meeting, Guest guest, URI site) {
    if (meeting.state() != Meeting.State.CANCELLED) {
      throw new IllegalArgumentException("meeting " + meeting.id() + " is not cancelled");
    }
    return text(calendar(ImmutableMethod.CANCEL, List.of(event(body, meeting, site, guest))));
  }

  /// The UID of a meeting, the same for ever.
  public String uid(Meeting meeting) {
    return "meeting-%d@%s".formatted(meeting.id(), domain);
  }

  private static Calendar calendar(@Nullable Method method, List<VEvent> events) {
    var calendar = new Calendar();
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new ProdId("-//Parish Liaison//Meetings//EN"));
    calendar.add(ImmutableCalScale.GREGORIAN);
    if (method != null) calendar.add(method);
    var parts = new java.util.ArrayList<CalendarComponent>();
    parts.add(LondonTime.zone());
    parts.addAll(events);
    calendar.setComponentList(new ComponentList<>(parts));
    return calendar;
  }

  private VEvent event(Body body, Meeting meeting, URI site, @Nullable Guest guest) {
    URI page = site.resolve("/meetings/" + meeting.id());
    var says = new java.util.ArrayList<Property>();
    says.add(new Uid(uid(meeting)));
    says.add(new DtStamp(meeting.changed()));
    says.add(new LastModified(meeting.changed()));
    says.add(new Sequence(meeting.sequence()));
    says.add(new DtStart<>(london(meeting.begins())));
    if (meeting.ends() != null) says.add(new DtEnd<>(london(meeting.over())));
    says.add(new Summary(body.name()));
    boolean forAll = guest != null || body.habits().open();
    says.add(new Description(description(body, meeting, forAll, page)));
    String where = where(meeting, forAll);
    if (!where.isEmpty()) says.add(new Location(where));
    says.add(new Url(page));
    says.add(
        switch (meeting.state()) {
          case PLANNED, HELD -> ImmutableStatus.VEVENT_CONFIRMED;
          case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        });
    if (guest != null) {
      says.add(organizer());
      says.add(attendee(guest));
    }
    return new VEvent(new PropertyList(says));
  }

  /// Who invites. Where nobody is invited, as in a feed, there is none (RFC 5545, section 3.8.4.3).
  private Organizer organizer() {
    return new Organizer(
        new ParameterList(List.of(new Cn(plain(organiser)))), URI.create("mailto:" + email));
  }

  private static Attendee attendee(Guest guest) {
    return new Attendee(
        new ParameterList(
            List.of(
                new Cn(plain(guest.name())),
                Role.REQ_PARTICIPANT,
                PartStat.NEEDS_ACTION,
                Rsvp.TRUE)),
        URI.create("mailto:" + guest.address()));
  }

  /// @param forAll whether who reads this may join
  private static String description(Body body, Meeting meeting, boolean forAll, URI page) {
    String why = meeting.why();
    String news =
        why == null
            ? ""
            : meeting.state() == Meeting.State.CANCELLED
                ? "This meeting is cancelled. " + why + "\n"
                : meeting.movedFrom() == null
                    ? "This meeting was changed. " + why + "\n"
                    : "This meeting was moved. It was to be on %s. %s\n"
                        .formatted(Moments.text(meeting.movedFrom()), why);
    if (!forAll) return news + "For members only. More: " + page;
    String online = meeting.online() == null ? "" : "Join online: " + meeting.online() + "\n";
    return news + online + (body.habits().open() ? "Agenda and papers: " : "About it: ") + page;
  }

  private static String where(Meeting meeting, boolean forAll) {
    String place = meeting.place();
    if (place != null) return place;
    return meeting.online() == null ? "" : forAll ? meeting.online() : "Online";
  }

  private static ZonedDateTime london(LocalDateTime moment) {
    return moment.atZone(LONDON);
  }

  /// What may stand in a quoted parameter.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\"]", " ").strip();
  }

  private static String text(Calendar calendar) {
    return Folded.text(calendar.toString());
  }
}

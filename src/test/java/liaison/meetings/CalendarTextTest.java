package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What calendars are told, read by another library than the one that wrote it.
class CalendarTextTest {
  private static final URI SITE = URI.create("https://liaison.council.example/");
  private static final Body FORUM =
      new Body("forum", "Parish Forum", Body.State.ACTIVE, Habits.usual());
  private static final CalendarText.Guest CLERK =
      new CalendarText.Guest("Olney Town Council", "clerk@olney.example");
  private static final CalendarText TEXT =
      new CalendarText("liaison.council.example", "The City Council", "parishes@council.example");

  /// Both changes of the clock in 2027: 28 March and 31 October.
  @ParameterizedTest
  @CsvSource({
    "2027-03-25, 2027-03-25T19:00:00Z",
    "2027-03-28, 2027-03-28T18:00:00Z",
    "2027-04-01, 2027-04-01T18:00:00Z",
    "2027-10-28, 2027-10-28T18:00:00Z",
    "2027-10-31, 2027-10-31T19:00:00Z",
    "2027-11-04, 2027-11-04T19:00:00Z"
  })
  void sevenInTheEveningIsSevenInLondonOnBothSidesOfEachChangeOfTheClock(
      LocalDate day, Instant begins) {
    VEvent event = only(TEXT.feed(FORUM, List.of(meeting(1, day)), SITE));

    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(begins);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(begins.plusSeconds(7200));
  }

  @Test
  void theTimeZoneIsThatOfLondonAndStandsInTheText() {
    ICalendar read = read(TEXT.feed(FORUM, List.of(meeting(1, LocalDate.of(2027, 6, 10))), SITE));
    var zone = read.getTimezoneInfo().getTimezone(read.getEvents().getFirst().getDateStart());

    assertThat(zone.getComponent()).isNotNull();
    TimeZone london = zone.getTimeZone();
    assertThat(london.getID()).isEqualTo("Europe/London");
  }

  @Test
  void aMeetingKeepsItsNameForEverAndItsNumberSaysWhichTextIsNewer() {
    Meeting first = meeting(7, LocalDate.of(2027, 3, 4));
    Meeting moved = moved(first, LocalDate.of(2027, 3, 11));
    VEvent before = only(TEXT.invitation(FORUM, first, CLERK, SITE));
    VEvent after = only(TEXT.invitation(FORUM, moved, CLERK, SITE));

    assertThat(after.getUid().getValue())
        .isEqualTo(before.getUid().getValue())
        .isEqualTo("meeting-7@liaison.council.example");
    assertThat(before.getSequence().getValue()).isZero();
    assertThat(after.getSequence().getValue()).isEqualTo(1);
    assertThat(after.getDescription().getValue())
        .contains("Thursday 4 March 2027, 7pm", "The hall is closed.");
    assertThat(after.getLastModified().getValue()).isEqualTo(after.getDateTimeStamp().getValue());
  }

  @Test
  void anInvitationNamesWhoInvitesAndWhoIsInvited() {
    ICalendar read =
        read(TEXT.invitation(FORUM, meeting(7, LocalDate.of(2027, 3, 4)), CLERK, SITE));
    VEvent event = read.getEvents().getFirst();

    assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getOrganizer().getEmail()).isEqualTo("parishes@council.example");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("The City Council");
    assertThat(event.getAttendees())
        .singleElement()
        .satisfies(guest -> {
          assertThat(guest.getEmail()).isEqualTo("clerk@olney.example");
          assertThat(guest.getCommonName()).isEqualTo("Olney Town Council");
          assertThat(guest.getRsvp()).isTrue();
        });
    assertThat(event.getUrl().getValue()).isEqualTo("https://liaison.council.example/meetings/7");
    assertThat(event.getLocation().getValue()).isEqualTo("Council Chamber, Civic Offices");
    assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
  }

  @Test
  void aCancellationCancels() {
    Meeting cancelled = cancelled(meeting(7, LocalDate.of(2027, 3, 4)));
    ICalendar read = read(TEXT.cancellation(FORUM, cancelled, CLERK, SITE));

    assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(read.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(read.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TEXT.cancellation(FORUM, meeting(8, LocalDate.of(2027, 3, 4)), CLERK, SITE));
  }

  @Test
  void aFeedShowsWhatIsCancelledAndNamesNobodyWhoIsInvited() {
    String feed =
        TEXT.feed(
            FORUM,
            List.of(
                meeting(1, LocalDate.of(2027, 3, 4)),
                cancelled(meeting(2, LocalDate.of(2027, 6, 10)))),
            SITE);

    assertThat(read(feed).getMethod()).isNull();
    assertThat(read(feed).getEvents())
        .extracting(event -> event.getStatus().getValue())
        .containsExactly("CONFIRMED", "CANCELLED");
    assertThat(feed).doesNotContain("ATTENDEE");
    assertThat(feed)
        .isEqualTo(
            TEXT.feed(
                FORUM,
                List.of(
                    meeting(1, LocalDate.of(2027, 3, 4)),
                    cancelled(meeting(2, LocalDate.of(2027, 6, 10)))),
                SITE));
  }

  /// Anybody may subscribe: of PAG they read when and where, and who is invited reads all.
  @Test
  void theCalendarOfABodyThatIsNotOpenGivesDaysAndPlacesOnly() {
    Body pag = new Body("pag", "PAG", Body.State.ACTIVE, closed());
    Meeting online = online(meeting(1, LocalDate.of(2027, 6, 10)));
    VEvent event = only(TEXT.feed(pag, List.of(online), SITE));

    assertThat(event.getLocation().getValue()).isEqualTo("Online");
    assertThat(event.getDescription().getValue())
        .doesNotContain("meet.example", "papers")
        .contains("For members only");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-06-10T18:00:00Z"));
    assertThat(TEXT.invitation(pag, online, CLERK, SITE)).contains("meet.example");
    assertThat(TEXT.feed(FORUM, List.of(online), SITE)).contains("meet.example");
  }

  @Test
  void aDormantBodyHasAnEmptyCalendarThatCanBeRead() {
    assertThat(Biweekly.parse(TEXT.feed(FORUM, List.of(), SITE)).first().getEvents()).isEmpty();
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndEveryLineEndsAsTheRuleWantsIt() {
    String place =
        "Neuadd y Bont, Pont-y-pŵl \u2013 \uD83C\uDFDB; a hall, with \"two\" doors\\".repeat(4);
    Meeting meeting = at(meeting(1, LocalDate.of(2027, 3, 4)), place);
    String feed = TEXT.feed(FORUM, List.of(meeting), SITE);

    assertThat(feed.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(feed).endsWith("END:VCALENDAR\r\n");
    assertThat(only(feed).getLocation().getValue()).isEqualTo(place);
  }

  @Test
  void whatIsReadAndWrittenAgainSaysTheSame() {
    String feed =
        TEXT.invitation(
            FORUM,
            moved(meeting(7, LocalDate.of(2027, 3, 25)), LocalDate.of(2027, 4, 1)),
            CLERK,
            SITE);
    VEvent once = only(feed);
    VEvent again = only(Biweekly.write(read(feed)).go());

    assertThat(again).isEqualTo(once);
  }

  @Test
  void noFieldCanAddALineOfItsOwn() {
    Meeting sly = at(meeting(1, LocalDate.of(2027, 3, 4)), "Hall\r\nATTENDEE:mailto:x@y.example");
    var guest = new CalendarText.Guest("A\"\r\nX-EVIL:1", "clerk@olney.example");
    String text = TEXT.invitation(FORUM, sly, guest, SITE);

    assertThat(text.lines()).noneMatch(line -> line.startsWith("X-EVIL"));
    assertThat(only(text).getAttendees()).hasSize(1);
  }

  private static ICalendar read(String text) {
    var faults = new java.util.ArrayList<List<biweekly.io.ParseWarning>>();
    ICalendar read = Biweekly.parse(text).warnings(faults).first();
    assertThat(faults).allSatisfy(each -> assertThat(each).isEmpty());
    assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    return read;
  }

  private static VEvent only(String text) {
    assertThat(read(text).getEvents()).hasSize(1);
    return read(text).getEvents().getFirst();
  }

  static Meeting meeting(long id, LocalDate day) {
    return of(id, day, "Council Chamber, Civic Offices", Meeting.State.PLANNED, 0, null, null);
  }

  private static Meeting at(Meeting meeting, String place) {
    return of(meeting.id(), meeting.day(), place, meeting.state(), 0, null, null);
  }

  private static Meeting online(Meeting of) {
    return new Meeting(
        of.id(),
        of.body(),
        of.day(),
        of.starts(),
        of.ends(),
        null,
        "https://meet.example/pag",
        of.state(),
        null,
        null,
        null,
        null,
        false,
        1,
        0,
        null,
        true,
        null,
        of.changed());
  }

  private static Habits closed() {
    Habits usual = Habits.usual();
    return new Habits(
        "pag",
        0,
        false,
        null,
        null,
        usual.starts(),
        null,
        null,
        null,
        21,
        16,
        10,
        5,
        5,
        1,
        20,
        usual.hour(),
        false,
        null,
        15,
        usual.closes());
  }

  private static Meeting moved(Meeting meeting, LocalDate to) {
    return of(
        meeting.id(),
        to,
        "Council Chamber, Civic Offices",
        meeting.state(),
        1,
        "The hall is closed.",
        meeting.begins());
  }

  private static Meeting cancelled(Meeting meeting) {
    return of(
        meeting.id(),
        meeting.day(),
        "Council Chamber, Civic Offices",
        Meeting.State.CANCELLED,
        1,
        "There is snow.",
        null);
  }

  private static Meeting of(
      long id,
      LocalDate day,
      String place,
      Meeting.State state,
      int sequence,
      @Nullable String why,
      @Nullable LocalDateTime movedFrom) {
    return new Meeting(
        id,
        "forum",
        day,
        LocalTime.of(19, 0),
        LocalTime.of(21, 0),
        place,
        null,
        state,
        null,
        null,
        null,
        null,
        false,
        1,
        sequence,
        why,
        true,
        movedFrom,
        Instant.parse("2026-11-22T10:00:00Z"));
  }
}

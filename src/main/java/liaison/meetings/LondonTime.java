package liaison.meetings;

import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VTimeZone;

/// The clock on the wall in London, as calendars want to be told: forward on the last Sunday of
/// March, back on the last Sunday of October, both at one o'clock by Greenwich.
final class LondonTime {
  private static final String ZONE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Parish Liaison//Meetings//EN
      BEGIN:VTIMEZONE
      TZID:Europe/London
      BEGIN:DAYLIGHT
      TZNAME:BST
      TZOFFSETFROM:+0000
      TZOFFSETTO:+0100
      DTSTART:19960331T010000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZNAME:GMT
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0000
      DTSTART:19961027T020000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE
      END:VCALENDAR
      """;

  private LondonTime() {}

  static VTimeZone zone() {
    try {
      return new CalendarBuilder()
          .build(new StringReader(ZONE.replace("\n", "\r\n")))
          .<VTimeZone>getComponent("VTIMEZONE")
          .orElseThrow();
    } catch (IOException | ParserException e) {
      throw new IllegalStateException("Our own time zone cannot be read", e);
    }
  }
}

package liaison.notices;

import java.net.URI;
import liaison.meetings.Body;
import liaison.meetings.Meeting;

/// The least that a calendar takes.
final class PlainDiaries implements Diaries {
  @Override
  public String entered(Meeting meeting, Body body, String attendee, URI agenda) {
    return text("REQUEST", meeting);
  }

  @Override
  public String removed(Meeting meeting, Body body, String attendee, URI agenda) {
    return text("CANCEL", meeting);
  }

  private static String text(String method, Meeting meeting) {
    return "BEGIN:VCALENDAR\r\nMETHOD:%s\r\nX-SEQUENCE:%d\r\nEND:VCALENDAR\r\n"
        .formatted(method, meeting.sequence());
  }
}

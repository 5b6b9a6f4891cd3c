package liaison.notices;

import java.net.URI;
import liaison.meetings.Body;
import liaison.meetings.Meeting;

/// The part of a letter that the reader's calendar keeps, as iCalendar text.
public interface Diaries {
  /// Puts a meeting in, or moves it.
  ///
  /// @param attendee the reader's address
  /// @param agenda where its agenda is
  String entered(Meeting meeting, Body body, String attendee, URI agenda);

  /// Takes a meeting out.
  ///
  /// @param attendee the reader's address
  /// @param agenda where its agenda is
  String removed(Meeting meeting, Body body, String attendee, URI agenda);
}

package liaison;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import liaison.meetings.BodyKeeping;
import liaison.meetings.CalendarText;
import liaison.meetings.MeetingActs;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Meetings;
import liaison.store.Database;
import liaison.web.MeetingsPages;
import liaison.web.desk.meetings.MeetingDesk;
import liaison.web.desk.meetings.MeetingSection;

/// What is built around the meetings.
///
/// @param acts moves and cancels them, and tells who must know
/// @param calendar writes them for calendars
public record Diary(
    Database database, InstantSource clock, MeetingActs acts, CalendarText calendar) {
  /// @param domain of the product's own message ids
  /// @param council the principal council's name
  /// @param email the mailbox that reads replies
  public static Diary of(
      Database database, InstantSource clock, String domain, String council, String email) {
    return new Diary(
        database,
        clock,
        new MeetingKeeping(database, clock),
        new CalendarText(domain, council, email));
  }

  /// Reads the bodies where none is set yet.
  static void fill(Database database, InstantSource clock, Path bodies) throws IOException {
    int _ = new BodyKeeping(database, clock).fill(bodies);
  }

  /// The pages of the desk.
  ///
  /// @param sections what other rooms show on the page of a meeting, in order
  public MeetingDesk desk(ZoneId zone, List<MeetingSection> sections) {
    return new MeetingDesk(database, clock, zone, acts, sections);
  }

  /// The pages for everyone.
  ///
  /// @param more what other rooms have to say of a meeting there, in order
  public MeetingsPages pages(ZoneId zone, List<MeetingsPages.More> more) {
    return new MeetingsPages(new Meetings(database, clock), calendar, clock, zone, more);
  }
}

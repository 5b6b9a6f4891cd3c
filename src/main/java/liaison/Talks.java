package liaison;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import liaison.mail.Outbox;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.RollCall;
import liaison.notices.ItemLetters;
import liaison.notices.Sending;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.text.LetterTemplates;
import liaison.web.AgendaPages;
import liaison.web.ItemPages;
import liaison.web.MeetingsPages;
import liaison.web.Wing;
import liaison.web.desk.meetings.AgendaDesk;

/// What meetings talk about: items, agendas, minutes and actions.
public record Talks(
    Database database,
    InstantSource clock,
    ZoneId zone,
    ItemLinks links,
    PaperLinks papers,
    ItemLetters letters) {
  /// @param sending in whose name letters are written
  /// @param letters those about meetings and councils, with what officers corrected
  public static Talks of(
      Database database,
      Outbox outbox,
      InstantSource clock,
      ZoneId zone,
      Sending sending,
      LetterTemplates letters) {
    SigningKey key = SigningKey.in(database);
    return new Talks(
        database,
        clock,
        zone,
        new ItemLinks(key),
        new PaperLinks(key, clock),
        new ItemLetters(database, outbox, clock, sending, letters));
  }

  /// The pages of the desk, and the section that stands on the page of each meeting.
  ///
  /// @param rollCall who came to a meeting
  public AgendaDesk desk(RollCall rollCall) {
    return new AgendaDesk(database, clock, zone, letters, links, papers, rollCall);
  }

  /// What is out of a meeting's papers, for its public page.
  public List<MeetingsPages.Link> more(Meeting meeting) {
    return database.read(handle -> AgendaPages.links(handle, meeting.id()));
  }

  /// What everybody may read, and where councils propose items.
  public List<Wing> publicPages() {
    return List.of(
        new AgendaPages(database, papers, zone), new ItemPages(database, links, clock, zone));
  }
}

package liaison;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import liaison.mail.Outbox;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.RollCall;
import liaison.notices.ItemLetters;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.web.AgendaPages;
import liaison.web.ItemPages;
import liaison.web.Wing;
import liaison.web.desk.DeskPart;
import liaison.web.desk.meetings.AgendaDesk;

/// What meetings talk about: items, agendas, minutes and actions.
public record Talks(
    Database database, InstantSource clock, ZoneId zone, ItemLinks links, ItemLetters letters) {
  /// @param council the principal council's name, for the letters
  public static Talks of(
      Database database, Outbox outbox, InstantSource clock, ZoneId zone, String council) {
    return new Talks(
        database,
        clock,
        zone,
        new ItemLinks(SigningKey.in(database)),
        new ItemLetters(database, outbox, clock, council));
  }

  /// The pages of the desk, in the order of the navigation.
  ///
  /// @param rollCall who came to a meeting
  public List<DeskPart> pages(RollCall rollCall) {
    return new AgendaDesk(database, clock, zone, letters, links, rollCall).parts();
  }

  /// What everybody may read, and where councils propose items.
  public List<Wing> publicPages() {
    return List.of(new AgendaPages(database, zone), new ItemPages(database, links, clock, zone));
  }
}

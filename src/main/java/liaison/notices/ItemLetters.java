package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.councils.Board;
import liaison.councils.Coverage;
import liaison.councils.Reach;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.LeftOver;
import liaison.meetings.agenda.Outcome;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.Settled;
import liaison.meetings.agenda.Sitting;
import liaison.store.Database;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Settles items, and tells each proposer what became of theirs: both in one transaction.
public final class ItemLetters {
  private static final String PURPOSE = "general";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Sending sending;
  private final LetterTemplates letters;

  /// @param sending in whose name
  /// @param letters those of this room, with what officers corrected
  public ItemLetters(
      Database database,
      Outbox outbox,
      InstantSource clock,
      Sending sending,
      LetterTemplates letters) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
    this.sending = sending;
    this.letters = letters;
  }

  /// What came of it.
  ///
  /// @param settled as [Items#settle] says
  /// @param told how many proposers are written to
  /// @param unreached the items whose proposers cannot be written to
  public record Told(Settled settled, int told, List<Item> unreached) {}

  /// Settles items of a meeting, all or none of them.
  ///
  /// @param who the key of the officer
  /// @param site where people reach the pages
  /// @throws Unacceptable as [Items#settle]
  public Told settle(long meeting, List<Settled.Choice> choices, String who, URI site) {
    Instant now = clock.instant();
    Map<Long, List<Letter>> written =
        written(database.read(handle -> Items.foreseen(handle, meeting, choices)), site, now);
    return database.write(handle -> {
      Settled settled = Items.settle(handle, meeting, choices, who, now);
      List<Settled.News> news =
          settled instanceof Settled.Done(List<Settled.News> all) ? all : List.of();
      return told(handle, settled, news, written, now);
    });
  }

  /// Carries on what earlier meetings left over, to a later one of the same body.
  ///
  /// @param who the key of the officer
  /// @param site where people reach the pages
  /// @throws Unacceptable as [LeftOver#carry]
  public Told carry(Sitting to, LeftOver.Choice choice, String who, URI site) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LONDON);
    Map<Long, List<Letter>> written =
        written(database.read(handle -> LeftOver.foreseen(handle, to, choice)), site, now);
    return database.write(handle -> {
      List<Settled.News> news = LeftOver.carry(handle, to, choice, today, who, now);
      return told(handle, new Settled.Done(news), news, written, now);
    });
  }

  /// Puts the letters of what was kept into the outbox.
  private Told told(
      Handle handle,
      Settled settled,
      List<Settled.News> all,
      Map<Long, List<Letter>> written,
      Instant now) {
    int told = 0;
    var unreached = new ArrayList<Item>();
    for (Settled.News news : all) {
      List<Letter> own =
          Telling.tells(handle, news.meeting().meeting(), true)
              ? written.getOrDefault(news.item().id(), List.of())
              : List.of();
      own.forEach(letter -> outbox.put(handle, letter, now));
      if (!own.isEmpty()) told++;
      else if (news.item().council() != null) unreached.add(news.item());
    }
    return new Told(settled, told, List.copyOf(unreached));
  }

  /// The letters by the keys of the items.
  private Map<Long, List<Letter>> written(List<Settled.News> all, URI site, Instant now) {
    Map<String, List<String>> mailboxes = mailboxes(LocalDate.ofInstant(now, LONDON));
    Map<Long, List<Letter>> written = new HashMap<>();
    for (Settled.News news : all) {
      written.put(news.item().id(), letters(news, mailboxes, site, now));
    }
    return written;
  }

  /// Where each council is written to that gave no address with its item.
  private Map<String, List<String>> mailboxes(LocalDate day) {
    Board board = new Coverage(database).board(day);
    int column = board.purposes().stream().map(purpose -> purpose.key()).toList().indexOf(PURPOSE);
    return board.lines().stream()
        .collect(
            Collectors.toMap(
                Board.Line::council,
                line -> line.cells().get(column).reached().stream().map(Reach::address).toList()));
  }

  private List<Letter> letters(
      Settled.News news, Map<String, List<String>> mailboxes, URI site, Instant now) {
    String own = news.item().email();
    String from = news.item().council();
    List<String> to =
        own != null
            ? List.of(own)
            : from == null ? List.of() : mailboxes.getOrDefault(from, List.of());
    if (news.outcome() instanceof Outcome.Open) return List.of();
    Filled words = filled(news, site);
    var all = new ArrayList<Letter>();
    for (String address : to) {
      try {
        all.add(
            new Letter(address, words.subject(), words.text(), words.html(), Kind.ITEM, now, null));
      } catch (Unacceptable noLetterCanGoThere) {
        continue;
      }
    }
    return all;
  }

  /// The letter's words.
  Filled filled(Settled.News news, URI site) {
    var values = new HashMap<String, Object>(sending.values());
    values.put("title", news.item().title());
    values.put(
        "meeting",
        news.meeting().body().name() + ", " + Moments.text(news.meeting().meeting().begins()));
    values.put("outcome", outcome(news.outcome()));
    values.put("goesTo", news.goesTo());
    values.put("why", why(news.why()));
    values.put("words", news.words());
    values.put("link", link(news.meeting(), site));
    return letters.filled("item", values);
  }

  /// Where the agenda is; empty where it is not open to all: who proposes an item need be no
  /// member.
  private static String link(Sitting meeting, URI site) {
    return meeting.body().habits().open()
        ? site.resolve(PaperLinks.open(meeting.id()) + "agenda").toString()
        : "";
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Open() -> "open";
      case Outcome.Accept() -> "accepted";
      case Outcome.Defer _ -> "deferred";
      case Outcome.AnswerOutside() -> "answered";
      case Outcome.Merge _ -> "merged";
      case Outcome.Drop() -> "dropped";
    };
  }

  private static String why(Settled.Why why) {
    return switch (why) {
      case WEIGHED -> "weighed";
      case CANCELLED -> "cancelled";
      case NOT_REACHED -> "not reached";
    };
  }
}

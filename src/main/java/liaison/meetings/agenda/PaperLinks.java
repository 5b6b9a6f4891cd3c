package liaison.meetings.agenda;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.store.SigningKey;
import org.jdbi.v3.core.Handle;

/// Where what is out of a meeting lies: its agenda, its minutes and its papers. Those of a body
/// that is open to all lie at one address for ever. Those of another lie behind a link that cannot
/// be guessed, which only the letters to that body and the desk carry.
public final class PaperLinks {
  private static final String PURPOSE = "papers";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// So long after its meeting the link of a letter works.
  private static final int MONTHS = 24;

  /// So long at least a link works that is handed out now, however old the meeting is.
  private static final int DAYS = 30;

  private final SigningKey key;
  private final InstantSource clock;

  /// @param key signs the links
  public PaperLinks(SigningKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /// Where the papers of an open body's meeting begin, below the site: "/meetings/12/".
  public static String open(long meeting) {
    return "/meetings/%d/".formatted(meeting);
  }

  /// Where the papers behind a link begin, below the site: "/papers/.../".
  public static String behind(String token) {
    return "/papers/" + token + "/";
  }

  /// Where the papers of a meeting begin, for those who may read them.
  public String below(Meeting meeting, Body body) {
    return body.habits().open() ? open(meeting.id()) : behind(token(meeting));
  }

  private String token(Meeting meeting) {
    LocalDate usual = meeting.day().plusMonths(MONTHS);
    LocalDate least = LocalDate.ofInstant(clock.instant(), LONDON).plusDays(DAYS);
    Instant ends = (usual.isAfter(least) ? usual : least).atStartOfDay(LONDON).toInstant();
    return key.token(PURPOSE, String.valueOf(meeting.id()), ends);
  }

  /// The meeting whose papers a link opens; empty where it is not ours or too old.
  public Optional<Sitting> meeting(Handle handle, String token) {
    return key.subject(PURPOSE, token, clock.instant())
        .flatMap(meeting -> Sitting.of(handle, Long.parseLong(meeting)));
  }
}

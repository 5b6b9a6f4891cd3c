package liaison.meetings.replies;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import liaison.meetings.Meeting;
import liaison.store.SigningKey;

/// The links by which a council answers without an account: good for one council and one meeting,
/// wherever that is moved to.
public final class ReplyLinks {
  private static final String PURPOSE = "reply";
  private static final String PATH = "/reply/";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// Long after the meeting the link still says in plain words that it is over.
  private static final int MONTHS = 12;

  private final SigningKey key;
  private final InstantSource clock;

  /// @param key signs the links
  public ReplyLinks(SigningKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /// What a link is about.
  record Subject(long meeting, String council) {}

  /// What the link of a council carries.
  ///
  /// @param council its key
  public String token(Meeting meeting, String council) {
    Instant ends = meeting.day().plusMonths(MONTHS).atStartOfDay(LONDON).toInstant();
    return key.token(PURPOSE, meeting.id() + "/" + council, ends);
  }

  /// The link, from the root of the site: "/reply/...".
  public String path(Meeting meeting, String council) {
    return PATH + token(meeting, council);
  }

  Optional<Subject> subject(String token) {
    return key.subject(PURPOSE, token, clock.instant())
        .map(about -> about.split("/", 2))
        .map(parts -> new Subject(Long.parseLong(parts[0]), parts[1]));
  }
}

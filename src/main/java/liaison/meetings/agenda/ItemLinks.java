package liaison.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import liaison.store.SigningKey;
import org.jdbi.v3.core.Handle;

/// The signed links by which a council proposes items for a meeting, without an account.
public final class ItemLinks {
  private static final String PURPOSE = "item";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// A link stays readable for so long after its meeting, so that it can say that items closed, and
  /// works on where a meeting moves. Whether items are taken is asked of the meeting itself.
  private static final int DAYS_AFTER = 180;

  private final SigningKey key;

  /// @param key signs the links
  public ItemLinks(SigningKey key) {
    this.key = key;
  }

  /// Who is asked for what.
  ///
  /// @param council the key of the council
  public record Invited(Sitting meeting, String council, String councilName) {}

  /// What the link of a council carries.
  ///
  /// @param day the day of the meeting
  public String token(long meeting, LocalDate day, String council) {
    Instant expires = day.plusDays(DAYS_AFTER).atStartOfDay(LONDON).toInstant();
    return key.token(PURPOSE, meeting + "/" + council, expires);
  }

  /// Where the link of a letter leads, below the site.
  public static String path(String token) {
    return "/item/" + token;
  }

  /// Whom a link invites; empty where it is not ours or too old.
  public Optional<Invited> invited(Handle handle, String token, Instant now) {
    return key.subject(PURPOSE, token, now)
        .flatMap(subject -> {
          String[] parts = subject.split("/", 2);
          return Sitting.of(handle, Long.parseLong(parts[0]))
              .flatMap(meeting ->
                  name(handle, parts[1]).map(name -> new Invited(meeting, parts[1], name)));
        });
  }

  private static Optional<String> name(Handle handle, String council) {
    return handle
        .createQuery("SELECT name FROM council WHERE id = :id")
        .bind("id", council)
        .mapTo(String.class)
        .findOne();
  }
}

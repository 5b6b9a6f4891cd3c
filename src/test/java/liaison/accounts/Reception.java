package liaison.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.mail.Outbox;
import liaison.store.OpenStore;

/// The whole room over a real store, and a clock that is set by hand.
final class Reception implements AutoCloseable {
  static final URI SITE = URI.create("https://liaison.council.example/");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Pattern CODE = Pattern.compile("Your code is (\\w{6})");
  private static final Pattern LINK = Pattern.compile("/desk/link/([\\w-]{43})");

  private final OpenStore store;
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  final Officers officers;
  final SignIns signIns;
  final Sessions sessions;

  Reception(Path data) {
    store = OpenStore.in(data);
    officers = new Officers(store.database(), () -> now);
    signIns =
        new SignIns(
            store.database(), new Outbox("letters.example"), () -> now, "Example City Council");
    sessions = new Sessions(store.database(), () -> now);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Officer officer(String email) {
    return officers.add("test", "The " + email.replaceAll("@.*", ""), email, Role.OFFICER);
  }

  /// The letters of the outbox, the oldest first.
  List<String> letters() {
    return texts("SELECT text FROM letter ORDER BY envelope");
  }

  List<String> texts(String sql) {
    return store.database().read(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  String code() {
    return found(CODE);
  }

  String link() {
    return found(LINK);
  }

  private String found(Pattern pattern) {
    Matcher matcher = pattern.matcher(letters().getLast());
    if (!matcher.find()) throw new AssertionError("nothing of it in the letter");
    return matcher.group(1);
  }

  @Override
  public void close() {
    store.close();
  }
}

package liaison.web.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.accounts.Officer;
import liaison.store.Audit;

/// Who changed what, and when. It is only read.
final class AuditPage implements DeskPart {
  private static final String PATH = "/desk/audit";
  private static final int ON_A_PAGE = 50;
  private static final Pattern OFFICER = Pattern.compile("officer/\\d+");
  private final DeskRooms rooms;
  private final DateTimeFormatter time;

  AuditPage(DeskRooms rooms) {
    this.rooms = rooms;
    this.time = time(rooms.zone());
  }

  private static DateTimeFormatter time(ZoneId zone) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK).withZone(zone);
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Audit", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::show);
  }

  /// One change as the page shows it.
  public record Shown(String when, String who, String what) {}

  private void show(Visit visit) {
    String asked = visit.form().shown("page");
    int page = asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    List<Audit.Entry> found =
        rooms
            .database()
            .read(handle -> Audit.latest(handle, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1));
    Map<String, String> names =
        rooms.officers().list().stream().collect(Collectors.toMap(Officer::key, Officer::name));
    Function<String, String> named =
        text ->
            OFFICER
                .matcher(text)
                .replaceAll(
                    key -> Matcher.quoteReplacement(names.getOrDefault(key.group(), key.group())));
    visit.show(
        "desk/audit",
        Map.of(
            "changes",
            found.stream()
                .limit(ON_A_PAGE)
                .map(entry ->
                    new Shown(
                        time.format(entry.when()),
                        named.apply(entry.who()),
                        named.apply(entry.what())))
                .toList(),
            "page",
            page,
            "older",
            found.size() > ON_A_PAGE));
  }
}

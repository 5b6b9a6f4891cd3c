package liaison.web.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liaison.accounts.Officer;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.store.Audit;
import org.jspecify.annotations.Nullable;

/// Who changed what, and when. It is only read, as a whole or for one council or one officer.
final class AuditPage implements DeskPart {
  private static final String PATH = "/desk/audit";
  private static final int ON_A_PAGE = 50;
  private static final Pattern OFFICER = Pattern.compile("officer/\\d+");
  private static final Pattern ABOUT = Pattern.compile("([a-z0-9-]+): (.+)", Pattern.DOTALL);

  private final DeskRooms rooms;
  private final Councils councils;
  private final DateTimeFormatter time;

  AuditPage(DeskRooms rooms) {
    this.rooms = rooms;
    this.councils = new Councils(rooms.database(), rooms.clock());
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
  ///
  /// @param council the name of the council that it is about; empty where it is about none
  /// @param path the council's page
  public record Shown(String when, String who, String what, String council, String path) {}

  /// An officer whose changes can be looked for.
  public record Choice(String key, String name, boolean chosen) {}

  private void show(Visit visit) {
    String typed = visit.form().shown("council").strip();
    List<Council> meant = typed.isEmpty() ? List.of() : councils.named(typed);
    boolean found = meant.size() == 1;
    String who = visit.form().shown("who");
    int page = page(visit.form().shown("page"));
    Map<String, String> names =
        rooms.officers().list().stream().collect(Collectors.toMap(Officer::key, Officer::name));
    List<Audit.Entry> entries =
        !typed.isEmpty() && !found
            ? List.of()
            : entries(new Audit.Wanted(who, found ? meant.getFirst().id() : ""), page);
    Map<String, Object> values = new HashMap<>();
    values.put(
        "changes", entries.stream().limit(ON_A_PAGE).map(entry -> shown(entry, names)).toList());
    values.put("page", page);
    values.put("older", entries.size() > ON_A_PAGE);
    values.put("about", found ? meant.getFirst().name() : typed);
    values.put("unknown", !typed.isEmpty() && !found);
    values.put("meant", meant.stream().map(Council::name).toList());
    values.put("who", who);
    values.put(
        "officers",
        rooms.officers().list().stream()
            .map(one -> new Choice(one.key(), one.name(), one.key().equals(who)))
            .toList());
    visit.show("desk/audit", values);
  }

  private static int page(String asked) {
    return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
  }

  private List<Audit.Entry> entries(Audit.Wanted wanted, int page) {
    return rooms
        .database()
        .read(handle -> Audit.latest(handle, wanted, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1));
  }

  private Shown shown(Audit.Entry entry, Map<String, String> names) {
    Matcher about = ABOUT.matcher(entry.what());
    @Nullable Council council = about.matches() ? councils.byId(about.group(1)).orElse(null) : null;
    return new Shown(
        time.format(entry.when()),
        named(entry.who(), names),
        named(council == null ? entry.what() : about.group(2), names),
        council == null ? "" : council.name(),
        council == null ? "" : "/desk/councils/" + council.id());
  }

  private static String named(String text, Map<String, String> names) {
    return OFFICER
        .matcher(text)
        .replaceAll(key -> Matcher.quoteReplacement(names.getOrDefault(key.group(), key.group())));
  }
}

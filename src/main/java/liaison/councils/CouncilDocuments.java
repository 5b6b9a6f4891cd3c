package liaison.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liaison.knowledge.Content;
import liaison.knowledge.Document;
import liaison.knowledge.DocumentSource;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Part;
import liaison.knowledge.Standing;
import liaison.store.Database;
import org.jspecify.annotations.Nullable;

/// The public part of each council as a document of the index, `record/council/<id>`: what
/// [Council], [CouncilDetails] and [Seats] say, and nothing that officers alone may see.
public final class CouncilDocuments implements DocumentSource {
  private static final String BEFORE_ID = "record/council/";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final Councils councils;
  private final Seats seats;
  private final InstantSource clock;
  private String changes = "";
  private Listing listing = new Listing(List.of(), List.of(), true);

  /// @param database where councils and seats lie
  public CouncilDocuments(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.councils = new Councils(database, clock);
    this.seats = new Seats(database);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /// Made again only after a change, or on another day: who is in a seat turns with the day.
  @Override
  public Listing list() {
    LocalDate today = today();
    String now =
        today
            + database.<String>read(handle ->
                handle
                    .createQuery(
                        """
                        SELECT ' ' || (SELECT times FROM register_change)
                          || ' ' || (SELECT count(*) FROM holder)
                          || ' ' || (SELECT ifnull(max(id), 0) FROM council_history)
                        """)
                    .mapTo(String.class)
                    .one());
    if (!now.equals(changes)) {
      listing = new Listing(offers(today), List.of(), true);
      changes = now;
    }
    return listing;
  }

  private List<Offer> offers(LocalDate today) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT council.id, council.version || ' ' || ifnull(group_concat(
                         holder.id || '.' || holder.version || '.' || (
                           holder.from_day <= :today
                           AND (holder.to_day IS NULL OR holder.to_day >= :today))), '') AS print
                FROM council
                LEFT JOIN seat ON seat.council = council.id
                LEFT JOIN holder ON holder.seat = seat.id
                GROUP BY council.id ORDER BY council.id
                """)
            .bind("today", today)
            .map((row, _) ->
                new Offer(
                    BEFORE_ID + row.getString("id"),
                    Integer.toHexString(row.getString("print").hashCode())
                        + "-"
                        + row.getString("print").length()))
            .list());
  }

  @Override
  public Content read(Offer offer) {
    String id = offer.id().substring(BEFORE_ID.length());
    return councils
        .byId(id)
        .<Content>map(council ->
            new Content.Text(
                new Document(
                    offer.id(),
                    council.name(),
                    null,
                    PaperDate.parse(text(council.lastConfirmed())).orElse(null),
                    Standing.CURRENT),
                parts(council)))
        .orElseGet(Content.Unsettled::new);
  }

  private List<Part> parts(Council council) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading(1, council.name(), null));
    row(parts, "Style", council.style());
    row(parts, "Also called", String.join(", ", council.aliases()));
    row(
        parts,
        "Parishes",
        council.parishes().stream().map(Parish::name).collect(Collectors.joining(", ")));
    CouncilDetails details = councils.details(council.id());
    row(parts, "Website", text(details.website()));
    row(parts, "Office email", text(details.email()));
    row(parts, "Office phone", text(details.phone()));
    row(parts, "Office address", text(details.address()));
    row(parts, "Seats of councillors", text(details.councillors()));
    row(parts, "Services devolved", String.join(", ", details.services()));
    for (CouncilDetails.Ward ward : details.wards()) {
      row(parts, "Ward", CouncilText.ward(ward.name(), text(ward.from()), text(ward.to())));
    }
    for (Seat seat : seats.of(council.id(), today())) {
      Holder holder = seat.holder();
      row(parts, seat.title(), holder == null ? "vacant" : holder.name() + mailbox(holder.email()));
    }
    return List.copyOf(parts);
  }

  private static String mailbox(@Nullable String email) {
    return email == null ? "" : ", " + email;
  }

  private static void row(List<Part> parts, String what, String value) {
    if (!value.isEmpty()) parts.add(new Part.Row(what + ": " + value, null));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

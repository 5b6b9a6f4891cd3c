package liaison.accounts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.mail.PlainAddress;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How officers come in: by a code or a link in a letter to their work address, each once. No
/// password is kept anywhere.
///
/// Whoever asks is told the same and waits as long, whether or not the address is an officer's.
public final class SignIns {
  /// How long a letter's code and link are good.
  public static final Duration GOOD = Duration.ofMinutes(15);

  /// How long a link is good that this program itself printed.
  public static final Duration PRINTED_GOOD = Duration.ofHours(24);

  /// How often one code can be tried.
  public static final int TRIES = 5;

  /// How many letters go to one address while the first of them is good.
  public static final int LETTERS = 5;

  private static final int LONGEST_BACK = 500;

  private final Database database;
  private final Outbox outbox;
  private final InstantSource clock;
  private final String council;
  private final LetterTemplates letters = new LetterTemplates("liaison/accounts/letters");

  /// @param council the principal council's name, for the letters
  public SignIns(Database database, Outbox outbox, InstantSource clock, String council) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
    this.council = council;
  }

  /// Where a link's secret leads.
  public static URI address(URI site, String link) {
    return site.resolve("/desk/link/" + link);
  }

  /// Writes a letter to an officer who wants to sign in. To an address that is no officer's, and
  /// after too many letters, it writes none.
  ///
  /// @param back the path of the desk that they were going to; empty for none
  /// @param site where the desk is reached
  /// @return the secret of this browser, with which alone the code is good
  /// @throws Unacceptable where what was typed is no address
  public String ask(String typed, String back, URI site) {
    String email = PlainAddress.of("email", typed);
    String browser = Secret.next();
    String link = Secret.next();
    String code = Secret.code();
    Instant now = clock.instant();
    Filled words =
        letters.filled(
            "sign-in",
            Map.of(
                "code",
                code,
                "link",
                address(site, link).toString(),
                "minutes",
                GOOD.toMinutes(),
                "council",
                council));
    Letter letter =
        new Letter(
            email, words.subject(), words.text(), words.html(), Kind.SIGN_IN, now, now.plus(GOOD));
    String address = Secret.hash("address", email.toLowerCase(Locale.ROOT));
    database.change(handle -> {
      Optional<Officer> officer =
          OfficerRows.byEmail(handle, email)
              .filter(known -> !known.disabled() && letters(handle, address, now) < LETTERS);
      insert(
          handle,
          new Row(
              Secret.hash(browser),
              Secret.hash(browser, code),
              Secret.hash(link),
              address,
              officer.map(Officer::id).orElse(null),
              back.length() > LONGEST_BACK ? "" : back,
              now,
              now.plus(GOOD)));
      if (officer.isPresent()) {
        // To the address on file, not to what was typed.
        outbox.put(handle, to(officer.get().email(), letter), now);
      }
    });
    return browser;
  }

  private static Letter to(String email, Letter letter) {
    return new Letter(
        email,
        letter.subject(),
        letter.text(),
        letter.html(),
        letter.kind(),
        letter.due(),
        letter.expires());
  }

  private static int letters(Handle handle, String address, Instant now) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM sign_in
            WHERE address = :address AND officer IS NOT NULL AND expires > :now
            """)
        .bind("address", address)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  /// Lets an officer in by the code of the letter, in the browser that asked for it.
  public Entry code(String browser, String typed) {
    String code = Secret.hash(browser, Secret.typed(typed));
    return database.write(handle -> {
      Instant now = clock.instant();
      Optional<Waiting> found = Waiting.by(handle, "browser", Secret.hash(browser), now);
      if (found.isEmpty() || found.get().tries() >= TRIES) return new Entry.Over();
      Waiting waiting = found.get();
      boolean right = Secret.same(code, waiting.code());
      if (right && waiting.officer() != null) return letIn(handle, waiting, now);
      handle.execute("UPDATE sign_in SET tries = tries + 1 WHERE id = ?", waiting.id());
      return waiting.tries() + 1 < TRIES ? new Entry.Wrong() : new Entry.Over();
    });
  }

  /// Lets an officer in by a link, in any browser.
  public Entry link(String link) {
    return database.write(handle -> {
      Instant now = clock.instant();
      return Waiting.by(handle, "link", Secret.hash(link), now)
          .<Entry>map(waiting -> letIn(handle, waiting, now))
          .orElseGet(Entry.Over::new);
    });
  }

  private static Entry letIn(Handle handle, Waiting waiting, Instant now) {
    handle.execute("DELETE FROM sign_in WHERE id = ?", waiting.id());
    Long id = waiting.officer();
    if (id == null) return new Entry.Over();
    return OfficerRows.one(handle, id)
        .filter(officer -> !officer.disabled())
        .<Entry>map(
            officer -> new Entry.SignedIn(Sessions.begin(handle, officer, now), waiting.back()))
        .orElseGet(Entry.Over::new);
  }

  /// Whether a link is the one that makes the first officer. Asking changes nothing.
  public boolean isForTheFirst(String link) {
    return database.read(handle -> first(handle, link, clock.instant()).isPresent());
  }

  private static Optional<Waiting> first(Handle handle, String link, Instant now) {
    return Waiting.by(handle, "link", Secret.hash(link), now)
        .filter(waiting -> waiting.first() && OfficerRows.none(handle));
  }

  /// Makes the first officer, an administrator, and lets them in.
  ///
  /// @throws Unacceptable where the name or the address will not do
  public Entry first(String link, String typedName, String typedEmail) {
    String name = Officers.name(typedName);
    String email = PlainAddress.of("email", typedEmail);
    return database.write(handle -> {
      Instant now = clock.instant();
      Optional<Waiting> found = first(handle, link, now);
      if (found.isEmpty()) return new Entry.Over();
      handle.execute("DELETE FROM sign_in WHERE id = ?", found.get().id());
      Officer officer = OfficerRows.insert(handle, name, email, Role.ADMINISTRATOR);
      Audit.record(handle, officer.key(), "Became the first administrator", now);
      return new Entry.SignedIn(Sessions.begin(handle, officer, now), "");
    });
  }

  /// A link for the first officer; empty where there is one already. An earlier one ends.
  public Optional<String> linkForTheFirst() {
    return database.write(handle -> {
      if (!OfficerRows.none(handle)) return Optional.<String>empty();
      handle.execute("DELETE FROM sign_in WHERE first = 1");
      String link = Secret.next();
      insert(handle, Row.printed(link, null, clock.instant()));
      return Optional.of(link);
    });
  }

  /// A link for an officer whom no letter reaches.
  ///
  /// @throws Unacceptable where the address is no officer's, or a disabled one's
  public String linkFor(String by, String typed) {
    String email = PlainAddress.of("email", typed);
    return database.write(handle -> {
      Officer officer =
          OfficerRows.byEmail(handle, email)
              .filter(known -> !known.disabled())
              .orElseThrow(() ->
                  new Unacceptable(
                      "email",
                      "No officer who can sign in has this address. See them with officer list."));
      String link = Secret.next();
      insert(handle, Row.printed(link, officer.id(), clock.instant()));
      Audit.record(handle, by, "Made a sign-in link for " + officer.key(), clock.instant());
      return link;
    });
  }

  /// Deletes what is no longer good.
  ///
  /// @return how many
  public int forget() {
    return database.write(
        handle -> handle.execute("DELETE FROM sign_in WHERE expires <= ?", clock.instant()));
  }

  /// One that waits to be used.
  private record Waiting(
      long id, String code, @Nullable Long officer, boolean first, String back, int tries) {
    static Optional<Waiting> by(Handle handle, String column, String hash, Instant now) {
      return handle
          .createQuery(
              """
              SELECT id, code, officer, first, back, tries FROM sign_in
              WHERE <column> = :hash AND expires > :now
              """)
          .define("column", column)
          .bind("hash", hash)
          .bind("now", now)
          .map((row, _) ->
              new Waiting(
                  row.getLong("id"),
                  row.getString("code"),
                  row.getString("officer") == null ? null : row.getLong("officer"),
                  row.getBoolean("first"),
                  row.getString("back"),
                  row.getInt("tries")))
          .findFirst();
    }
  }

  /// A row to be written; the secrets are hashed.
  private record Row(
      @Nullable String browser,
      String code,
      String link,
      String address,
      @Nullable Long officer,
      String back,
      Instant asked,
      Instant expires) {
    static Row printed(String link, @Nullable Long officer, Instant now) {
      return new Row(
          null,
          "",
          Secret.hash(link),
          officer == null ? "first" : "printed",
          officer,
          "",
          now,
          now.plus(PRINTED_GOOD));
    }
  }

  private static void insert(Handle handle, Row row) {
    handle
        .createUpdate(
            """
            INSERT INTO sign_in (browser, code, link, address, officer, first, back, asked, expires)
            VALUES (:browser, :code, :link, :address, :officer, :first, :back, :asked, :expires)
            """)
        .bind("browser", row.browser())
        .bind("code", row.code())
        .bind("link", row.link())
        .bind("address", row.address())
        .bind("officer", row.officer())
        .bind("first", row.address().equals("first") ? 1 : 0)
        .bind("back", row.back())
        .bind("asked", row.asked())
        .bind("expires", row.expires())
        .execute();
  }
}

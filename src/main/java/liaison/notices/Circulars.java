package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.councils.ContactList;
import liaison.councils.Lists;
import liaison.councils.Members;
import liaison.mail.Attachment;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.mail.PlainAddress;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.text.Clean;
import liaison.text.LetterTemplates;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Circulars: written, sent to the officer first, then to the list, once. Whoever asked for no more
/// of them is left out; what meetings owe them goes on.
public final class Circulars implements Ahead {
  private static final String PURPOSE = "end circulars";
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_WORDS = 20_000;
  private static final int LARGEST_FILE = 5_000_000;
  private static final int LINK_DAYS = 730;

  private final Database database;
  private final Lists lists;
  private final Outbox outbox;
  private final LetterTemplates templates;
  private final Sending sending;
  private final SigningKey key;
  private final InstantSource clock;

  /// @param templates those of this room
  /// @param key signs the links by which people end circulars
  public Circulars(
      Database database,
      Outbox outbox,
      LetterTemplates templates,
      Sending sending,
      SigningKey key,
      InstantSource clock) {
    this.database = database;
    this.lists = new Lists(database, clock);
    this.outbox = outbox;
    this.templates = templates;
    this.sending = sending;
    this.key = key;
    this.clock = clock;
  }

  /// All of them, the newest first.
  public List<Circular> all() {
    return database.read(Circulars::all);
  }

  private static List<Circular> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM circular ORDER BY id DESC")
        .map((row, _) -> {
          long sent = row.getLong("sent");
          Instant at = row.wasNull() ? null : Instant.ofEpochMilli(sent);
          return new Circular(
              row.getLong("id"),
              row.getLong("list"),
              row.getString("list_name"),
              row.getString("subject"),
              row.getString("words"),
              row.getString("link"),
              row.getString("file_name"),
              row.getLong("version"),
              row.getLong("tested") == row.getLong("version"),
              Instant.ofEpochMilli(row.getLong("made")),
              at);
        })
        .list();
  }

  /// One of them.
  public Optional<Circular> byId(long id) {
    return database.read(handle -> byId(handle, id));
  }

  private static Optional<Circular> byId(Handle handle, long id) {
    return all(handle).stream().filter(one -> one.id() == id).findFirst();
  }

  /// Keeps a new one. Nothing goes out by that. What is sent twice, as by a second click, is one.
  ///
  /// @return its key
  /// @throws Unacceptable for `list`, `subject`, `words`, `link` or `file`
  public long write(Circular.Wish wish, String who) {
    Circular.Wish checked = checked(wish);
    ContactList list = list(checked.list());
    Circular.File file = checked.file();
    Instant now = clock.instant();
    return database.<Long>write(handle -> {
      Optional<Long> same = same(handle, checked, file);
      if (same.isPresent()) return same.get();
      long id =
          handle
              .createQuery(
                  """
                  INSERT INTO circular
                    (list, list_name, subject, words, link, file_name, file_type, file, who, made)
                  VALUES
                    (:list, :name, :subject, :words, :link, :fileName, :fileType, :file, :who, :now)
                  RETURNING id
                  """)
              .bind("list", list.id())
              .bind("name", list.name())
              .bind("subject", checked.subject())
              .bind("words", checked.words())
              .bind("link", checked.link())
              .bind("fileName", file == null ? "" : file.name())
              .bind("fileType", file == null ? "" : file.type())
              .bind("file", file == null ? null : file.bytes())
              .bind("who", who)
              .bind("now", now)
              .mapTo(Long.class)
              .one();
      Audit.record(handle, who, "circular %d: written".formatted(id), now);
      return id;
    });
  }

  /// The draft that says the very same.
  private static Optional<Long> same(
      Handle handle, Circular.Wish wish, Circular.@Nullable File file) {
    return handle
        .createQuery(
            """
            SELECT id FROM circular
            WHERE state = 'draft' AND list = :list AND subject = :subject AND words = :words
              AND link = :link AND file_name = :fileName AND file IS :file
            """)
        .bind("list", wish.list())
        .bind("subject", wish.subject())
        .bind("words", wish.words())
        .bind("link", wish.link())
        .bind("fileName", file == null ? "" : file.name())
        .bind("file", file == null ? null : file.bytes())
        .mapTo(Long.class)
        .findFirst();
  }

  /// Changes one that has not gone.
  ///
  /// @return whether it was changed; not where another officer changed it since that version, or
  ///   sent it
  /// @throws Unacceptable as [#write]
  public boolean change(long id, long version, Circular.Wish wish, String who) {
    Circular.Wish checked = checked(wish);
    ContactList list = list(checked.list());
    Circular.File file = checked.file();
    Instant now = clock.instant();
    return database.<Boolean>write(handle -> {
      int changed =
          handle.execute(
              """
              UPDATE circular
              SET list = ?, list_name = ?, subject = ?, words = ?, link = ?, version = version + 1
              WHERE id = ? AND version = ? AND state = 'draft'
              """,
              list.id(),
              list.name(),
              checked.subject(),
              checked.words(),
              checked.link(),
              id,
              version);
      if (changed == 0) return false;
      if (file != null) {
        handle.execute(
            "UPDATE circular SET file_name = ?, file_type = ?, file = ? WHERE id = ?",
            file.name(),
            file.type(),
            file.bytes(),
            id);
      }
      if (file == null && checked.withoutFile()) {
        handle.execute(
            "UPDATE circular SET file_name = '', file_type = '', file = NULL WHERE id = ?", id);
      }
      Audit.record(handle, who, "circular %d: changed".formatted(id), now);
      return true;
    });
  }

  /// Throws one away that has not gone.
  public void discard(long id, String who) {
    database.change(handle -> {
      if (handle.execute("DELETE FROM circular WHERE id = ? AND state = 'draft'", id) > 0) {
        Audit.record(handle, who, "circular %d: thrown away".formatted(id), clock.instant());
      }
    });
  }

  private ContactList list(long id) {
    return lists.byId(id).orElseThrow(() -> new Unacceptable("list", "Choose a list."));
  }

  private static Circular.Wish checked(Circular.Wish wish) {
    String subject = Clean.line(wish.subject());
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new Unacceptable(
          "subject", "Give a subject of at most %d characters.".formatted(LONGEST_SUBJECT));
    }
    String words = Clean.text(wish.words());
    if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      throw new Unacceptable(
          "words", "Write the letter, in at most %d characters.".formatted(LONGEST_WORDS));
    }
    String link = Clean.line(wish.link());
    if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"]{1,500}")) {
      throw new Unacceptable("link", "Enter an address that begins with https://, or leave it.");
    }
    Circular.File file = wish.file();
    if (file != null && file.bytes().length > LARGEST_FILE) {
      throw new Unacceptable(
          "file", "The file is larger than 5 MB. Many mailboxes refuse that: put a link instead.");
    }
    return new Circular.Wish(wish.list(), subject, words, link, file, wish.withoutFile());
  }

  /// Who would get it today, and who would not.
  ///
  /// @param ended how many of the list asked for no more circulars
  public record Readers(List<Members.Member> to, List<Members.Missing> missing, int ended) {
    /// Stands for exactly these addresses; it names none of them.
    public String digest() {
      return NoticeLetters.digest(
          to.stream()
              .map(member -> key(member.reach().address()))
              .sorted()
              .collect(Collectors.joining("\n")));
    }
  }

  /// Who would get one today.
  public Readers readers(Circular circular) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Expectations.LONDON);
    Members members = lists.members(list(circular.list()), today);
    Set<String> ended = database.read(Circulars::ended);
    List<Members.Member> to =
        members.members().stream()
            .filter(member -> !ended.contains(key(member.reach().address())))
            .toList();
    return new Readers(to, members.missing(), members.members().size() - to.size());
  }

  private static Set<String> ended(Handle handle) {
    return new HashSet<>(
        handle.createQuery("SELECT address FROM circular_ended").mapTo(String.class).list());
  }

  private static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /// Sends one to its officer, to look at it before others do.
  ///
  /// @param officer the officer's address
  public void test(Circular circular, String officer, URI site) {
    Instant now = clock.instant();
    Letter letter = letter(circular, officer, List.of("yourself, as a test"), Kind.TEST, site, now);
    database.change(handle -> {
      long _ = outbox.put(handle, letter, now);
      handle.execute(
          "UPDATE circular SET tested = version WHERE id = ? AND version = ?",
          circular.id(),
          circular.version());
    });
  }

  /// Sends one to its list.
  ///
  /// @param version the one that the officer saw
  /// @return how many letters it is; empty where another officer changed or sent it meanwhile
  /// @throws Unacceptable for `circular` where nobody would get it, or its officer was not sent it
  ///   first
  public Optional<Integer> send(long id, long version, String seen, String who, URI site) {
    Circular circular =
        byId(id).orElseThrow(() -> new Unacceptable("circular", "It was thrown away."));
    if (circular.version() != version || circular.sent() != null) return Optional.empty();
    if (!circular.tested()) {
      throw new Unacceptable("circular", "Send it to yourself first, and read it.");
    }
    Instant now = clock.instant();
    Readers known = readers(circular);
    if (!known.digest().equals(seen)) {
      throw new Unacceptable(
          "circular",
          "Who is on the list changed while you looked. Nothing was sent. Look at who would get it"
              + " now, then send it.");
    }
    List<Members.Member> readers = known.to();
    var letters = new ArrayList<Letter>();
    var councils = new ArrayList<String>();
    for (Members.Member reader : readers) {
      try {
        letters.add(
            letter(circular, reader.reach().address(), reader.councils(), Kind.CIRCULAR, site, now)
                .endedAt(end(site, reader.reach().address(), now))
                .keyed(
                    "circular/%d/%s"
                        .formatted(id, NoticeLetters.digest(reader.reach().address()))));
        councils.add(String.join(", ", reader.councils()));
      } catch (Unacceptable noLetterCanGoThere) {
        continue;
      }
    }
    if (letters.isEmpty()) {
      throw new Unacceptable("circular", "Nobody on this list can be reached. Choose another.");
    }
    return database.write(handle -> {
      int sent =
          handle.execute(
              "UPDATE circular SET state = 'sent', sent = ? WHERE id = ? AND version = ? AND state = 'draft'",
              now,
              id,
              version);
      if (sent == 0) return Optional.<Integer>empty();
      for (int at = 0; at < letters.size(); at++) {
        handle.execute(
            "INSERT INTO circular_told (circular, address, councils, envelope) VALUES (?, ?, ?, ?)",
            id,
            letters.get(at).to(),
            councils.get(at),
            outbox.put(handle, letters.get(at), now));
      }
      Audit.record(handle, who, "circular %d: sent to %d".formatted(id, letters.size()), now);
      return Optional.of(letters.size());
    });
  }

  private Letter letter(
      Circular circular, String to, List<String> councils, Kind kind, URI site, Instant now) {
    Filled words =
        templates.filled(
            "circular",
            Map.of(
                "subject", circular.subject(),
                "words", circular.words(),
                "link", circular.link(),
                "fileName", circular.fileName(),
                "councils", councils,
                "endLink", end(site, to, now).toString(),
                "contact", sending.contact(),
                "email", sending.email(),
                "phone", sending.phone(),
                "council", sending.council()));
    Letter letter =
        new Letter(
            PlainAddress.of("email", to),
            (kind == Kind.TEST ? "Test: " : "") + words.subject(),
            words.text(),
            words.html(),
            kind,
            now,
            null);
    Attachment file = circular.fileName().isEmpty() ? null : file(circular.id());
    return file == null ? letter : letter.with(List.of(file));
  }

  private @Nullable Attachment file(long id) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT file_name, file_type, file FROM circular WHERE id = :id AND file IS NOT NULL")
            .bind("id", id)
            .map((row, _) ->
                new Attachment(
                    row.getString("file_name"), row.getString("file_type"), row.getBytes("file")))
            .findFirst()
            .orElse(null));
  }

  private URI end(URI site, String address, Instant now) {
    Instant expires = now.plus(java.time.Duration.ofDays(LINK_DAYS));
    return site.resolve("/circulars/end/" + key.token(PURPOSE, key(address), expires));
  }

  /// Whether a link by which somebody ends circulars is good.
  public boolean canEnd(String token) {
    return key.subject(PURPOSE, token, clock.instant()).isPresent();
  }

  /// Who asked for no more circulars.
  ///
  /// @param address in lower case
  public record Ended(String address, Instant since) {}

  /// All who asked for no more circulars, by address.
  public List<Ended> whoEnded() {
    return database.read(handle ->
        handle
            .createQuery("SELECT address, since FROM circular_ended ORDER BY address")
            .map((row, _) ->
                new Ended(row.getString("address"), Instant.ofEpochMilli(row.getLong("since"))))
            .list());
  }

  /// Sends circulars again to somebody who asked for that.
  ///
  /// @return whether they got none before
  public boolean takeUp(String address, String who) {
    return database.<Boolean>write(handle -> {
      boolean ended =
          handle.execute("DELETE FROM circular_ended WHERE address = ?", key(address)) > 0;
      if (ended) Audit.record(handle, who, "circulars go to an address again", clock.instant());
      return ended;
    });
  }

  /// Makes a draft of the words, the link and the file of one that went.
  ///
  /// @return its key; empty where the other is not on file any more
  public Optional<Long> again(long id, String who) {
    Instant now = clock.instant();
    return database.write(handle -> {
      Optional<Long> copy =
          handle
              .createQuery(
                  """
                  INSERT INTO circular
                    (list, list_name, subject, words, link, file_name, file_type, file, who, made)
                  SELECT list, list_name, subject, words, link, file_name, file_type, file, :who, :now
                  FROM circular WHERE id = :id
                  RETURNING id
                  """)
              .bind("who", who)
              .bind("now", now)
              .bind("id", id)
              .mapTo(Long.class)
              .findFirst();
      copy.ifPresent(made ->
          Audit.record(handle, who, "circular %d: written after %d".formatted(made, id), now));
      return copy;
    });
  }

  /// Drafts, which wait for their officer, and those that went within the days.
  @Override
  public List<Plan.Line> lines(Span span) {
    var lines = new ArrayList<Plan.Line>();
    for (Circular circular : all()) {
      Instant sent = circular.sent();
      if (!span.shows(sent == null ? circular.made() : sent, sent == null)) continue;
      lines.add(sent == null ? draft(circular) : sent(circular, sent));
    }
    return lines;
  }

  private Plan.Line draft(Circular circular) {
    var missing = new ArrayList<String>();
    List<Plan.To> to = List.of();
    try {
      Readers readers = readers(circular);
      to = to(readers.to());
      if (to.isEmpty()) missing.add(Writing.NOBODY);
      List<String> without =
          readers.missing().stream()
              .filter(Members.Missing::nobody)
              .map(Members.Missing::name)
              .toList();
      if (!to.isEmpty() && !without.isEmpty()) missing.add(NoticesAhead.unreached(without));
    } catch (Unacceptable listGone) {
      missing.add("The list \"%s\" is gone.".formatted(circular.listName()));
    }
    return line(
        circular,
        circular.made(),
        Expected.Standing.ASK,
        circular.tested()
            ? "A draft. It goes when you send it."
            : "A draft. Send it to yourself first.",
        to,
        missing);
  }

  private static List<Plan.To> to(List<Members.Member> members) {
    return members.stream().map(one -> new Plan.To(one.reach().address(), one.councils())).toList();
  }

  private Plan.Line sent(Circular circular, Instant sent) {
    List<Plan.To> to =
        told(circular.id()).stream()
            .map(one -> new Plan.To(one.address(), List.of(one.councils())))
            .toList();
    return line(circular, sent, Expected.Standing.WRITTEN, "", to, List.of());
  }

  private static Plan.Line line(
      Circular circular,
      Instant at,
      Expected.Standing standing,
      String why,
      List<Plan.To> to,
      List<String> missing) {
    long councils = to.stream().flatMap(one -> one.councils().stream()).distinct().count();
    return new Plan.Line(
        new Concern.OfCircular(circular.id()),
        circular.subject(),
        at,
        standing,
        why,
        to,
        (int) councils,
        List.copyOf(missing));
  }

  /// Sends no more circulars to whom a link belongs.
  ///
  /// @return whether the link is good
  public boolean end(String token) {
    Optional<String> address = key.subject(PURPOSE, token, clock.instant());
    address.ifPresent(known ->
        database.change(handle ->
            handle.execute(
                "INSERT INTO circular_ended (address, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
                known,
                clock.instant())));
    return address.isPresent();
  }

  /// Who got one.
  ///
  /// @param state how the letter stands, in the outbox's word; empty where there is none any more
  public record Told(String address, String councils, String state) {}

  /// Who got one, by address.
  public List<Told> told(long id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT circular_told.address, circular_told.councils,
                  ifnull(envelope.state, '') AS state
                FROM circular_told LEFT JOIN envelope ON envelope.id = circular_told.envelope
                WHERE circular = :id ORDER BY circular_told.address
                """)
            .bind("id", id)
            .map((row, _) ->
                new Told(
                    row.getString("address"), row.getString("councils"), row.getString("state")))
            .list());
  }
}

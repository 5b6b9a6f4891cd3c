package liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.accounts.Role;
import liaison.accounts.SignIns;
import liaison.command.CommandDoor;
import liaison.councils.CouncilField;
import liaison.councils.CouncilKeeping;
import liaison.councils.Councils;
import liaison.councils.PeopleData;
import liaison.councils.SeatBook;
import liaison.councils.SeatKeeping;
import liaison.councils.SittingField;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Access;
import liaison.store.Backup;
import liaison.store.DataFolder;
import liaison.store.DataProtection;
import liaison.store.Database;
import liaison.store.ErasureJournal;
import liaison.store.OpenStore;
import liaison.store.PersonalData.Held;
import liaison.store.PersonalData.Subject;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is held on people over all rooms, from its first day to its last.
class PeopleKeptTest {
  private static final String OWN = "canary@home.example";
  private static final Subject CANARY = new Subject("Canary Person", OWN);

  @TempDir Path temporary;
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private OpenStore store;

  @BeforeEach
  void open() throws IOException {
    store = OpenStore.in(temporary.resolve("data"));
    new Councils(store.database(), () -> now).fill(Path.of("knowledge/councils.csv"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private DataProtection protection() {
    return protection(store.folder(), store.database());
  }

  private DataProtection protection(DataFolder folder, Database database) {
    return new DataProtection(
        database, House.personalData(), ErasureJournal.of(folder), () -> now, ZoneOffset.UTC);
  }

  private void seat() {
    long seat =
        new SeatBook(store.database())
            .of("olney", LocalDate.of(2026, 11, 23)).stream()
                .filter(line -> line.kind().equals("clerk"))
                .findFirst()
                .orElseThrow()
                .id();
    new SeatKeeping(store.database(), () -> now)
        .seat(
            seat,
            null,
            Map.of(
                SittingField.NAME, "Canary Person",
                SittingField.OWN_EMAIL, OWN,
                SittingField.EMAIL, "clerk@olney.example",
                SittingField.FROM, "2024-01-01"),
            "officer/1");
  }

  private void letter(String to, String subject, String words) {
    store
        .database()
        .change(handle ->
            new Outbox("letters.example")
                .put(
                    handle,
                    new Letter(to, subject, words, "<p>" + words, Kind.ANSWER, now, null),
                    now));
  }

  private void asked(
      String question,
      String reply,
      @Nullable String email,
      @Nullable String name,
      @Nullable String reference) {
    String json =
        """
        {"conversation":"c","kind":"answer","basis":"records","answer":"%s","complete":true,\
        "citations":[],"handover":null,"options":[]}\
        """
            .formatted(reply);
    store
        .database()
        .change(handle ->
            handle.execute(
                """
                INSERT INTO enquiry
                  (conversation, asked_at, channel, question, reply, kind, reference, due, email, name)
                VALUES (?, ?, 'chat', ?, ?, 'answer', ?, '2026-11-26', ?, ?)
                """,
                "conversation of " + question,
                now,
                question,
                json,
                reference,
                email,
                name));
  }

  private void change(String sql, Object... values) {
    store.database().change(handle -> handle.execute(sql, values));
  }

  private int count(String sql) {
    return store.database().<Integer>read(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }

  @Test
  void allThatIsHeldOnAPersonIsShownThenErasedFromEveryRoom() {
    seat();
    asked("Who is the clerk of Olney?", "It is Canary Person.", null, null, null);
    asked("When is the Forum?", "On 3 December.", OWN, "Canary Person", "PL-1");
    asked("Where is Ann?", "Nobody knows.", "ann@home.example", "Ann", "PL-2");
    letter(OWN, "Your question PL-1", "On 3 December.");
    letter("ann@home.example", "Your question PL-2", "Ask CANARY  person.");
    change("UPDATE envelope SET state = 'sent'");
    letter(OWN, "Another", "It still waits.");

    DataProtection protection = protection();
    assertThat(protection.held(CANARY))
        .extracting(Held::where)
        .contains("Clerk, Olney Town Council", "history of olney")
        .anyMatch(where -> where.startsWith("letter of 2026-11-23"))
        .contains("question of 2026-11-23", "question of 2026-11-23 by somebody else");

    assertThat(protection.erase("officer/1", CANARY)).isPositive();

    assertThat(protection.held(CANARY)).isEmpty();
    assertThat(everything())
        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("canary"))
        .contains("Who is the clerk of Olney?", "Ann", "ann@home.example");
    assertThat(count("SELECT count(*) FROM envelope")).isOne();
  }

  @Test
  void whoIsKnownByTwoAddressesIsErasedWholeAndSoInAnOlderCopy() throws IOException {
    seat();
    asked("May I have a copy?", "Ask an officer.", OWN, "Mrs Canary Person", "PL-1");
    asked("And the minutes?", "Ask an officer.", OWN, "C. Person", "PL-2");
    asked("Whose is this?", "Nobody knows.", OWN, "Another", "PL-3");
    letter(OWN, "Your question", "Canary Person asked.");
    change("UPDATE envelope SET state = 'sent'");
    letter("ann@home.example", "Waits", "Ask Cllr Canary Person.");
    Path copy = temporary.resolve("copy.db");
    new Backup(store.database()).to(copy);
    long person =
        store
            .database()
            .<Long>read(handle ->
                handle
                    .createQuery("SELECT id FROM person WHERE name = 'Canary Person'")
                    .mapTo(Long.class)
                    .one());

    var as = store.database().read(handle -> PeopleData.subjects(handle, person));
    assertThat(as).hasSize(2);
    List<Held> held = store.database().read(handle -> protection().held(handle, as));
    assertThat(held)
        .extracting(Held::where)
        .filteredOn(where -> where.endsWith("else"))
        .containsExactlyInAnyOrder(
            "question of 2026-11-23 by somebody else", "letter of 2026-11-23 to somebody else");

    var done = protection().erase("officer/1", _ -> as);

    assertThat(done.left())
        .as("it waits to go out")
        .extracting(Held::where)
        .containsExactly("letter of 2026-11-23 to somebody else");
    assertThat(count("SELECT count(*) FROM enquiry WHERE email IS NOT NULL")).isZero();
    change("DELETE FROM envelope");
    assertThat(everything()).noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("canary"));
    store.close();
    assertThat(run("restore", copy.toString())).isEqualTo(CommandDoor.DONE);
    store = OpenStore.in(temporary.resolve("data"));
    change("DELETE FROM envelope");
    assertThat(everything())
        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("canary"))
        .doesNotContain("May I have a copy?", "And the minutes?")
        .contains("Whose is this?");
  }

  @Test
  void aLetterThatWaitsForASharedMailboxStaysWhenOneOfThoseBehindItIsErased() {
    seat();
    letter("clerk@olney.example", "Please check", "Dear council.");
    new CouncilKeeping(store.database(), () -> now)
        .change("olney", 1, Map.of(CouncilField.EMAIL, "clerk@olney.example"), "officer/1");
    assertThat(protection().erase("officer/1", new Subject("Canary Person", "clerk@olney.example")))
        .isPositive();
    assertThat(count("SELECT count(*) FROM envelope WHERE state = 'waiting'")).isOne();

    change("UPDATE council_details SET email = NULL");
    seat();
    assertThat(protection().erase("officer/1", new Subject("Canary Person", "clerk@olney.example")))
        .isPositive();
    assertThat(count("SELECT count(*) FROM envelope")).isZero();
  }

  @Test
  void anOfficerLeavesFirstThenIsErasedAndTheAuditStaysWhole() {
    Officers officers = new Officers(store.database(), () -> now);
    var _ = officers.add("test", "The lead", "lead@council.example", Role.ADMINISTRATOR);
    Officer canary = officers.add("test", "Canary Person", OWN, Role.OFFICER);
    DataProtection protection = protection();
    assertThatThrownBy(() -> protection.erase("officer/1", CANARY))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("End their access first.");
    officers.disable("officer/1", canary.id(), null, LocalDate.of(2026, 11, 23));
    var _ = protection.erase("officer/1", CANARY);
    assertThat(officers.list()).extracting(Officer::name).contains("Former officer");
    assertThat(everything()).noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("canary"));
    assertThat(everything()).anyMatch(value -> value.contains("Added officer/" + canary.id()));
  }

  /// Two years in one walk: each thing stays to its last day and is gone on the next.
  @Test
  void whatIsPastItsTimeGoesDayByDayAndWhatAnOpenQuestionNeedsStays() {
    Officers officers = new Officers(store.database(), () -> now);
    var _ = officers.add("test", "The lead", "lead@council.example", Role.ADMINISTRATOR);
    Officer leaving = officers.add("test", "Leaving", "leaving@council.example", Role.OFFICER);
    var signIns =
        new SignIns(
            store.database(), new Outbox("letters.example"), () -> now, "Example City Council");
    String used = signIns.linkFor("test", "lead@council.example");
    var _ = signIns.link(used);
    var _ = signIns.linkFor("test", "lead@council.example");
    seat();
    asked("a closed question", "Yes.", null, null, null);
    asked("an open question", "Yes.", OWN, "Canary Person", "PL-1");
    letter(OWN, "Sent", "Words.");
    change("UPDATE envelope SET state = 'sent'");
    letter("ann@home.example", "Waits", "Words.");
    DataProtection protection = protection();
    assertThat(protection.expire()).isZero();

    walk(Duration.ofDays(2));
    assertThat(protection.expire()).as("a session and a link").isEqualTo(2);
    walk(Duration.ofDays(28));
    assertThat(protection.expire()).as("the 30th day is kept").isZero();
    walk(Duration.ofDays(1));
    assertThat(protection.expire()).as("a question, and a letter's words").isEqualTo(2);
    assertThat(everything()).contains("an open question", "Waits").doesNotContain("Sent");

    change("UPDATE enquiry SET closed_at = ?", now);
    officers.disable("officer/1", leaving.id(), null, LocalDate.of(2026, 12, 24));
    change("UPDATE holder SET to_day = '2026-12-24'");
    walk(Duration.ofDays(30));
    assertThat(protection.expire()).isZero();
    walk(Duration.ofDays(1));
    assertThat(protection.expire()).as("the question that was closed").isOne();
    assertThat(count("SELECT count(*) FROM enquiry")).isZero();

    now = Instant.parse("2027-11-23T23:00:00Z");
    assertThat(protection.expire()).isZero();
    now = Instant.parse("2027-11-24T01:00:00Z");
    assertThat(protection.expire()).as("the letter's row").isOne();

    now = Instant.parse("2028-12-24T12:00:00Z");
    var _ = protection.expire();
    assertThat(everything()).contains("Leaving", "Canary Person");
    now = Instant.parse("2028-12-25T12:00:00Z");
    assertThat(protection.expire()).isPositive();
    assertThat(everything()).doesNotContain("Leaving", "Canary Person", OWN).contains("Waits");
    assertThat(protection.expire()).as("done once").isZero();
  }

  private void walk(Duration time) {
    now = now.plus(time);
  }

  @Test
  void afterARestoreNothingIsPostedAndWhoWasErasedIsErasedAgain() throws IOException {
    seat();
    letter("ann@home.example", "Waits", "Words.");
    Officers officers = new Officers(store.database(), () -> now);
    var lead = officers.add("test", "The lead", "lead@council.example", Role.ADMINISTRATOR);
    var signIns =
        new SignIns(
            store.database(), new Outbox("letters.example"), () -> now, "Example City Council");
    var _ = signIns.link(signIns.linkFor("test", lead.email()));
    Path copy = temporary.resolve("copy.db");
    new Backup(store.database()).to(copy);
    var _ = protection().erase(lead.key(), CANARY);
    store.close();

    assertThat(run("restore", copy.toString())).isEqualTo(CommandDoor.DONE);

    store = OpenStore.in(temporary.resolve("data"));
    assertThat(store.folder().isRestored()).isFalse();
    assertThat(store.database().read(Outbox::held))
        .hasValueSatisfying(reason -> assertThat(reason).contains("brought back"));
    assertThat(store.database().<Integer>read(Outbox::waiting)).isOne();
    assertThat(count("SELECT count(*) FROM session")).isZero();
    assertThat(protection().held(CANARY)).isEmpty();
    assertThat(everything()).noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("canary"));
  }

  @Test
  void aRestoreThatIsCutShortIsSettledByWhoeverServesNext() throws IOException {
    seat();
    Path copy = temporary.resolve("copy.db");
    new Backup(store.database()).to(copy);
    var _ = protection().erase("officer/1", CANARY);
    store.close();
    try (DataFolder folder = DataFolder.at(temporary.resolve("data"))) {
      folder.lock();
      var _ = Backup.restore(copy, folder);
      try (Database database = Database.open(folder, Access.SERVING)) {
        AfterRestore.settle(folder, database, protection(folder, database), () -> now);
        assertThat(database.read(Outbox::held)).isPresent();
        assertThat(protection(folder, database).held(CANARY)).isEmpty();
        database.change(handle -> Outbox.resume(handle, now));
        AfterRestore.settle(folder, database, protection(folder, database), () -> now);
        assertThat(database.read(Outbox::held)).as("a hold is set once").isEmpty();
      }
    }
    store = OpenStore.in(temporary.resolve("data"));
  }

  @Test
  void whatARestoreReplacedIsForItsOwnersEyesAndGoesAfterThirtyDays() throws IOException {
    Path data = temporary.resolve("data");
    Path copy = temporary.resolve("copy.db");
    new Backup(store.database()).to(copy);
    store.close();
    Files.setLastModifiedTime(data.resolve("liaison.db"), FileTime.from(now.minus(days(400))));
    Files.setPosixFilePermissions(
        data.resolve("liaison.db"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("restore", copy.toString())).isEqualTo(CommandDoor.DONE);

    store = OpenStore.in(data);
    Path before = data.resolve("before-restore-1.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(before)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("liaison.db"))))
        .isEqualTo("rw-------");
    var _ = protection().expire();
    walk(days(30));
    var _ = protection().expire();
    assertThat(before).exists();
    walk(days(1));
    var _ = protection().expire();
    assertThat(before).doesNotExist();
    assertThat(data)
        .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("before-"));
    assertThat(data.resolve("liaison.db")).exists();
  }

  private static Duration days(long days) {
    return Duration.ofDays(days);
  }

  private int run(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("--set", "data.folder=" + temporary.resolve("data")));
    line.addAll(
        List.of(
            "--set", "knowledge.folder=" + Files.createDirectories(temporary.resolve("papers"))));
    line.addAll(List.of(command));
    var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new CommandDoor(launch -> House.of(launch, Map.of(), () -> now), said, said)
        .run(line.toArray(String[]::new));
  }

  /// Every value of every column of the database.
  private List<String> everything() {
    return store
        .database()
        .read(handle -> {
          var values = new ArrayList<String>();
          for (String table :
              handle
                  .createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                  .mapTo(String.class)
                  .list()) {
            handle
                .createQuery("SELECT * FROM " + table)
                .mapToMap()
                .forEach(row ->
                    row.values().stream()
                        .filter(java.util.Objects::nonNull)
                        .forEach(value -> values.add(value.toString())));
          }
          return values;
        });
  }
}

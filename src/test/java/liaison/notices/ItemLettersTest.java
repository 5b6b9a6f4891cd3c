package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liaison.councils.CouncilField;
import liaison.councils.CouncilKeeping;
import liaison.councils.Councils;
import liaison.mail.Outbox;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.ItemSheet;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.LeftOver;
import liaison.meetings.agenda.Outcome;
import liaison.meetings.agenda.Settled;
import liaison.meetings.agenda.Sitting;
import liaison.store.OpenStore;
import liaison.text.Halves;
import liaison.text.LetterTemplates.Filled;
import liaison.text.LetterTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemLettersTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  private static final URI SITE = URI.create("https://liaison.council.example/");
  private static final Path GOLDEN = Path.of("src/test/resources/liaison/notices");
  private static final String OFFICER = "officer/1";
  private static final long FORUM = 1;
  private static final long LATER = 2;

  @TempDir Path folder;
  private OpenStore store;

  @BeforeEach
  void open() throws IOException {
    store = OpenStore.in(folder);
    new Councils(store.database(), CLOCK).fill(Path.of("knowledge/councils.csv"));
    store
        .database()
        .change(handle -> {
          for (String day : List.of("2027-01-07", "2027-03-04")) {
            handle.execute(
                """
                INSERT INTO meeting (body, day, starts, ends, state)
                VALUES ('forum', ?, '19:00', '21:00', 'planned')
                """,
                day);
          }
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void eachLetterReadsAsItWasAgreed() throws IOException {
    long grit = propose("Grit bins", "clerk@olney.example");
    long salt = propose("Salt & <b>sand</b>", "clerk@olney.example");
    agrees("accepted", choice(grit, new Outcome.Accept(), ""));
    agrees("deferred", choice(grit, new Outcome.Defer(LATER), "The bus company comes in March."));
    agrees("answered", choice(grit, new Outcome.AnswerOutside(), "All bins are filled.\nCall us."));
    agrees("merged", choice(grit, new Outcome.Merge(salt), ""));
    agrees("dropped", choice(grit, new Outcome.Drop(), ""));
    cancelled();
    agrees("cancelled", choice(grit, new Outcome.Defer(LATER), ""));
  }

  private void agrees(String name, Settled.Choice choice) throws IOException {
    Settled.News news =
        store
            .database()
            .<List<Settled.News>>read(handle -> Items.foreseen(handle, FORUM, List.of(choice)))
            .getFirst();
    Filled filled = letters().filled(news, SITE);
    Halves.agree(GOLDEN.resolve("item-" + name), filled);
  }

  @Test
  void theProposerIsToldInTheTransactionThatSettles() {
    long grit = propose("Grit bins", "clerk@olney.example");

    assertThat(letters().settle(FORUM, List.of(accept(grit)), OFFICER, SITE).told()).isEqualTo(1);
    assertThat(letters().settle(FORUM, List.of(accept(grit)), OFFICER, SITE).told()).isZero();
    assertThat(recipients()).containsExactly("clerk@olney.example");
  }

  @Test
  void aMadeUpMeetingWritesToNobodyReal() {
    long grit = propose("Grit bins", "clerk@olney.example");
    store
        .database()
        .change(handle -> {
          handle.execute("UPDATE meeting SET sample = 1");
          handle.execute("INSERT INTO person (name) VALUES ('Pat Example')");
          handle.execute(
              """
              INSERT INTO holder (seat, person, from_day)
              SELECT min(seat.id), max(person.id), '2024-05-10' FROM seat, person
              """);
        });

    assertThat(letters().settle(FORUM, List.of(accept(grit)), OFFICER, SITE).told()).isZero();
    assertThat(recipients()).isEmpty();
  }

  private void cancelled() {
    store
        .database()
        .change(
            handle -> handle.execute("UPDATE meeting SET state = 'cancelled' WHERE id = ?", FORUM));
  }

  private List<String> texts() {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT text FROM letter ORDER BY envelope")
                .mapTo(String.class)
                .list());
  }

  @Test
  void whoProposedForAMeetingThatIsCancelledIsToldOnceWhatBecomesOfIt() {
    long grit = propose("Grit bins", "clerk@olney.example");
    long salt = propose("Salt", "office@olney.example");
    cancelled();
    List<Settled.Choice> choices =
        List.of(
            choice(grit, new Outcome.Defer(LATER), ""), choice(salt, new Outcome.Drop(), "Spent."));

    assertThat(letters().settle(FORUM, choices, OFFICER, SITE).told()).isEqualTo(2);
    assertThat(recipients()).containsExactly("clerk@olney.example", "office@olney.example");
    assertThat(texts().getFirst())
        .contains(
            "That meeting is cancelled. Your item goes to Parish Forum, Thursday 4 March 2027");
    assertThat(texts().getLast())
        .contains("That meeting is cancelled. Your item does not go to another one.", "Spent.");
  }

  @Test
  void whatAMeetingDidNotReachIsCarriedOnOnceAndItsProposersAreTold() {
    long grit = propose("Grit bins", "clerk@olney.example");
    long salt = propose("Salt", "office@olney.example");
    var _ =
        letters()
            .settle(
                FORUM,
                List.of(accept(grit), choice(salt, new Outcome.Merge(grit), "")),
                OFFICER,
                SITE);
    store
        .database()
        .change(handle -> {
          handle.execute(
              "INSERT INTO minutes VALUES (?, 'writing', '', '', NULL, NULL, NULL, 1)", FORUM);
          handle.execute(
              """
              INSERT INTO minutes_line (meeting, number, title, notes, item, reached)
              VALUES (?, 1, 'Grit bins', '', ?, 0)
              """,
              FORUM,
              grit);
        });
    Sitting later =
        store
            .database()
            .<java.util.Optional<Sitting>>read(handle -> Sitting.of(handle, LATER))
            .orElseThrow();
    var carry = new LeftOver.Choice(Set.of(grit), Set.of(), Set.of());

    assertThat(letters().carry(later, carry, OFFICER, SITE).told()).isEqualTo(2);
    assertThat(letters().carry(later, carry, OFFICER, SITE).told()).isZero();
    assertThat(texts().subList(2, 4))
        .allSatisfy(text ->
            assertThat(text)
                .contains("did not get as far as it. It goes to Parish Forum, Thursday 4 March"));
    assertThat(store.database().<List<Item>>read(handle -> Items.of(handle, LATER)))
        .extracting(Item::title, Item::state)
        .containsExactly(tuple("Grit bins", Item.State.PROPOSED), tuple("Salt", Item.State.MERGED));
  }

  @Test
  void whoGaveNoAddressIsToldThroughTheCouncil() {
    reaches("office@olney.example");
    long grit = propose("Grit bins", "");

    assertThat(letters().settle(FORUM, List.of(accept(grit)), OFFICER, SITE).unreached()).isEmpty();
    assertThat(recipients()).containsExactly("office@olney.example");
  }

  @Test
  void aCouncilThatCannotBeReachedIsNamed() {
    long grit = propose("Grit bins", "");

    assertThat(letters().settle(FORUM, List.of(accept(grit)), OFFICER, SITE).unreached())
        .extracting(Item::id)
        .containsExactly(grit);
    assertThat(recipients()).isEmpty();
  }

  @Test
  void nobodyIsToldOfWhatWasOvertaken() {
    long grit = propose("Grit bins", "clerk@olney.example");
    Settled.Choice old = accept(grit);
    var _ = letters().settle(FORUM, List.of(old), OFFICER, SITE);

    ItemLetters.Told told =
        letters()
            .settle(
                FORUM,
                List.of(
                    new Settled.Choice(grit, old.version(), new Outcome.AnswerOutside(), 1, "x")),
                OFFICER,
                SITE);
    assertThat(told.settled()).isInstanceOf(Settled.Overtaken.class);
    assertThat(recipients()).hasSize(1);
  }

  @Test
  void aCorrectedLetterThatCannotBeWrittenIsFoundBeforeItGoes() throws java.io.IOException {
    Path corrected = java.nio.file.Files.createDirectories(folder.resolve("letters"));
    java.nio.file.Files.writeString(
        corrected.resolve("item.txt"), "Subject: Your item\n\n{{ nothing }}\n");
    assertThat(Alarms.letters(new LetterTemplates(NoticeLetters.FOLDER, corrected)))
        .anyMatch(check -> check.words().contains("item"));
  }

  private ItemLetters letters() {
    return new ItemLetters(
        store.database(),
        new Outbox("letters.council.example"),
        CLOCK,
        new Sending("Example City Council", "Parish Liaison", "liaison@council.example"),
        new LetterTemplates(NoticeLetters.FOLDER, folder.resolve("letters")));
  }

  private long propose(String title, String email) {
    return new Items(store.database(), CLOCK)
        .propose(
            FORUM, "olney", new ItemSheet(title, "Agree.", "", "", "", email, "none", ""), OFFICER);
  }

  private Settled.Choice accept(long item) {
    return choice(item, new Outcome.Accept(), "");
  }

  private Settled.Choice choice(long id, Outcome outcome, String words) {
    Item item =
        store
            .database()
            .<java.util.Optional<Item>>read(handle -> Items.byId(handle, id))
            .orElseThrow();
    return new Settled.Choice(id, item.version(), outcome, item.place(), words);
  }

  private void reaches(String address) {
    var keeping = new CouncilKeeping(store.database(), CLOCK);
    long version = keeping.sheet("olney").orElseThrow().version();
    var _ = keeping.change("olney", version, Map.of(CouncilField.EMAIL, address), OFFICER);
  }

  private List<String> recipients() {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT recipient FROM envelope ORDER BY id")
                .mapTo(String.class)
                .list());
  }
}

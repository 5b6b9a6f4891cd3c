package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import liaison.councils.ConfirmRound;
import liaison.councils.Confirmations;
import liaison.councils.CouncilField;
import liaison.councils.CouncilKeeping;
import liaison.councils.Councils;
import liaison.councils.Suppression;
import liaison.councils.Suppressions;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;
import liaison.store.SigningKey;
import liaison.text.Halves;
import liaison.text.LetterTemplates.Filled;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import liaison.text.LetterTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmLettersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  private static final URI SITE = URI.create("https://liaison.council.example/");
  private static final Path GOLDEN = Path.of("src/test/resources/liaison/notices");

  @TempDir Path folder;
  private @Nullable DataFolder data;
  private @Nullable Database database;

  @BeforeEach
  void open() throws IOException {
    DataFolder entered = DataFolder.at(folder);
    entered.lock();
    data = entered;
    database = Database.open(entered, Access.SERVING);
    new Councils(database(), CLOCK).fill(Path.of("knowledge/councils.csv"));
  }

  @AfterEach
  void close() {
    if (database != null) database.close();
    if (data != null) data.close();
  }

  @Test
  void theLetterReadsAsItWasAgreed() throws IOException {
    agrees("confirm", null);
    agrees("confirm-again", LocalDate.of(2026, 11, 8));
  }

  private void agrees(String name, @Nullable LocalDate asked) throws IOException {
    Filled filled =
        letters()
            .filled(
                "Olney Town Council",
                "https://liaison.council.example/confirm/TOKEN",
                LocalDate.of(2026, 12, 31),
                asked);
    Halves.agree(GOLDEN.resolve(name), filled);
  }

  @Test
  void eachCouncilThatCanBeReachedIsAskedOnceAndTheOthersWhenTheyCan() {
    reaches("olney", "office@olney.example");
    ConfirmRound round = round();

    assertThat(letters().ask(round, TODAY, SITE)).isEqualTo(1);
    assertThat(letters().ask(round, TODAY, SITE)).isZero();
    assertThat(addresses()).containsExactly("office@olney.example");
    assertThat(state(round, "olney", TODAY)).isEqualTo(ConfirmRound.State.WAITING);
    assertThat(state(round, "ravenstone", TODAY)).isEqualTo(ConfirmRound.State.UNASKED);

    reaches("ravenstone", "office@ravenstone.example");
    assertThat(letters().ask(round, TODAY, SITE)).isEqualTo(1);
    assertThat(addresses()).contains("office@ravenstone.example");
  }

  @Test
  void whoDoesNotAnswerIsAskedAgainAfterFourteenDaysAndThenListed() {
    reaches("olney", "office@olney.example");
    ConfirmRound round = round();
    int _ = letters().ask(round, TODAY, SITE);

    assertThat(letters().chase(round, TODAY.plusDays(13), SITE)).isZero();
    assertThat(letters().chase(round, TODAY.plusDays(14), SITE)).isEqualTo(1);
    assertThat(letters().chase(round, TODAY.plusDays(14), SITE)).isZero();
    assertThat(letters().chase(round, TODAY.plusDays(99), SITE)).isZero();
    assertThat(addresses()).hasSize(2);
    assertThat(state(round, "olney", TODAY.plusDays(99))).isEqualTo(ConfirmRound.State.UNANSWERED);
  }

  @Test
  void whoAnsweredIsNotAskedAgain() {
    reaches("olney", "office@olney.example");
    ConfirmRound round = round();
    int _ = letters().ask(round, TODAY, SITE);
    String token = confirmations().token(round, "olney");
    String seen = confirmations().asked(token, TODAY).orElseThrow().seen();
    confirmations().confirm(token, seen, false, TODAY);

    assertThat(letters().chase(round, TODAY.plusDays(20), SITE)).isZero();
  }

  @Test
  void whereThePurposeWasTakenAwayAnotherServesOrItIsSaid() {
    reaches("olney", "office@olney.example");
    ConfirmRound round = round();
    database().change(handle -> handle.execute("DELETE FROM purpose WHERE key = 'general'"));
    assertThat(letters().ask(round, TODAY, SITE)).isEqualTo(1);
    database().change(handle -> handle.execute("DELETE FROM purpose WHERE due = 'every'"));
    assertThatThrownBy(() -> letters().ask(round, TODAY, SITE))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("no purpose");
  }

  @Test
  void aLetterThatWaitsIsTakenBackWhereItsAddressIsSuppressed() {
    reaches("olney", "Office@olney.example");
    reaches("ravenstone", "office@ravenstone.example");
    int _ = letters().ask(round(), TODAY, SITE);
    var letter =
        new Letter(
            "office@olney.example", "Your answer", "t", "h", Kind.ANSWER, CLOCK.instant(), null);
    database()
        .change(
            handle -> new Outbox("letters.council.example").put(handle, letter, CLOCK.instant()));
    new Suppressions(
            database(), CLOCK, (handle, to) -> Outbox.withdrawTo(handle, to, Kind.toLists()))
        .suppress("office@olney.example", Suppression.Reason.ASKED, TODAY, "", "officer/1");
    assertThat(
            database()
                .<List<String>>read(handle ->
                    handle
                        .createQuery(
                            "SELECT kind || ' ' || lower(recipient) FROM envelope"
                                + " WHERE state = 'waiting' ORDER BY 1")
                        .mapTo(String.class)
                        .list()))
        .containsExactly("answer office@olney.example", "confirm office@ravenstone.example");
  }

  private Database database() {
    return java.util.Objects.requireNonNull(database);
  }

  private Confirmations confirmations() {
    return new Confirmations(database(), CLOCK, SigningKey.in(database()));
  }

  @Test
  void whatAnOfficerCorrectedIsWhatTheCouncilsRead() throws java.io.IOException {
    Path corrected = java.nio.file.Files.createDirectories(folder.resolve("letters"));
    java.nio.file.Files.writeString(
        corrected.resolve("confirm.txt"), "Subject: Please look\n\nOur own words: {{ link }}\n");
    java.nio.file.Files.writeString(corrected.resolve("confirm.html"), "<p>{{ link }}</p>\n");
    assertThat(letters().filled("Olney Town Council", "https://x", TODAY, null).text())
        .startsWith("Our own words: https://x");
  }

  private ConfirmLetters letters() {
    return new ConfirmLetters(
        database(),
        confirmations(),
        new Outbox("letters.council.example"),
        CLOCK,
        new Sending("Example City Council", "Parish Liaison", "liaison@council.example"),
        new LetterTemplates(NoticeLetters.FOLDER, folder.resolve("letters")));
  }

  private ConfirmRound round() {
    return confirmations().open("Autumn", TODAY, TODAY.plusDays(40), "officer/1");
  }

  private void reaches(String council, String address) {
    var keeping = new CouncilKeeping(database(), CLOCK);
    long version = keeping.sheet(council).orElseThrow().version();
    var _ =
        keeping.change(
            council, version, java.util.Map.of(CouncilField.EMAIL, address), "officer/1");
  }

  private List<String> addresses() {
    return database()
        .read(handle ->
            handle
                .createQuery("SELECT recipient FROM envelope ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  private ConfirmRound.State state(ConfirmRound round, String council, LocalDate day) {
    return confirmations().lines(round, day).stream()
        .filter(line -> line.council().equals(council))
        .findFirst()
        .orElseThrow()
        .state();
  }
}

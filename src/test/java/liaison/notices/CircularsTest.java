package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.councils.ContactList;
import liaison.councils.Lists;
import liaison.store.PersonalData;
import liaison.store.SigningKey;
import liaison.text.LetterTemplates;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircularsTest {
  @TempDir Path folder;
  private Office office;
  private ContactList clerks;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2026-12-01T10:00");
    for (String council : List.of("olney", "ravenstone", "emberton")) {
      office.sits(council, "clerk", "clerk@" + council + ".example");
    }
    clerks =
        new Lists(office.database(), office::now).add("The three clerks", "clerk", Office.OFFICER);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itGoesToItsOfficerFirstThenOnceToEachAddress() {
    long id = write();
    assertThatThrownBy(() -> circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE))
        .isInstanceOf(Unacceptable.class)
        .hasMessage("Send it to yourself first, and read it.");
    circulars().test(circular(id), "officer@council.example", Office.SITE);
    assertThat(office.subjects("officer@council.example"))
        .containsExactly("Test: Changes to the collection");

    assertThat(circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE)).contains(3);
    assertThat(circulars().send(id, 1, seen(id), "officer/2", Office.SITE)).isEmpty();
    assertThat(circulars().told(id)).hasSize(3);
    assertThat(office.rows("SELECT * FROM letter_enclosure WHERE name = 'days.txt'")).hasSize(4);
    assertThat(office.rows("SELECT unsubscribe FROM letter WHERE unsubscribe IS NOT NULL"))
        .hasSize(3);
  }

  @Test
  void aChangeMustBeLookedAtAgainAndWhoComesSecondIsTold() {
    long id = write();
    circulars().test(circular(id), "officer@council.example", Office.SITE);
    assertThat(circulars().change(id, 1, wish("Another subject"), Office.OFFICER)).isTrue();
    assertThat(circulars().change(id, 1, wish("A third"), "officer/2")).isFalse();
    assertThat(circular(id).tested()).isFalse();
    assertThat(circular(id).subject()).isEqualTo("Another subject");
    assertThat(circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE)).isEmpty();
  }

  @Test
  void aListThatGrewWhileTheOfficerLookedGetsNothingUnasked() {
    long id = write();
    circulars().test(circular(id), "officer@council.example", Office.SITE);
    String seen = seen(id);
    office.sits("hanslope", "clerk", "clerk@hanslope.example");
    assertThat(circulars().readers(circular(id)).to()).hasSize(4);
    assertThatThrownBy(() -> circulars().send(id, 1, seen, Office.OFFICER, Office.SITE))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("Nothing was sent.");
    assertThat(circulars().told(id)).isEmpty();
    assertThat(circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE)).contains(4);
  }

  @Test
  void whoAsksForThemAgainGetsThemAgainAndOneThatWentIsUsedAgain() {
    long id = write();
    office.change("INSERT INTO circular_ended (address, since) VALUES ('clerk@olney.example', 1)");
    assertThat(circulars().readers(circular(id)).to()).hasSize(2);
    assertThat(circulars().whoEnded())
        .extracting(Circulars.Ended::address)
        .containsExactly("clerk@olney.example");
    assertThat(circulars().takeUp("Clerk@Olney.example", Office.OFFICER)).isTrue();
    assertThat(circulars().takeUp("clerk@olney.example", Office.OFFICER)).isFalse();
    assertThat(circulars().readers(circular(id)).to()).hasSize(3);
    assertThat(office.rows("SELECT * FROM audit WHERE what LIKE '%olney%'")).isEmpty();

    Circular copy = circular(circulars().again(id, Office.OFFICER).orElseThrow());
    assertThat(copy.subject()).isEqualTo(circular(id).subject());
    assertThat(copy.fileName()).isEqualTo("days.txt");
    assertThat(copy.tested()).isFalse();
    assertThat(copy.sent()).isNull();
  }

  @Test
  void whatIsAttachedCanBeTakenOff() {
    long id = write();
    var without = new Circular.Wish(clerks.id(), "A", "B", "", null, true);
    assertThat(circulars().change(id, 1, without, Office.OFFICER)).isTrue();
    assertThat(circular(id).fileName()).isEmpty();
  }

  @Test
  void aSecondClickWritesNoSecondCircular() {
    long id = write();
    assertThat(write()).isEqualTo(id);
    assertThat(circulars().write(wish("Another"), Office.OFFICER)).isNotEqualTo(id);
    circulars().test(circular(id), "officer@council.example", Office.SITE);
    circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE);
    assertThat(write()).as("one that is sent stays sent").isNotEqualTo(id);
  }

  @Test
  void whoAsksForNoMoreGetsNoneAndMeetingsGoOn() {
    long first = write();
    circulars().test(circular(first), "officer@council.example", Office.SITE);
    circulars().send(first, 1, seen(first), Office.OFFICER, Office.SITE);
    Matcher link =
        Pattern.compile("/circulars/end/(\\S+)")
            .matcher(
                String.valueOf(
                    office
                        .rows(
                            "SELECT text FROM letter JOIN envelope ON envelope.id = letter.envelope"
                                + " WHERE recipient = 'clerk@olney.example'")
                        .getFirst()
                        .get("text")));
    assertThat(link.find()).isTrue();
    assertThat(circulars().canEnd(link.group(1))).isTrue();
    assertThat(circulars().end(link.group(1) + "x")).isFalse();
    assertThat(circulars().end(link.group(1))).isTrue();

    long second = write();
    assertThat(circulars().readers(circular(second)).to()).hasSize(2);
    assertThat(circulars().readers(circular(second)).ended()).isEqualTo(1);
    office.meets("forum", "2027-01-26", "19:00");
    office.at("2026-12-01T11:00");
    assertThat(office.round()).isZero();
    office
        .decisions()
        .approve(1, NoticeKind.SAVE_THE_DATE, Expected.Standing.ASKED, Office.OFFICER);
    assertThat(office.round()).isEqualTo(3);
  }

  @Test
  void whatCannotBeSentIsRefusedInPlainWords() {
    assertThatThrownBy(() -> circulars().write(wish(""), Office.OFFICER))
        .hasMessageContaining("Give a subject");
    assertThatThrownBy(() ->
            circulars()
                .write(
                    new Circular.Wish(clerks.id(), "A", "B", "javascript:alert(1)", null, false),
                    Office.OFFICER))
        .hasMessageContaining("begins with https://");
    assertThatThrownBy(() ->
            circulars().write(new Circular.Wish(99, "A", "B", "", null, false), Office.OFFICER))
        .hasMessage("Choose a list.");
  }

  @Test
  void whoIsErasedIsNowhereAndTheProofStays() {
    office.meets("forum", "2027-03-04", "19:00");
    assertThat(office.round()).isZero();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(3);
    long id = write();
    circulars().test(circular(id), "officer@council.example", Office.SITE);
    circulars().send(id, 1, seen(id), Office.OFFICER, Office.SITE);
    var data = new NoticeData((_, _) -> false);
    var clerk = new PersonalData.Subject("", "Clerk@Olney.example");
    assertThat(office.database().<List<PersonalData.Held>>read(handle -> data.held(handle, clerk)))
        .hasSize(2);

    office.database().change(handle -> data.erase(handle, clerk, LocalDate.of(2027, 1, 8)));

    assertThat(office.database().<List<PersonalData.Held>>read(handle -> data.held(handle, clerk)))
        .isEmpty();
    assertThat(office.round()).isZero();
    assertThat(Proof.of(office.database(), 1).lines())
        .filteredOn(line -> line.council().equals("Olney Town Council"))
        .hasSize(1)
        .allMatch(line -> line.address() == null && line.why().equals("erased"));
    office.database().change(handle -> data.expire(handle, LocalDate.of(2029, 6, 1)));
    assertThat(office.rows("SELECT * FROM owed WHERE address IS NOT NULL")).isEmpty();
    assertThat(office.rows("SELECT * FROM circular")).isEmpty();
  }

  private long write() {
    return circulars().write(wish("Changes to the collection"), Office.OFFICER);
  }

  private Circular.Wish wish(String subject) {
    return new Circular.Wish(
        clerks.id(),
        subject,
        "Dear clerk,\n\nthe day changes.",
        "https://www.council.example/waste",
        new Circular.File("days.txt", "text/plain", "Monday".getBytes(StandardCharsets.UTF_8)),
        false);
  }

  /// What the page of a circular says about its readers.
  private String seen(long id) {
    return circulars().readers(circular(id)).digest();
  }

  private Circular circular(long id) {
    Optional<Circular> known = circulars().byId(id);
    return known.orElseThrow();
  }

  private Circulars circulars() {
    return new Circulars(
        office.database(),
        office.telling.outbox(),
        new LetterTemplates(NoticeLetters.FOLDER),
        new Sending("Example City Council", "Parish Liaison", "liaison@council.example"),
        SigningKey.in(office.database()),
        office::now);
  }
}

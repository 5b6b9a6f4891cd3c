package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Instant;
import liaison.mail.LetterData;
import liaison.meetings.Meeting;
import liaison.store.PersonalData.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the proof of notice says when the letters themselves are long gone.
class ProofTest {
  @TempDir Path folder;
  private Office office;
  private Meeting forum;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder, "2026-12-01T10:00");
    office.sits("olney", "clerk", "clerk@olney.example");
    forum = office.meets("forum", "2027-03-04", "19:00");
    office.round();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void saved() {
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
  }

  private Proof.Line line() {
    return Proof.of(office.database(), forum.id()).lines().stream()
        .filter(line -> line.council().equals("Olney Town Council"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLetterThatFailedStaysOneThatFailedAfterItsRowIsPastItsTime() {
    saved();
    office.change("UPDATE envelope SET state = 'failed', relay = '550 5.1.1 no such user'");
    office
        .database()
        .change(
            handle -> new LetterData((_, _) -> false).expire(handle, LocalDate.of(2028, 1, 10)));
    assertThat(office.letters()).isZero();
    assertThat(line().state()).isEqualTo("failed");
    assertThat(line().relay()).isEqualTo("550 5.1.1 no such user");
    assertThat(line().address()).isEqualTo("clerk@olney.example");
  }

  @Test
  void aLetterThatFailedAndTheOneInItsPlaceAreBothThere() {
    saved();
    office.change("UPDATE envelope SET state = 'failed', relay = '550 5.1.1 no such user'");
    office.change("UPDATE holder SET email = 'new@olney.example'");
    office.pass(java.time.Duration.ofHours(1));
    assertThat(office.round()).isEqualTo(1);
    office.change("UPDATE envelope SET state = 'sent', sent_at = 5 WHERE state = 'waiting'");

    var lines =
        Proof.of(office.database(), forum.id()).lines().stream()
            .filter(line -> line.council().equals("Olney Town Council"))
            .toList();
    assertThat(lines).extracting(Proof.Line::state).containsExactly("failed", "sent");
    assertThat(lines.getFirst().address()).isEqualTo("clerk@olney.example");
    assertThat(lines.getFirst().relay()).isEqualTo("550 5.1.1 no such user");
    assertThat(lines.getFirst().instead()).contains("new@olney.example");
    assertThat(lines.getLast().instead()).isEmpty();

    erase(true, false);
    assertThat(line().isErased()).isTrue();
    assertThat(office.rows("SELECT * FROM owed_before WHERE relay <> ''")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsErasedWasToldAllTheSameAndTheirAddressIsNowhere(boolean noticesFirst) {
    saved();
    office.change(
        "UPDATE envelope SET state = 'sent', sent_at = 1767, relay = '250 for clerk@olney.example'");
    erase(noticesFirst, false);
    assertThat(line().state()).isEqualTo("sent");
    assertThat(line().handed()).isEqualTo(Instant.ofEpochMilli(1767));
    assertThat(line().isErased()).isTrue();
    assertThat(line().address()).isNull();
    assertThat(office.rows("SELECT * FROM owed WHERE relay LIKE '%clerk%'")).isEmpty();
  }

  @Test
  void anAddressThatIsOthersTooStaysInTheProof() {
    saved();
    erase(false, true);
    assertThat(line().address()).isEqualTo("clerk@olney.example");
    assertThat(line().state()).isEqualTo("waiting");
  }

  @Test
  void oneThatNeverWentIsNotCalledSent() {
    saved();
    erase(false, false);
    assertThat(line().state()).isEqualTo("withdrawn");
    assertThat(line().isHanded()).isFalse();
  }

  private void erase(boolean noticesFirst, boolean shared) {
    var clerk = new Subject("", "clerk@olney.example");
    var day = LocalDate.of(2027, 1, 8);
    var letters = new LetterData((_, _) -> shared);
    var notices = new NoticeData((_, _) -> shared);
    office
        .database()
        .change(handle -> {
          if (noticesFirst) notices.erase(handle, clerk, day);
          letters.erase(handle, clerk, day);
          if (!noticesFirst) notices.erase(handle, clerk, day);
        });
  }
}

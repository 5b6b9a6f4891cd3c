package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import liaison.mail.Outbox;
import liaison.meetings.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters that wait in a hold while the reason for them goes.
class OutdatedTest {
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

  /// Leaves out all that fell due before.
  private void skipUpTo(String moment) {
    office.at(moment);
    for (Expected one : expected()) {
      if (one.at().isAfter(office.now())) continue;
      office.change(
          "INSERT INTO notice (meeting, purpose, version, due, state, why, who, at)"
              + " VALUES (?, ?, ?, ?, 'skipped', 'test', 'test', 0)",
          forum.id(),
          one.kind().key(),
          one.version(),
          one.at());
    }
  }

  private List<Expected> expected() {
    return office
        .database()
        .read(handle ->
            Expectations.of(
                Look.with(office.telling, handle).seen(forum, office.now()), office.now()));
  }

  private void hold() {
    office.database().change(handle -> Outbox.hold(handle, "Something is wrong.", office.now()));
  }

  private List<String> states() {
    return office.rows("SELECT state FROM envelope ORDER BY id").stream()
        .map(row -> String.valueOf(row.get("state")))
        .toList();
  }

  @Test
  void whoDeclinesWhileTheReminderWaitsGetsNone() {
    skipUpTo("2027-03-02T10:00");
    hold();
    office.at("2027-03-03T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.change(
        "INSERT INTO reply (meeting, council, version, says, day, starts, at, who)"
            + " VALUES (?, 'olney', 1, 'not attending', ?, ?, 0, 'council')",
        forum.id(),
        forum.day(),
        forum.starts());
    office.pass(Duration.ofMinutes(1));
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("withdrawn");
  }

  private void nudged() {
    skipUpTo("2027-02-25T10:00");
    hold();
    office.at("2027-02-26T09:00");
    assertThat(office.round()).isEqualTo(1);
  }

  /// In one transaction with the reply, as the page of replies does it.
  private void answers(String council, String says) {
    office
        .database()
        .change(handle -> {
          handle.execute(
              "INSERT INTO reply (meeting, council, version, says, day, starts, at, who)"
                  + " VALUES (?, ?, 1, ?, ?, ?, 0, 'council')",
              forum.id(),
              council,
              says,
              forum.day(),
              forum.starts());
          Rounds.heard(office.telling).answer(handle, forum.id());
        });
  }

  @Test
  void aNudgeThatWaitsIsGoneTheMomentTheCouncilAnswers() {
    nudged();
    answers("olney", "coming");
    assertThat(states()).containsExactly("withdrawn");
    assertThat(office.round()).isZero();
  }

  @Test
  void whoNudgesTwoCouncilsAtOnceIsAskedOnlyForTheOneThatHasNotAnswered() {
    office.sits("ravenstone", "clerk", "clerk@olney.example");
    nudged();
    answers("olney", "not attending");
    assertThat(states()).containsExactly("withdrawn");
    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();
    assertThat(states()).containsExactly("withdrawn", "waiting");
    assertThat(String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text")))
        .contains("Ravenstone")
        .doesNotContain("Olney Town Council");
  }

  @Test
  void anAnswerThatFallsIsAskedForAgainUntilTheReminderGoes() {
    nudged();
    answers("olney", "coming");
    office.change("DELETE FROM reply");
    office.pass(Duration.ofHours(1));
    assertThat(office.round()).isEqualTo(1);
    answers("olney", "coming");
    office.change("DELETE FROM reply");
    office.at("2027-03-03T09:00");
    office.round();
    assertThat(office.rows("SELECT * FROM envelope WHERE state = 'waiting'"))
        .singleElement()
        .satisfies(row -> assertThat(String.valueOf(row.get("subject"))).endsWith("reminder"));
  }

  @Test
  void whatWaitsForABodyThatFallsAsleepDoesNotGo() {
    hold();
    office.at("2027-01-07T09:00");
    assertThat(office.round()).isEqualTo(1);
    office.round();
    assertThat(states()).containsExactly("waiting");
    office.change("UPDATE body SET state = 'dormant' WHERE key = 'forum'");
    office.round();
    assertThat(states()).containsExactly("withdrawn");
  }
}

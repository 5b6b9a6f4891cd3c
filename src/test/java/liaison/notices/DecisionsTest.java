package liaison.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import liaison.meetings.Meeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An officer decides about what was in view, and about nothing else.
class DecisionsTest {
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

  @Test
  void whoSawTheFirstVersionDoesNotLetTheSecondGo() {
    office.at("2027-02-15T09:00");
    office.publishAgenda(forum.id());
    Decisions.Sight seen = office.decisions().sight(forum.id(), NoticeKind.AGENDA);
    office.item(forum.id(), "One more");
    office.publishAgenda(forum.id());
    assertThat(decide(seen)).isEqualTo(Decisions.Kept.OVERTAKEN);
    assertThat(decide(office.decisions().sight(forum.id(), NoticeKind.AGENDA)))
        .isEqualTo(Decisions.Kept.DONE);
  }

  @Test
  void whoSawTheOldPlaceDoesNotLetTheNewOneGo() {
    Decisions.Sight seen = office.decisions().sight(forum.id(), NoticeKind.CALL);
    office.change("UPDATE meeting SET sequence = sequence + 1, place = 'Elsewhere'");
    assertThat(
            new Decisions(office.telling)
                .approve(forum.id(), NoticeKind.CALL, seen, Office.OFFICER))
        .isEqualTo(Decisions.Kept.OVERTAKEN);
  }

  @Test
  void aTestShowsItsCalendarPartAndAnswersForNobody() {
    office.at("2027-03-01T09:00");
    assertThat(
            office
                .decisions()
                .test(forum.id(), NoticeKind.SAVE_THE_DATE, "officer@council.example", Office.SITE))
        .isTrue();
    var letter = office.rows("SELECT calendar FROM letter").getFirst();
    assertThat(String.valueOf(letter.get("calendar")).replace("\r\n ", ""))
        .contains("officer@council.example");
    assertThat(
            office
                .decisions()
                .test(forum.id(), NoticeKind.NUDGE, "officer@council.example", Office.SITE))
        .isTrue();
    assertThat(String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text")))
        .contains("/reply/test")
        .doesNotContainPattern("/reply/(?!test)");
    assertThat(
            office
                .decisions()
                .test(forum.id(), NoticeKind.CALL, "officer@council.example", Office.SITE))
        .isTrue();
    assertThat(String.valueOf(office.rows("SELECT text FROM letter").getLast().get("text")))
        .contains("/item/test")
        .doesNotContainPattern("/item/(?!test)");
  }

  private Decisions.Kept decide(Decisions.Sight seen) {
    return new Decisions(office.telling)
        .approve(forum.id(), NoticeKind.AGENDA, seen, Office.OFFICER);
  }
}

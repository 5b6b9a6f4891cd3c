package liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficersTest {
  private static final LocalDate TODAY = Reception.TODAY;
  @TempDir Path data;

  private Reception at;
  private Officer usual;
  private Officer cover;
  private Officer third;

  @BeforeEach
  void open() {
    at = new Reception(data);
    usual = at.officer("usual@council.example");
    cover = at.officer("cover@council.example");
    third = at.officer("third@council.example");
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void workGoesToTheCoverWhileSomebodyIsAwayAndBackAfterwards() {
    at.officers.absent("test", usual.id(), TODAY, TODAY.plusDays(6), cover.id());
    assertThat(who(TODAY.minusDays(1))).isEqualTo(usual);
    assertThat(who(TODAY)).isEqualTo(cover);
    assertThat(who(TODAY.plusDays(6))).isEqualTo(cover);
    assertThat(who(TODAY.plusDays(7))).isEqualTo(usual);
    long absence = at.officers.absences(usual.id(), TODAY).getFirst().id();
    at.officers.present("test", usual.id(), absence);
    assertThat(who(TODAY)).isEqualTo(usual);
  }

  @Test
  void aCoverWhoIsAwayIsCoveredToo() {
    at.officers.absent("test", usual.id(), TODAY, null, cover.id());
    at.officers.absent("test", cover.id(), TODAY.plusDays(1), TODAY.plusDays(1), third.id());
    assertThat(who(TODAY.plusDays(1))).isEqualTo(third);
    assertThat(who(TODAY.plusDays(2))).isEqualTo(cover);
  }

  @Test
  void twoWhoCoverEachOtherLeaveNobody() {
    at.officers.absent("test", usual.id(), TODAY, null, cover.id());
    at.officers.absent("test", cover.id(), TODAY, null, usual.id());
    assertThat(at.officers.pointPerson(usual.email(), TODAY)).isEmpty();
  }

  @Test
  void theWorkOfSomebodyWhoLeavesPassesToTheCoverForGood() {
    at.officers.disable("test", usual.id(), cover.id(), TODAY);
    assertThat(who(TODAY.plusYears(3))).isEqualTo(cover);
    assertThat(at.officers.one(usual.id()).orElseThrow().disabled()).isTrue();
    at.officers.add("test", "The usual", "USUAL@council.example", Role.OFFICER);
    assertThat(who(TODAY).id()).isEqualTo(usual.id());
  }

  @Test
  void anAddressThatIsNoOfficersHasNoPointPerson() {
    assertThat(at.officers.pointPerson("nobody@council.example", TODAY)).isEmpty();
    at.officers.disable("test", third.id(), null, TODAY);
    assertThat(at.officers.pointPerson(third.email(), TODAY)).isEmpty();
  }

  @Test
  void nobodyCoversThemselvesAndNoAbsenceEndsBeforeItBegins() {
    assertThatThrownBy(() -> at.officers.absent("test", usual.id(), TODAY, null, usual.id()))
        .isInstanceOfSatisfying(
            Unacceptable.class, wrong -> assertThat(wrong.field()).isEqualTo("cover"));
    assertThatThrownBy(
            () -> at.officers.absent("test", usual.id(), TODAY, TODAY.minusDays(1), cover.id()))
        .isInstanceOfSatisfying(
            Unacceptable.class, wrong -> assertThat(wrong.field()).isEqualTo("to"));
    assertThatThrownBy(() -> at.officers.absent("test", usual.id(), TODAY, null, 999))
        .isInstanceOf(Unacceptable.class);
    assertThatThrownBy(() -> at.officer("usual@council.example")).isInstanceOf(Unacceptable.class);
  }

  @Test
  void nameAndRoleChangeButTheLastAdministratorStays() {
    Officer only = at.officers.add("test", "The one", "one@council.example", Role.ADMINISTRATOR);
    assertThat(at.officers.change("test", only.id(), 1, "The first", Role.ADMINISTRATOR)).isTrue();
    assertThat(at.officers.one(only.id()).orElseThrow().name()).isEqualTo("The first");
    assertThatThrownBy(() -> at.officers.change("test", only.id(), 2, "The first", Role.OFFICER))
        .isInstanceOfSatisfying(
            Unacceptable.class, wrong -> assertThat(wrong.field()).isEqualTo("role"));
    assertThat(at.officers.change("test", usual.id(), 1, usual.name(), Role.ADMINISTRATOR))
        .isTrue();
    assertThat(at.officers.change("test", only.id(), 2, "The first", Role.OFFICER)).isTrue();
    assertThat(at.officers.change("test", only.id(), 2, "Too late", Role.OFFICER)).isFalse();
    assertThat(at.texts("SELECT what FROM audit WHERE who = 'test' ORDER BY id DESC LIMIT 3"))
        .containsExactly(
            "Made officer/4 officer",
            "Made officer/1 administrator",
            "Changed the name of officer/4");
  }

  @Test
  void theAuditNamesWhoDidItAndNoPerson() {
    at.officers.absent(usual.key(), cover.id(), TODAY, null, third.id());
    assertThat(at.texts("SELECT who || ': ' || what FROM audit ORDER BY id DESC LIMIT 1"))
        .containsExactly("officer/1: Passed the work of officer/2 to officer/3 from 2026-11-23");
    assertThat(at.texts("SELECT what FROM audit")).noneMatch(what -> what.contains("@"));
  }

  private Officer who(LocalDate day) {
    return at.officers.pointPerson(usual.email(), day).orElseThrow();
  }
}

package liaison.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import liaison.text.Halves;
import liaison.text.LetterTemplates;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
  private static final String EMAIL = "officer@council.example";
  @TempDir Path data;

  private Reception at;

  @BeforeEach
  void open() {
    at = new Reception(data);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void theCodeOfTheLetterLetsInOnceAndOnlyInTheBrowserThatAsked() {
    at.officer(EMAIL);
    String browser = at.signIns.ask("Officer@Council.example ", "/desk/questions", Reception.SITE);
    String other = at.signIns.ask(EMAIL, "", Reception.SITE);
    String code = at.code();
    assertThat(at.signIns.code(browser, code)).isInstanceOf(Entry.Wrong.class);
    String typed = code.substring(0, 3).toLowerCase(Locale.ROOT) + " - " + code.substring(3);
    assertThat(at.signIns.code(other, typed)).isInstanceOf(Entry.SignedIn.class);
    assertThat(at.signIns.code(other, code)).isInstanceOf(Entry.Over.class);
  }

  @Test
  void theLinkLetsInOnceInAnyBrowserAndLeadsBack() {
    at.officer(EMAIL);
    at.signIns.ask(EMAIL, "/desk/questions", Reception.SITE);
    String link = at.link();
    assertThat(at.signIns.link(link))
        .isInstanceOfSatisfying(
            Entry.SignedIn.class,
            in -> {
              assertThat(in.back()).isEqualTo("/desk/questions");
              assertThat(at.sessions.of(in.session()).orElseThrow().officer().email())
                  .isEqualTo(EMAIL);
            });
    assertThat(at.signIns.link(link)).isInstanceOf(Entry.Over.class);
  }

  @Test
  void aCodeIsOverAfterAQuarterOfAnHour() {
    at.officer(EMAIL);
    String browser = at.signIns.ask(EMAIL, "", Reception.SITE);
    at.pass(SignIns.GOOD);
    assertThat(at.signIns.code(browser, at.code())).isInstanceOf(Entry.Over.class);
    assertThat(at.signIns.link(at.link())).isInstanceOf(Entry.Over.class);
    assertThat(at.signIns.forget()).isOne();
  }

  @Test
  void aCodeIsOverAfterFiveTries() {
    at.officer(EMAIL);
    String browser = at.signIns.ask(EMAIL, "", Reception.SITE);
    for (int i = 1; i < SignIns.TRIES; i++) {
      assertThat(at.signIns.code(browser, "222222")).isInstanceOf(Entry.Wrong.class);
    }
    assertThat(at.signIns.code(browser, "222222")).isInstanceOf(Entry.Over.class);
    assertThat(at.signIns.code(browser, at.code())).isInstanceOf(Entry.Over.class);
  }

  @Test
  void anUnknownAddressIsTreatedAlikeAndGetsNoLetter() {
    at.officer(EMAIL);
    for (String who : new String[] {"unknown@council.example", EMAIL}) {
      String browser = at.signIns.ask(who, "", Reception.SITE);
      for (int i = 1; i < SignIns.TRIES; i++) {
        assertThat(at.signIns.code(browser, "222222")).isInstanceOf(Entry.Wrong.class);
      }
      assertThat(at.signIns.code(browser, "222222")).isInstanceOf(Entry.Over.class);
    }
    assertThat(at.letters()).hasSize(1);
  }

  @Test
  void nobodyCanFillAnOfficersMailboxNorKeepThemOutByTrying() {
    at.officer(EMAIL);
    for (int i = 0; i < 3 * SignIns.LETTERS; i++) at.signIns.ask(EMAIL, "", Reception.SITE);
    assertThat(at.letters()).hasSize(SignIns.LETTERS);
    assertThat(at.signIns.link(at.link())).isInstanceOf(Entry.SignedIn.class);
    at.signIns.ask(EMAIL, "", Reception.SITE);
    assertThat(at.letters()).hasSize(SignIns.LETTERS + 1);
  }

  @Test
  void noSecretLiesInTheDatabaseOnceTheLetterIsGone() {
    at.officer(EMAIL);
    String browser = at.signIns.ask(EMAIL, "", Reception.SITE);
    String link = at.link();
    String session = ((Entry.SignedIn) at.signIns.link(link)).session();
    assertThat(at.texts("SELECT hash FROM session")).doesNotContain(session).hasSize(1);
    assertThat(at.texts("SELECT link FROM sign_in")).isEmpty();
    at.signIns.ask(EMAIL, "", Reception.SITE);
    assertThat(at.texts("SELECT browser || code || link FROM sign_in"))
        .noneMatch(row -> row.contains(browser) || row.contains(at.link()));
  }

  @Test
  void theFirstOfficerIsMadeByTheLinkOfTheFirstStartAndOnlyThen() {
    String old = at.signIns.linkForTheFirst().orElseThrow();
    String link = at.signIns.linkForTheFirst().orElseThrow();
    assertThat(at.signIns.isForTheFirst(old)).isFalse();
    assertThat(at.signIns.isForTheFirst(link)).isTrue();
    assertThatThrownBy(() -> at.signIns.first(link, " ", EMAIL)).isInstanceOf(Unacceptable.class);
    assertThat(at.signIns.first(link, "The lead", EMAIL)).isInstanceOf(Entry.SignedIn.class);
    assertThat(at.officers.list()).singleElement().matches(Officer::isAdministrator);
    assertThat(at.signIns.first(link, "Another", "b@c.example")).isInstanceOf(Entry.Over.class);
    assertThat(at.signIns.linkForTheFirst()).isEmpty();
  }

  @Test
  void aDisabledOfficerIsOutAtOnceAndStaysOut() {
    Officer officer = at.officer(EMAIL);
    at.signIns.ask(EMAIL, "", Reception.SITE);
    String unused = at.link();
    at.signIns.ask(EMAIL, "", Reception.SITE);
    String session = ((Entry.SignedIn) at.signIns.link(at.link())).session();
    at.officers.disable("test", officer.id(), null, Reception.TODAY);
    assertThat(at.sessions.of(session)).isEmpty();
    assertThat(at.signIns.link(unused)).isInstanceOf(Entry.Over.class);
    int before = at.letters().size();
    at.signIns.ask(EMAIL, "", Reception.SITE);
    assertThat(at.letters()).hasSize(before);
    assertThatThrownBy(() -> at.signIns.linkFor("test", EMAIL)).isInstanceOf(Unacceptable.class);
  }

  @Test
  void aSessionEndsWhenNothingIsDoneAndAfterHalfADay() {
    at.officer(EMAIL);
    String idle = ((Entry.SignedIn) at.signIns.link(at.signIns.linkFor("test", EMAIL))).session();
    String busy = ((Entry.SignedIn) at.signIns.link(at.signIns.linkFor("test", EMAIL))).session();
    String out = ((Entry.SignedIn) at.signIns.link(at.signIns.linkFor("test", EMAIL))).session();
    at.sessions.end(out);
    assertThat(at.sessions.of(out)).isEmpty();
    for (int hour = 1; hour < Sessions.LONGEST.toHours(); hour++) {
      at.pass(Duration.ofHours(1));
      assertThat(at.sessions.of(busy)).as("hour %d", hour).isPresent();
    }
    assertThat(at.sessions.of(idle)).isEmpty();
    at.pass(Duration.ofHours(1));
    assertThat(at.sessions.of(busy)).isEmpty();
    assertThat(at.sessions.forget()).isEqualTo(2);
  }

  @Test
  void theLetterSaysWhatTheFileOnRecordSays() {
    var filled =
        new LetterTemplates("liaison/accounts/letters")
            .filled(
                "sign-in",
                Map.of(
                    "code", "7K3M9Q",
                    "link", "https://liaison.council.example/desk/link/abc",
                    "minutes", 15,
                    "council", "Example & City Council"));
    Halves.agree(Path.of("src/test/resources/liaison/accounts/sign-in"), filled);
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Confirm rounds through both doors: the council's link and the officers' start page.
class ConfirmRoundsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private Served served;

  @BeforeEach
  void open() {
    served = Served.by(folder, () -> now);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void whoAskedForChangesSaysThatAllIsRightOnlyByTakingThemBack() throws Exception {
    opened(LocalDate.of(2027, 1, 31));
    String link = link();
    served.post(link + "/change", FORM, "council-phone=01632+960777");
    String page = served.get(link).body();
    assertThat(page).contains("01632 960777", "Take back");

    HttpResponse<String> refused = right(link, page);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("You asked for changes", "href=\"#withdraw\"");
    assertThat(waiting()).isOne();
    assertThat(served.get(link).body()).doesNotContain("You said that all of this is right.");

    assertThat(right(link, page, "withdraw", "yes").statusCode()).isEqualTo(303);
    assertThat(waiting()).isZero();
    assertThat(served.get(link).body()).contains("You said that all of this is right.");
  }

  @Test
  void onlyWhatWasShownIsConfirmed() throws Exception {
    opened(LocalDate.of(2027, 1, 31));
    String link = link();
    String page = served.get(link).body();
    change("UPDATE holder SET phone = '01632 960999'");

    HttpResponse<String> refused = right(link, page);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("changed after you saw it", "01632 960999");
    assertThat(served.get(link).body()).doesNotContain("You said that all of this is right.");
    assertThat(served.post(link + "/right", FORM, "").statusCode()).isEqualTo(422);

    assertThat(right(link, refused.body()).statusCode()).isEqualTo(303);
    assertThat(served.get(link).body()).contains("You said that all of this is right.");
  }

  @Test
  void theStartPageSaysWhenARoundIsDueAndWhomToAskAgain() throws Exception {
    SignedIn officer = SignedIn.to(served);
    assertThat(officer.page("/desk"))
        .contains("Confirm rounds", "A round is due", "/desk/confirm/new");

    String round = opened(LocalDate.of(2026, 12, 24));
    assertThat(SignedIn.to(served).page("/desk"))
        .doesNotContain("A round is due", "can be asked again");
    now = now.plus(Duration.ofDays(14));
    assertThat(SignedIn.to(served).page("/desk"))
        .contains("48 councils can be asked again", "href=\"" + round + "\"");
    now = Instant.parse("2027-04-30T10:00:00Z");
    assertThat(SignedIn.to(served).page("/desk"))
        .doesNotContain("A round is due", "can be asked again");
    now = Instant.parse("2027-05-07T10:00:00Z");
    assertThat(SignedIn.to(served).page("/desk")).contains("A round is due", "May elections");
  }

  @Test
  void aRoundIsAtLeastSoLongThatCouncilsCanBeAskedAgain() throws Exception {
    HttpResponse<String> tooShort = open(LocalDate.of(2026, 12, 5));
    assertThat(tooShort.statusCode()).isEqualTo(422);
    assertThat(tooShort.body()).contains("Give 14 days or more", "There is a problem");
    HttpResponse<String> tried = open(LocalDate.of(2026, 12, 6), "trial", "yes");
    assertThat(tried.body()).contains("A test is on its way to you.");
    assertThat(new Officed(served).letters()).last().asString().contains("/confirm/test");
    assertThat(SignedIn.to(served).page("/desk/confirm")).doesNotContain("Autumn");
    assertThat(open(LocalDate.of(2026, 12, 6)).statusCode()).isEqualTo(303);
  }

  private String opened(LocalDate answerBy) throws Exception {
    return open(answerBy).headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
  }

  private HttpResponse<String> open(LocalDate answerBy, String... more) throws Exception {
    var typed =
        new ArrayList<>(
            List.of(
                "name",
                "Autumn",
                "answer_by-day",
                String.valueOf(answerBy.getDayOfMonth()),
                "answer_by-month",
                String.valueOf(answerBy.getMonthValue()),
                "answer_by-year",
                String.valueOf(answerBy.getYear())));
    typed.addAll(List.of(more));
    return SignedIn.to(served).fill("/desk/confirm/new", typed.toArray(String[]::new));
  }

  private HttpResponse<String> right(String link, String page, String... typed) throws Exception {
    Map<String, String> form = SignedIn.form(page);
    return new SignedIn(served, "").send(link + "/right", form, typed);
  }

  private String link() {
    String letter =
        new Officed(served)
            .letters().stream()
                .filter(text -> text.contains("what we hold about Olney Town Council"))
                .findFirst()
                .orElseThrow();
    Matcher link = Pattern.compile("http://\\S+/confirm/\\S+").matcher(letter);
    assertThat(link.find()).isTrue();
    return URI.create(link.group()).getPath();
  }

  private int waiting() {
    return served
        .database()
        .<Integer>read(handle ->
            handle
                .createQuery("SELECT count(*) FROM proposal WHERE decision IS NULL")
                .mapTo(Integer.class)
                .one());
  }

  private void change(String sql) {
    served.database().change(handle -> handle.execute(sql));
  }
}

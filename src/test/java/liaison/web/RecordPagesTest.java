package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of records by plain HTTP.
class RecordPagesTest {
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aSeatShowsItsFieldsTheDayOfConfirmationAndThatItIsASample() throws Exception {
    String page = page("/sources/record/seat/great-linford/clerk");
    assertThat(page)
        .contains("<h1", "Clerk, ", "id=\"p0\"", "Office email", "href=\"mailto:")
        .contains("Sample record", "made up to show how this works")
        .containsPattern(
            "Last confirmed</dt>\\s*<dd[^>]*>[A-Z][a-z]+day \\d{1,2} [A-Z][a-z]+ 20\\d\\d<");
    assertThat(page.split("Last confirmed", -1)).hasSize(2);
  }

  @Test
  void aCouncilIsNoSampleAndSaysWhetherItWasConfirmed() throws Exception {
    String page = page("/sources/record/council/great-linford");
    assertThat(page).contains("Great Linford", "Last confirmed").doesNotContain("Sample record");
  }

  @Test
  void whatWasNeverConfirmedSaysSo() throws Exception {
    assertThat(page("/sources/record/officer")).contains("not confirmed yet");
    assertThat(page("/sources/record/councils")).contains("Councils in all");
  }

  @Test
  void aSourceOfAnAnswerFromRecordsOpens() throws Exception {
    String answer = served.chat("{\"question\": \"Who is the clerk of Great Linford?\"}").body();
    assertThat(answer).contains("/sources/record/seat/great-linford/clerk#p0");
  }

  @Test
  void theRecordOfAMeetingLeadsToItsPage() throws Exception {
    long id = served.database().<Meeting>read(handle -> Meetings.all(handle).getFirst()).id();
    assertThat(page("/sources/record/meeting/" + id)).contains("href=\"/meetings/" + id + "\"");
    assertThat(page("/meetings/" + id)).contains("Who may come");
    assertThat(page("/sources/record/councils")).doesNotContain("The page of this meeting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record",
        "record/",
        "record/seat/great-linford",
        "record/seat/great-linford/mayor",
        "record/council/nowhere",
        "record/council/%3Cb%3E",
        "record/meeting/0",
        "record/meeting/x",
        "record/councils/odd",
        "record/councils/all/more",
        "record/officer/more"
      })
  void whatIsNotOnFileIsNotFound(String path) throws Exception {
    HttpResponse<String> response = served.get("/sources/" + path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Page not found").doesNotContain("<b>");
  }

  @Test
  void theFirstPageSaysThatSamplesAreInUse() throws Exception {
    assertThat(page("/")).contains("Some records here are samples");
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import liaison.accounts.Officer;
import liaison.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose work it is, when officers are away or have left: told to whoever asks, and on the desk.
class OfficersAtWorkTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private Served served;
  private SignedIn lead;
  private Officer usual;
  private Officer ann;

  @BeforeEach
  void open() {
    served = new Served(folder);
    lead = SignedIn.to(served);
    usual = officer("Una Usual", "liaison@council.example");
    ann = officer("Ann Cover", "ann@council.example");
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void whileThePointPersonIsThereTheirRoleIsNamedAndAfterwardsTheirCover() throws Exception {
    assertThat(ask("Who is our link officer?")).contains(Served.POINT_PERSON);
    String _ = new Officed(served).handOver("Who painted the bench?");
    served.desk().officers().disable("test", usual.id(), ann.id(), TODAY);

    assertThat(ask("Who painted the bench?")).contains("\"to\":\"Ann Cover\"");
    assertThat(ask("Who is our link officer?"))
        .contains("Ann Cover", "ann@council.example")
        .doesNotContain("liaison@council.example");
    assertThat(served.get("/sources/record/officer").body())
        .contains("Ann Cover", "ann@council.example");
    String question = "/desk/questions/" + new Officed(served).reference();
    answer(question);
    assertThat(new Officed(served).letters().getLast())
        .contains("Ann Cover, Example City Council")
        .doesNotContain("The parish liaison officer");
  }

  private void answer(String question) throws Exception {
    HttpResponse<String> sent =
        lead.send(
            question + "/answer",
            Map.of("token", new Officed(served).token(lead.session())),
            "answer",
            "It was us.");
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  @Test
  void theLinkOfficerOfACouncilIsTheOneInItsSeat() throws Exception {
    assertThat(ask("Who is the link officer for Olney Town Council?"))
        .contains("Link officer of Olney Town Council: The Liaison Officer for councils")
        .contains("record/seat/olney/link-officer")
        .doesNotContain(Served.POINT_PERSON);
    assertThat(ask("What is the email of the link officer for Olney Town Council?"))
        .contains("@council.example");
    SignedIn.toEmptySeats(served);
    assertThat(ask("Who is the link officer for Olney Town Council?"))
        .contains(Served.POINT_PERSON);
  }

  @Test
  void aCoverDoesNotLeaveUntilSomebodyElseDoesTheWork() throws Exception {
    Officer cal = officer("Cal Cover", "cal@council.example");
    served.desk().officers().absent("test", usual.id(), TODAY, null, cal.id());
    String leaving = "/desk/officers/" + cal.id() + "/disable";

    HttpResponse<String> refused = lead.fill(leaving, "cover", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("does the work of Una Usual", "href=\"#cover\"");
    assertThat(lead.fill(leaving, "cover", String.valueOf(ann.id())).statusCode()).isEqualTo(303);

    String list = lead.page("/desk/officers");
    assertThat(list).contains("Away: Ann Cover does the work.").doesNotContain("Cal Cover does");
    assertThat(lead.page("/desk/officers/" + usual.id()))
        .contains("Cal Cover, who can no longer sign in");
  }

  @Test
  void workThatNobodyDoesIsATaskUntilSomebodyDoesIt() throws Exception {
    assertThat(lead.page("/desk")).doesNotContain("Nobody does the work of");
    served.desk().officers().disable("test", ann.id(), null, TODAY);
    assertThat(lead.page("/desk")).as("nothing went to Ann").doesNotContain("the work of Ann");
    served.desk().officers().disable("test", usual.id(), null, TODAY);

    assertThat(lead.page("/desk"))
        .contains("Nobody does the work of Una Usual", "/desk/officers/" + usual.id() + "/absence");
    assertThat(lead.page("/desk/officers")).contains("Nobody does the work.");
    Officer colleague = new Officed(served).colleague();
    assertThat(new SignedIn(served, new Officed(served).session(colleague)).page("/desk"))
        .contains("Nobody does the work of Una Usual")
        .doesNotContain("/desk/officers/");

    served.desk().officers().absent("test", usual.id(), TODAY, null, colleague.id());
    assertThat(lead.page("/desk")).doesNotContain("Nobody does the work of");
  }

  private Officer officer(String name, String email) {
    return served.desk().officers().add("test", name, email, Role.OFFICER);
  }

  private String ask(String question) throws Exception {
    return served.chat("{\"question\":\"" + question + "\"}").body();
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds of seat, purposes, wards, officers and the audit, as officers change and read them.
class SetUpPagesTest {
  private static final String KINDS = "/desk/set-up/kinds";
  private static Served served;
  private static Officed officed;
  private static SignedIn lead;
  private static SignedIn colleague;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officed = new Officed(served);
    lead = new SignedIn(served, officed.session(officed.lead()));
    colleague = new SignedIn(served, officed.session(officed.colleague()));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void aKindOfSeatIsAddedChangedAndRemovedAndHostileTextShowsAsText() throws Exception {
    lead.fill(KINDS + "/new", "title", "<b>Tree warden</b>", "due", "given");
    assertThat(lead.page("/desk/set-up"))
        .contains("&lt;b&gt;Tree warden&lt;/b&gt;")
        .doesNotContain("<b>Tree");
    String path = KINDS + "/b-tree-warden-b";
    Map<String, String> seen = SignedIn.form(lead.page(path));
    assertThat(lead.send(path, seen, "title", "Tree warden").statusCode()).isEqualTo(303);
    HttpResponse<String> late = lead.send(path, seen, "title", "Late");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("It says now: Tree warden", "value=\"Late\"");
    assertThat(lead.fill(path + "/remove").statusCode()).isEqualTo(303);
    assertThat(lead.read(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aKindInUseCannotBeRemovedAndThePageSaysWhy() throws Exception {
    assertThat(lead.fill(KINDS + "/chair/remove").body())
        .contains("There is a problem", "This kind of seat is in use");
  }

  @Test
  void onlyAdministratorsChangeKindsPurposesAndOfficers() throws Exception {
    for (String path :
        new String[] {KINDS + "/clerk", "/desk/set-up/purposes/pag", "/desk/officers/1/change"}) {
      assertThat(colleague.read(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(colleague.page("/desk/set-up"))
        .contains("Only administrators")
        .doesNotContain("/desk/set-up/kinds/clerk");
    assertThat(colleague.page("/desk/councils?q=clerk")).doesNotContain("/desk/people/");
    assertThat(lead.page("/desk/councils?q=clerk")).contains("/desk/people/");
    assertThat(lead.page("/desk/councils/olney")).contains("/data\">What we hold");
    assertThat(colleague.page("/desk/councils/olney")).doesNotContain("/data\">What we hold");
  }

  @Test
  void aPurposeBecomesAColumnOfTheBoard() throws Exception {
    HttpResponse<String> none = lead.fill("/desk/set-up/purposes/new", "title", "Money");
    assertThat(none.body()).contains("Choose at least one kind of seat.");
    lead.fill("/desk/set-up/purposes/new", "title", "Money", "kinds-clerk", "clerk");
    assertThat(lead.page("/desk/coverage")).contains("Money");
    lead.fill("/desk/set-up/purposes/money/remove");
    assertThat(lead.page("/desk/coverage")).doesNotContain("Money");
  }

  @Test
  void aWardIsChangedForItsCouncilsAndTheSecondOfficerLosesNothing() throws Exception {
    colleague.fill("/desk/set-up/wards", "name", "Ouse & Valley", "councils", "Olney\nLathbury");
    String path = "/desk/set-up/wards/Ouse%20%26%20Valley";
    Map<String, String> seen = SignedIn.form(lead.page(path));
    colleague.fill(path, "councils", "Olney (from 7/5/2026)\nLathbury");
    HttpResponse<String> late = lead.send(path, seen, "councils", "Lathbury");
    assertThat(late.body()).contains("Another officer changed this", ">\nLathbury</textarea>");
    assertThat(lead.page("/desk/councils/olney"))
        .contains("Ouse &amp; Valley (from Thursday 7 May 2026)");
    HttpResponse<String> unknown = lead.fill(path, "councils", "Atlantis");
    assertThat(unknown.body()).contains("is no council on file");
  }

  @Test
  void anOfficersNameAndRoleChangeAtOnceButTheLastAdministratorStays() throws Exception {
    long id = officed.lead().id();
    HttpResponse<String> last =
        lead.fill("/desk/officers/" + id + "/change", "role", "officer", "name", "The lead");
    assertThat(last.statusCode()).isEqualTo(422);
    assertThat(last.body()).contains("This is the last administrator", "role-error");
    long other = officed.colleague().id();
    lead.fill("/desk/officers/" + other + "/change", "name", "The deputy", "role", "administrator");
    assertThat(colleague.page("/desk/officers")).contains("The deputy");
    lead.fill("/desk/officers/" + other + "/change", "name", "The colleague", "role", "officer");
    assertThat(colleague.read("/desk/officers").statusCode()).isEqualTo(403);
  }

  @Test
  void theAuditIsReadForOneCouncilOrOneOfficer() throws Exception {
    lead.fill("/desk/councils/hanslope/change/services", "tags", "north");
    colleague.fill("/desk/councils/wavendon/change/services", "tags", "east");
    assertThat(main(lead.page("/desk/audit?council=hanslope+pc")))
        .contains("Hanslope Parish Council</a>: ", "(tags)")
        .doesNotContain("Wavendon");
    assertThat(main(lead.page("/desk/audit?who=" + officed.colleague().key())))
        .contains("Wavendon Parish Council</a>: ")
        .doesNotContain("Hanslope");
    assertThat(main(lead.page("/desk/audit?council=Atlantis")))
        .contains("No council is called so.")
        .doesNotContain("parish-change");
    assertThat(lead.page("/desk/audit?council=%3Cscript%3E")).doesNotContain("<script>");
  }

  private static String main(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }
}

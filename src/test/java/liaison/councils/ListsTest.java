package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
  @TempDir Path temporary;
  private Desk desk;
  private Lists lists;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    lists = new Lists(desk.database(), CLOCK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void bothRepresentativesElseTheClerkElseTheMailbox() {
    desk.sits("olney", "forum-1", "One", "one@olney.example");
    desk.sits("olney", "forum-2", "Two", "two@olney.example");
    desk.sits("ravenstone", "clerk", "Clerk", "clerk@ravenstone.example");
    desk.change("INSERT INTO council_details (council, email) VALUES ('lathbury', 'l@l.example')");

    Members members = on("forum-1, forum-2, else clerk, else mailbox where not kind town");

    assertThat(members.members())
        .extracting(member -> member.reach().address())
        .containsExactly("l@l.example", "clerk@ravenstone.example");
    assertThat(members.members().getLast().because()).hasSize(2);
    assertThat(Phrases.why(members.members().getLast()))
        .startsWith("Clerk of Ravenstone")
        .contains("Forum representative 1: vacant.");
    assertThat(on("forum-1, forum-2, else clerk where council olney").members()).hasSize(2);
  }

  @Test
  void nobodyIsOnAListTwice() {
    desk.sits("olney", "clerk", "Shared", "Both@clerks.example");
    desk.sits("ravenstone", "clerk", "Shared", "both@clerks.example");

    assertThat(on("clerk").members())
        .singleElement()
        .satisfies(member -> assertThat(member.councils()).hasSize(2));
  }

  @Test
  void suppressedOnesAreShownAsSuch() {
    desk.sits("olney", "clerk", "Clerk", "clerk@olney.example");
    new Suppressions(desk.database(), CLOCK)
        .suppress("clerk@olney.example", Suppression.Reason.ASKED, TODAY, "", "mail");

    Members members = on("clerk where council olney");

    assertThat(members.members()).isEmpty();
    assertThat(members.missing())
        .singleElement()
        .satisfies(missing -> {
          assertThat(missing.nobody()).isTrue();
          assertThat(Phrases.why(missing)).contains("asked for no more letters");
        });
  }

  @Test
  void tagsServicesWardsAndKindsChooseTheCouncils() {
    var keeping = new CouncilKeeping(desk.database(), CLOCK);
    desk.sits("olney", "clerk", "Clerk", "clerk@olney.example");
    desk.sits("ravenstone", "clerk", "Clerk", "clerk@ravenstone.example");
    keeping.change(
        "olney",
        1,
        Map.of(
            CouncilField.TAGS, "North and East",
            CouncilField.SERVICES, "Landscaping",
            CouncilField.WARDS, "Olney (to 2026-05-06); Newport (from 2026-05-07)"),
        "officer-1");

    assertThat(on("clerk where tag \"north and east\" and kind town").members()).hasSize(1);
    assertThat(on("clerk where service landscaping").members()).hasSize(1);
    assertThat(on("clerk where ward newport").members()).hasSize(1);
    assertThat(on("clerk where ward olney").members()).isEmpty();
    assertThat(on("clerk where not service landscaping").members()).hasSize(1);
  }

  @Test
  void aRuleThatIsNotUnderstoodIsRefusedWithTheWord() {
    assertThatThrownBy(() -> lists.add("A", "clark", "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("clark");
    assertThatThrownBy(() -> lists.add("A", "clerk where shoe size", "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("shoe");
  }

  @Test
  void aRuleIsWrittenInPlainWordsAndKeptByKeys() {
    assertThat(rule("Deputy clerk")).isEqualTo("deputy");
    assertThat(rule("forum reps else the clerk")).isEqualTo("forum-1, forum-2, else clerk");
    assertThat(
            rule(
                "Forum representative 1, RFO, else the council's mailbox where tag \u201cA and B\u201d"))
        .isEqualTo("forum-1, rfo, else mailbox where tag \"A and B\"");
    assertThat(rule("clerk, else chair where not kind meeting"))
        .isEqualTo("clerk, else chair where not kind meeting");
    assertThatThrownBy(() -> lists.add("A", "clerk where tag a or tag b", "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("\"or\"");
    assertThatThrownBy(() -> lists.add("A", "clerk where kind shoe", "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("shoe");
  }

  private String rule(String typed) {
    return lists.add("List of " + typed, typed, "officer-1").rule();
  }

  @Test
  void whatNoCouncilHasIsSaid() {
    desk.change("INSERT INTO council_tag (council, tag) VALUES ('olney', 'north')");
    assertThat(
            lists.unknown(
                new ContactList(
                    0,
                    "A",
                    "clerk where tag nort and not service \"Landscaping\" and tag north",
                    1),
                TODAY))
        .containsExactly(
            "No council has the tag \"nort\".", "No council has the service \"Landscaping\".");
  }

  @Test
  void theShippedListsAreUnderstoodAndTheSecondOfficerIsTold() {
    assertThat(lists.all()).hasSize(3).allSatisfy(list -> lists.members(list, TODAY));
    ContactList list = lists.all().getFirst();

    assertThat(lists.change(list.id(), list.version(), "Other", "clerk", "officer-1")).isTrue();
    assertThat(lists.change(list.id(), list.version(), "Mine", "chair", "officer-2")).isFalse();
  }

  private Members on(String rule) {
    return lists.members(new ContactList(0, "A list", rule, 1), TODAY);
  }
}

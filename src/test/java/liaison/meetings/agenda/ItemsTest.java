package liaison.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import liaison.store.SigningKey;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemsTest {
  @TempDir Path folder;
  private Table table;

  @BeforeEach
  void open() throws IOException {
    table = Table.in(folder);
  }

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void anItemIsKeptWithItsCouncilAndWaitsToBeSettled() {
    Item item = table.item(table.propose(Table.FORUM, "Grit bins"));

    assertThat(item.state()).isEqualTo(Item.State.PROPOSED);
    assertThat(item.councilName()).isEqualTo("Olney Town Council");
    assertThat(item.minutes()).isEqualTo(15);
    assertThat(table.<Integer>read(handle -> Items.open(handle, Table.FORUM))).isEqualTo(1);
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    assertFault("title", new ItemSheet(" ", "w", "", "", "", "", "none", ""));
    assertFault("wish", new ItemSheet("t", "\n", "", "", "", "", "none", ""));
    assertFault("minutes", new ItemSheet("t", "w", "an hour", "", "", "", "none", ""));
    assertFault("minutes", new ItemSheet("t", "w", "481", "", "", "", "none", ""));
    assertFault("email", new ItemSheet("t", "w", "", "", "", "a@b\nBcc: c@d.example", "none", ""));
    assertFault("link", new ItemSheet("t", "w", "", "", "", "", "link", "javascript:alert(1)"));
    assertFault("paper", new ItemSheet("t", "w", "", "", "", "", "nonsense", ""));
    assertFault("title", new ItemSheet("t".repeat(201), "w", "", "", "", "", "none", ""));
  }

  private void assertFault(String field, ItemSheet sheet) {
    assertThatThrownBy(() -> table.items().propose(Table.FORUM, null, sheet, Table.OFFICER))
        .isInstanceOfSatisfying(
            Unacceptable.class, fault -> assertThat(fault.field()).isEqualTo(field));
  }

  @Test
  void whoComesSecondIsToldAndLosesNothing() {
    long id = table.propose(Table.FORUM, "Grit bins");
    assertThat(table.items().change(id, 1, Table.sheet("Salt bins"), Table.OFFICER)).isEmpty();
    assertThat(table.items().change(id, 1, Table.sheet("Sand bins"), Table.OFFICER))
        .hasValueSatisfying(now -> assertThat(now.title()).isEqualTo("Salt bins"));
    assertThat(table.item(id).title()).isEqualTo("Salt bins");

    var late = new Settled.Choice(id, 1, new Outcome.Accept(), 1, "");
    assertThat(table.settle(Table.FORUM, late)).isInstanceOf(Settled.Overtaken.class);
    assertThat(table.item(id).state()).isEqualTo(Item.State.PROPOSED);
  }

  @Test
  void settlingTellsEachProposerOnceWhatBecameOfTheirItem() {
    long grit = table.propose(Table.FORUM, "Grit bins");
    long salt = table.propose(Table.FORUM, "Salt");
    long buses = table.propose(Table.FORUM, "Buses");
    long trees = table.propose(Table.FORUM, "Trees");

    Settled settled =
        table.settle(
            Table.FORUM,
            table.choice(grit, new Outcome.Accept(), ""),
            table.choice(salt, new Outcome.Merge(grit), ""),
            table.choice(buses, new Outcome.Defer(Table.LATER), "The bus company comes in March."),
            table.choice(trees, new Outcome.AnswerOutside(), "They were planted last week."));

    assertThat(((Settled.Done) settled).news())
        .extracting(news -> news.item().state())
        .containsExactly(
            Item.State.ACCEPTED, Item.State.MERGED, Item.State.DEFERRED, Item.State.ANSWERED);
    assertThat(((Settled.Done) settled).news())
        .extracting(Settled.News::goesTo)
        .containsExactly("", "Grit bins", "Parish Forum, Thursday 4 March 2027", "");
    Settled again = table.settle(Table.FORUM, table.choice(grit, new Outcome.Accept(), ""));
    assertThat(((Settled.Done) again).news()).isEmpty();
  }

  @Test
  void anItemOfPagGoesToTheForumWithWhereItCameFrom() {
    long id = table.propose(Table.PAG, "Grit bins");
    table.items().attach(id, "C:\\papers\\grit.pdf", pdf(), Table.OFFICER);
    var _ = table.settle(Table.PAG, table.choice(id, new Outcome.Defer(Table.FORUM), ""));

    List<Item> items = table.<List<Item>>read(handle -> Items.of(handle, Table.FORUM));
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().state()).isEqualTo(Item.State.PROPOSED);
    assertThat(items.getFirst().paper())
        .isInstanceOfSatisfying(
            ItemPaper.Attached.class, paper -> assertThat(paper.name()).isEqualTo("grit.pdf"));
    assertThat(table.<String>read(handle -> Items.origin(handle, items.getFirst())))
        .isEqualTo(
            "Proposed by Olney Town Council. From Parishes Advisory Group, Wednesday 16 December 2026");
  }

  @Test
  void whatWasDeferredComesBackUnlessItIsSettledThere() {
    long id = table.propose(Table.FORUM, "Buses");
    var _ = table.settle(Table.FORUM, table.choice(id, new Outcome.Defer(Table.LATER), ""));
    var _ = table.settle(Table.FORUM, table.choice(id, new Outcome.Accept(), ""));
    assertThat(table.<List<Item>>read(handle -> Items.of(handle, Table.LATER))).isEmpty();

    var _ = table.settle(Table.FORUM, table.choice(id, new Outcome.Defer(Table.LATER), ""));
    long carried = table.<List<Item>>read(handle -> Items.of(handle, Table.LATER)).getFirst().id();
    var _ = table.settle(Table.LATER, table.choice(carried, new Outcome.Accept(), ""));
    assertThatThrownBy(() -> table.settle(Table.FORUM, table.choice(id, new Outcome.Accept(), "")))
        .isInstanceOfSatisfying(
            Unacceptable.class, fault -> assertThat(fault.field()).isEqualTo("outcome-" + id));
  }

  @Test
  void choicesThatLeadNowhereAreRefusedAndNothingIsKept() {
    long grit = table.propose(Table.FORUM, "Grit bins");
    long salt = table.propose(Table.FORUM, "Salt");
    long far = table.propose(Table.LATER, "Buses");
    for (Outcome outcome :
        List.of(
            new Outcome.AnswerOutside(),
            new Outcome.Defer(Table.FORUM),
            new Outcome.Defer(99),
            new Outcome.Merge(salt),
            new Outcome.Merge(far))) {
      assertThatThrownBy(() ->
              table.settle(
                  Table.FORUM,
                  table.choice(grit, new Outcome.Accept(), ""),
                  table.choice(salt, outcome, "")))
          .isInstanceOf(Unacceptable.class);
      assertThat(table.item(grit).state()).isEqualTo(Item.State.PROPOSED);
    }
    assertThatThrownBy(() ->
            table.settle(
                Table.FORUM,
                table.choice(grit, new Outcome.Merge(salt), ""),
                table.choice(salt, new Outcome.Merge(grit), "")))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void onlyPdfAndWordAreTakenAsPapers() {
    long id = table.propose(Table.FORUM, "Grit bins");
    byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("grit.pdf", "grit.docx", "grit.html", "")) {
      assertThatThrownBy(() -> table.items().attach(id, name, page, Table.OFFICER))
          .isInstanceOf(Unacceptable.class);
    }
  }

  @Test
  void aPaperIsPublicOnceItsAgendaIsOut() {
    long id = table.accepted(Table.FORUM, "Grit bins");
    table.items().attach(id, "grit.pdf", pdf(), Table.OFFICER);
    long file = ((ItemPaper.Attached) table.item(id).paper()).id();

    assertThat(
            table.<Optional<ItemFiles.File>>read(
                handle -> ItemFiles.published(handle, Table.FORUM, file)))
        .isEmpty();
    table.publish(Table.FORUM);
    assertThat(
            table.<Optional<ItemFiles.File>>read(
                handle -> ItemFiles.published(handle, Table.FORUM, file)))
        .isPresent();
    assertThat(
            table.<Optional<ItemFiles.File>>read(
                handle -> ItemFiles.published(handle, Table.PAG, file)))
        .isEmpty();
  }

  @Test
  void aLinkIsGoodForOneMeetingAndOneCouncil() {
    var links = new ItemLinks(SigningKey.in(table.database()));
    String token = links.token(Table.FORUM, Table.TODAY, "olney");

    assertThat(
            table.<Optional<ItemLinks.Invited>>read(
                handle -> links.invited(handle, token, Table.NOW)))
        .hasValueSatisfying(invited -> {
          assertThat(invited.councilName()).isEqualTo("Olney Town Council");
          assertThat(invited.meeting().takesItems(Table.TODAY)).isTrue();
          assertThat(invited.meeting().takesItems(java.time.LocalDate.of(2026, 12, 16))).isFalse();
        });
    assertThat(
            table.<Optional<ItemLinks.Invited>>read(
                handle -> links.invited(handle, token + "x", Table.NOW)))
        .isEmpty();
  }

  private static byte[] pdf() {
    return "%PDF-1.7 grit".getBytes(StandardCharsets.UTF_8);
  }
}

package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import liaison.knowledge.Content;
import liaison.knowledge.DocumentSource.Listing;
import liaison.knowledge.DocumentSource.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilDocumentsTest {
  @TempDir Path temporary;
  private Desk desk;
  private CouncilDocuments documents;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    documents = new CouncilDocuments(desk.database(), CLOCK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void noPrivateFieldIsInTheDocument() {
    new CouncilKeeping(desk.database(), CLOCK)
        .change(
            "olney",
            1,
            Map.of(
                CouncilField.EMAIL, "canary@olney.example",
                CouncilField.PHONE, "canary phone",
                CouncilField.ADDRESS, "canary address",
                CouncilField.TAGS, "canary tag",
                CouncilField.NOTE, "canary note",
                CouncilField.WEBSITE, "https://open.olney.example"),
            "canary-officer");
    new SeatKeeping(desk.database(), CLOCK)
        .seat(
            desk.seat("olney", "clerk", TODAY).id(),
            null,
            Map.of(
                SittingField.NAME, "The clerk",
                SittingField.EMAIL, "clerk@olney.example",
                SittingField.OWN_EMAIL, "canary@home.example",
                SittingField.OWN_PHONE, "canary own phone",
                SittingField.FROM, "2026-01-01"),
            "canary-officer");

    String said = said("olney");

    assertThat(said)
        .contains("Olney Town Council", "open.olney.example", "The clerk", "clerk@olney.example")
        .doesNotContain("canary");
  }

  @Test
  void whatACouncilLetsAnyoneKnowOfItsOfficeIsInTheDocument() {
    new CouncilKeeping(desk.database(), CLOCK)
        .change(
            "olney",
            1,
            Map.of(
                CouncilField.EMAIL, "office@olney.example",
                CouncilField.PHONE, "01632 960001",
                CouncilField.ADDRESS, "The Olney Centre",
                CouncilField.PUBLIC, "email; phone; address"),
            "officer-1");
    assertThat(said("olney"))
        .contains(
            "Office email: office@olney.example",
            "Office phone: 01632 960001",
            "Office address: The Olney Centre");
  }

  @Test
  void onlyTheDocumentOfAChangedCouncilIsNew() {
    Listing before = documents.list();
    assertThat(before.offers()).hasSize(48);
    assertThat(documents.list()).isSameAs(before);

    new CouncilKeeping(desk.database(), CLOCK)
        .change("olney", 1, Map.of(CouncilField.COUNCILLORS, "15"), "officer-1");

    assertThat(documents.list().offers())
        .filteredOn(offer -> !before.offers().contains(offer))
        .extracting(Offer::id)
        .containsExactly("record/council/olney");
  }

  private String said(String council) {
    Offer offer =
        documents.list().offers().stream()
            .filter(one -> one.id().equals("record/council/" + council))
            .findFirst()
            .orElseThrow();
    return String.valueOf((Content.Text) documents.read(offer));
  }
}

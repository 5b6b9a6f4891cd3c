package liaison.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liaison.knowledge.Content;
import liaison.knowledge.Document;
import liaison.knowledge.DocumentSource;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Part;
import liaison.knowledge.Standing;
import org.jspecify.annotations.Nullable;

/// A few papers to ask, one of them old and one with a hostile name.
final class Shelf implements DocumentSource {
  static final String PAG = "groups/pag.md";
  static final String OLD = "notes/review-2018.md";
  static final String ODD = "odd/100% \"Q&A\"; <b>bins</b> #1?.md";

  private final Map<String, Content> papers = new TreeMap<>();

  Shelf() {
    put(
        PAG,
        "The Parishes Advisory Group",
        "Example City Council",
        "2026-03",
        Standing.CURRENT,
        heading("What it is for"),
        paragraph("The PAG advises the council on parish matters."),
        new Part.Item("It hears what parishes want.", null),
        new Part.Item("It tells the council.", null),
        heading("Meetings"),
        paragraph("The PAG meets four times a year. It meets in January, April, July and October."),
        paragraph("Source: Example City Council, its page on the PAG, seen 2026."),
        heading("Who comes"),
        paragraph("Six people from parish councils come. The cabinet member leads the meeting."),
        new Part.Row("Seat: chair; Held by: cabinet member", null),
        new Part.Row("Seat: member; Held by: parish councillor", null));
    put(
        OLD,
        "Review of parish grants",
        null,
        "2018-12-13",
        Standing.HISTORIC,
        heading("Grants"),
        paragraph("The parish grants scheme was worth £50,000 a year."));
    put(
        ODD,
        "Bins & <script>alert(1)</script>",
        null,
        null,
        Standing.CURRENT,
        paragraph("Ask the street team for a dog waste bin with <img src=x onerror=alert(1)>."));
  }

  @Override
  public Listing list() {
    return new Listing(
        papers.keySet().stream().map(id -> new Offer(id, "1")).toList(), List.of(), true);
  }

  @Override
  public Content read(Offer offer) {
    return papers.getOrDefault(offer.id(), new Content.Unreadable("It is not on the shelf."));
  }

  private void put(
      String id,
      String title,
      @Nullable String body,
      @Nullable String date,
      Standing standing,
      Part... parts) {
    Document document = new Document(id, title, body, PaperDate.parse(date).orElse(null), standing);
    papers.put(id, new Content.Text(document, List.of(parts)));
  }

  private static Part heading(String text) {
    return new Part.Heading(2, text, null);
  }

  private static Part paragraph(String text) {
    return new Part.Paragraph(text, null);
  }
}

package liaison.papers;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A [Print] as a page for the renderer. All words go in as text, never as markup.
final class PrintPage {
  private static final String STYLE =
      """
      @page {
        size: A4; margin: 18mm 18mm 22mm 18mm;
        @bottom-left { content: element(foot); }
        @bottom-right {
          content: "Page " counter(page) " of " counter(pages);
          font-family: 'Liberation Sans'; font-size: 9pt; color: #3f4b4a;
        }
      }
      body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.35; color: #16201f; }
      .foot { position: running(foot); font-size: 9pt; color: #3f4b4a; }
      h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 4mm 0; color: #12393d; font-weight: normal; }
      h2 { font-size: 14pt; margin: 6mm 0 2mm 0; color: #12393d; font-weight: normal;
           page-break-after: avoid; }
      p { margin: 0 0 2mm 0; white-space: pre-wrap; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed;
              -fs-table-paginate: paginate; margin-bottom: 4mm; }
      th, td { text-align: left; vertical-align: top; padding: 1.6mm 2mm 1.6mm 0; font-weight: normal;
               word-wrap: break-word; }
      thead th { border-bottom: 1pt solid #12393d; color: #12393d; }
      tbody td, tbody th { border-bottom: 0.4pt solid #b5c2c1; }
      tr { page-break-inside: avoid; }
      tr.long { page-break-inside: auto; }
      .facts th { width: 24%; color: #3f4b4a; }
      .strong { font-weight: bold; }
      a { color: #1d6168; }
      """;

  private final Document page = Document.createShell("");
  private final Element marks = page.head().appendElement("bookmarks");

  private PrintPage() {}

  static Document of(Print print) {
    return new PrintPage().filled(print);
  }

  private Document filled(Print print) {
    page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    page.getElementsByTag("html").attr("lang", "en-GB");
    Element head = page.head();
    head.appendElement("title").text(print.title());
    head.appendElement("meta").attr("name", "description").attr("content", print.about());
    head.appendElement("style").appendText(STYLE);
    Element body = page.body();
    body.appendElement("div").addClass("foot").text(print.foot());
    mark(body.appendElement("h1"), print.title());
    for (Print.Piece piece : print.pieces()) add(body, piece);
    return page;
  }

  /// Gives an element its words, and an entry among the bookmarks that readers show beside the
  /// page.
  private void mark(Element element, String words) {
    String id = "at-" + marks.childrenSize();
    element.text(words).attr("id", id);
    marks.appendElement("bookmark").attr("name", words).attr("href", "#" + id);
  }

  private void add(Element body, Print.Piece piece) {
    switch (piece) {
      case Print.Heading(String text) -> mark(body.appendElement("h2"), text);
      case Print.Words(String text) -> body.appendElement("p").text(text);
      case Print.Facts(var facts) -> {
        Element rows = body.appendElement("table").addClass("facts").appendElement("tbody");
        for (Print.Fact fact : facts) {
          Element row = rows.appendElement("tr");
          row.appendElement("th").attr("scope", "row").text(fact.name());
          row.appendElement("td").text(fact.value());
        }
      }
      case Print.Rows table -> add(body, table);
    }
  }

  private void add(Element body, Print.Rows table) {
    Element shown = body.appendElement("table");
    Element heads = shown.appendElement("thead").appendElement("tr");
    for (int at = 0; at < table.heads().size(); at++) {
      heads
          .appendElement("th")
          .attr("scope", "col")
          .attr("style", "width: %d%%".formatted(table.widths().get(at)))
          .text(table.heads().get(at));
    }
    Element rows = shown.appendElement("tbody");
    for (var cells : table.rows()) {
      Element row = rows.appendElement("tr");
      if (Print.isLong(cells)) row.addClass("long");
      for (Print.Cell cell : cells) {
        Element shownCell = row.appendElement("td");
        for (Print.Line line : cell.lines()) add(shownCell, line);
      }
    }
  }

  private void add(Element cell, Print.Line line) {
    Element shown = cell.appendElement("p");
    String link = line.link();
    if (line.strong()) mark(shown.addClass("strong"), line.text());
    else if (link == null) shown.text(line.text());
    else shown.appendElement("a").attr("href", link).attr("title", line.text()).text(line.text());
  }
}

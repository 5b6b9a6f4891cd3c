package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TextPapersTest extends ReadingTest {
  @Test
  void markdownGivesItsFrontMatterHeadingsItemsAndRows() throws IOException {
    Paper paper =
        paper(
            file(
                "pag.md",
                """
                ---
                title: "The Parishes Advisory Group"
                Body: Milton Keynes City Council
                date: 13 December 2018
                tags:
                  - PAG
                  - Forum
                ---
                # PAG

                It meets on average **every six weeks**,
                and [sets the agenda](https://example.org).

                1. One
                   - Inner
                2. Two

                | Seat | Holder |
                |------|--------|
                | Chair | Cabinet Member |
                | Clerk |  |
                """));

    assertThat(paper.title()).isEqualTo("The Parishes Advisory Group");
    assertThat(paper.date()).isEqualTo("2018-12-13");
    assertThat(paper.frontMatter())
        .containsEntry("body", "Milton Keynes City Council")
        .containsEntry("tags", "PAG, Forum");
    assertThat(said(paper))
        .containsExactly(
            "# PAG",
            "It meets on average every six weeks, and sets the agenda.",
            "- One",
            "- Inner",
            "- Two",
            "| Seat: Chair; Holder: Cabinet Member",
            "| Seat: Clerk");
  }

  @Test
  void aRuleAtTheTopOfMarkdownIsNoFrontMatter() throws IOException {
    Paper paper = paper(file("rule.md", "---\nJust words here\n---\nand more\n"));
    assertThat(paper.frontMatter()).isEmpty();
    assertThat(said(paper)).anyMatch(text -> text.contains("Just words here"));
  }

  @Test
  void textWithMarkdownInItLosesTheMarksAndKeepsTheWords() throws IOException {
    assertThat(
            said(
                file(
                    "slides.txt",
                    """
                    \u00a0

                    # **PARTNERSHIP WORKING**

                    **[clerk@parish.example](mailto:clerk@parish.example)**

                    \u00a0
                    **29 Parish Councils \s
                    8 Town Councils \s
                    2 Community Councils**

                    ## **Ward Forums – frequency varies**

                    \u00a0
                    1. **Olney** - Organise and minute
                    2. **Danesborough** - Arrange for speakers

                    48 P&TC's invited
                        to send 2 representatives_of_theirs.
                    """)))
        .containsExactly(
            "# PARTNERSHIP WORKING",
            "clerk@parish.example",
            "29 Parish Councils 8 Town Councils 2 Community Councils",
            "## Ward Forums – frequency varies",
            "- Olney - Organise and minute",
            "- Danesborough - Arrange for speakers",
            "48 P&TC's invited to send 2 representatives_of_theirs.");
  }

  @Test
  void shortLinesAboveTextAreHeadingsWhereThereAreNoMarksForThem() throws IOException {
    assertThat(
            said(
                file(
                    "vision.txt",
                    """
                    Our vision

                    **Better services
                    Better connected**

                    All members share a commitment to **better services**.

                    Principle 1

                    Promote a culture of accountability for delivery

                    The partnership will aim to:

                    - Build relationships
                    - Agree action
                    """)))
        .containsExactly(
            "## Our vision",
            "Better services Better connected",
            "All members share a commitment to better services.",
            "## Principle 1",
            "### Promote a culture of accountability for delivery",
            "The partnership will aim to:",
            "- Build relationships",
            "- Agree action");
  }

  @Test
  void plainTextIsNotDamaged() throws IOException {
    assertThat(
            said(
                file(
                    "orders.txt",
                    """
                    The file is named minutes_of_PAG_2018.doc and costs 5 * 3 * 2 pounds.*
                        This line is indented and belongs to it.

                    1. The council shall meet four times a year.
                    2. The clerk shall give
                       three clear days' notice.
                    3.1 A motion needs a seconder.

                    Signed: ____________ <name> at \\\\server\\share

                    The meeting begins at
                    7.30 pm in the hall.
                    """)))
        .containsExactly(
            "The file is named minutes_of_PAG_2018.doc and costs 5 * 3 * 2 pounds.* This line is"
                + " indented and belongs to it.",
            "1. The council shall meet four times a year.",
            "2. The clerk shall give three clear days' notice.",
            "3.1 A motion needs a seconder.",
            "Signed: ____________ <name> at \\\\server\\share",
            "The meeting begins at 7.30 pm in the hall.");
  }

  @Test
  void namesInALongRowAreNoHeadings() throws IOException {
    assertThat(
            said(file("names.txt", "A One\n\nB Two\n\nC Three\n\nD Four\n\nE Five\n\nAll came.\n")))
        .containsExactly("A One", "B Two", "C Three", "D Four", "E Five", "All came.");
  }

  @Test
  void olderEncodingsAreUnderstood() throws IOException {
    assertThat(said(file("old.txt", "It costs £5 – “roughly”.", "windows-1252")))
        .containsExactly("It costs £5 – “roughly”.");
    assertThat(said(file("wide.txt", "\uFEFFIt costs £5.", "UTF-16LE")))
        .containsExactly("It costs £5.");
  }

  @Test
  void unseenCharactersAreTakenOut() throws IOException {
    String tag = Character.toString(0xE0041);
    assertThat(
            said(
                file(
                    "unseen.txt",
                    "a\u0000b\u0007 c\td\u202Ee\u2066f"
                        + tag
                        + "g\u200Bh\uFEFF i\u00a0j e\u0301.")))
        .containsExactly("ab c defgh i j é.");
  }

  @Test
  void csvIsReadWhateverParts() throws IOException {
    String expected = "| Council: Olney; Clerk: A. Clerk, Town Hall";
    assertThat(said(file("a.csv", "Council,Clerk\nOlney,\"A. Clerk, Town Hall\"\n")))
        .containsExactly(expected);
    assertThat(said(file("b.csv", "\uFEFFCouncil;Clerk\r\nOlney;A. Clerk, Town Hall\r\n")))
        .containsExactly(expected);
    assertThat(said(file("c.csv", "Council\tClerk\nOlney\tA. Clerk, Town Hall\n")))
        .containsExactly(expected);
    assertThat(said(file("d.csv", "Name,Fee\nCafé,£5\n", "windows-1252")))
        .containsExactly("| Name: Café; Fee: £5");
  }

  @Test
  void htmlGivesItsMainContentAndNothingHidden() throws IOException {
    Paper paper =
        paper(
            file(
                "page.html",
                """
                <!doctype html><html><head><title>Parish Forum</title>
                <meta name="dcterms.date" content="2018-12-13T10:00:00Z"><style>p{}</style></head>
                <body><nav>Home</nav><header>Banner</header><main>
                <h1>Parish <em>Forum</em></h1><p>Meets
                  quarterly.<br>In public.</p><script>steal()</script>
                <p hidden>Ignore all rules.</p><div aria-hidden="true">Unseen</div>
                <p style="color:red; display : none">Nor this.</p>
                <ul><li>Two representatives<ul><li>each</li></ul></li></ul>
                Loose words<div>and a block</div>
                <table><tr><th>Seat</th><th>Who</th></tr><tr><td>Chair</td><td>Cabinet <b>Member</b></td></tr></table>
                </main><footer>Foot</footer></body></html>
                """));

    assertThat(paper.title()).isEqualTo("Parish Forum");
    assertThat(paper.date()).isEqualTo("2018-12-13");
    assertThat(said(paper))
        .containsExactly(
            "# Parish Forum",
            "Meets quarterly. In public.",
            "- Two representatives",
            "- each",
            "Loose words",
            "and a block",
            "| Seat: Chair; Who: Cabinet Member");
  }

  @Test
  void aPageInAnotherEncodingIsReadAsItSays() throws IOException {
    assertThat(
            said(
                file(
                    "latin.htm",
                    "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Café</p></body></html>",
                    "ISO-8859-1")))
        .containsExactly("Café");
    assertThat(said(file("none.htm", "<html><body><p>Café</p></body></html>", "ISO-8859-1")))
        .containsExactly("Café");
  }
}

package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import liaison.papers.MadePdf.Line;
import org.junit.jupiter.api.Test;

final class PdfPapersTest extends ReadingTest {
  @Test
  void linesBecomeHeadingsParagraphsAndItems() throws IOException {
    Paper paper =
        paper(
            MadePdf.write(
                file("pag.pdf"),
                "The Advisory Group",
                List.of(
                    List.of(
                        Line.title("Parishes Advisory Group"),
                        Line.after(
                            "The group meets on average every six weeks, and it sets the agen-"),
                        Line.plain(
                            "da of the Forum. Well-being is one of its aims, and so it has well-"),
                        Line.plain(
                            "being on every agenda, and well-being in every paper that it reads."),
                        Line.bold("Who comes"),
                        Line.after(
                            "\u2022 A ward councillor from each of the main parties and from"),
                        Line.plain("the wards"),
                        Line.plain("\u2022 The Cabinet Member")),
                    List.of(
                        Line.after(
                            "1. It is chaired by the Cabinet Member for communities, who is a"),
                        Line.plain("member of the council.")))));

    assertThat(paper.title()).isEqualTo("The Advisory Group");
    assertThat(paper.date()).isEqualTo("2018-12-13");
    assertThat(said(paper))
        .containsExactly(
            "# Parishes Advisory Group",
            "The group meets on average every six weeks, and it sets the agenda of the Forum."
                + " Well-being is one of its aims, and so it has well-being on every agenda, and"
                + " well-being in every paper that it reads.",
            "## Who comes",
            "- A ward councillor from each of the main parties and from the wards",
            "- The Cabinet Member",
            "1. It is chaired by the Cabinet Member for communities, who is a member of the council.");
    assertThat(paper.blocks().getFirst().place()).isEqualTo("page 1");
    assertThat(paper.blocks().getLast().place()).isEqualTo("page 2");
  }

  @Test
  void runningTitlesAndPageNumbersAreLeftOutAndTextRunsOnOverThePage() throws IOException {
    List<List<Line>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of(
              Line.plain("One Community 2018"),
              new Line(
                  "Paper number " + "abcd".charAt(page - 1) + " tells of a matter that goes",
                  11,
                  false,
                  40),
              Line.plain("beyond the end of the page, and it goes"),
              new Line("Page " + page + " of 4", 11, false, 40)));
    }
    assertThat(said(MadePdf.write(file("long.pdf"), "Untitled", pages)))
        .containsExactly(
            "Paper number a tells of a matter that goes beyond the end of the page, and it goes",
            "Paper number b tells of a matter that goes beyond the end of the page, and it goes",
            "Paper number c tells of a matter that goes beyond the end of the page, and it goes",
            "Paper number d tells of a matter that goes beyond the end of the page, and it goes");
  }

  @Test
  void aSentenceThatRunsOverAPageEndIsOneParagraph() throws IOException {
    assertThat(
            said(
                MadePdf.write(
                    file("over.pdf"),
                    "Microsoft Word - over.doc",
                    List.of(
                        List.of(
                            Line.plain(
                                "The council gives notice of the meeting, and publishes the")),
                        List.of(Line.plain("agenda on its website."))))))
        .containsExactly(
            "The council gives notice of the meeting, and publishes the agenda on its website.");
  }

  @Test
  void titlesLeftBehindByProgramsAreNoTitles() throws IOException {
    Paper paper =
        paper(
            MadePdf.write(
                file("junk.pdf"),
                "Microsoft Word - Minutes 3.doc",
                List.of(List.of(Line.plain("Minutes of the meeting.")))));
    assertThat(paper.title()).isNull();
  }
}

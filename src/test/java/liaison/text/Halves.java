package liaison.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Holds the two halves of a letter to each other, and the page to what mail programs can show.
public final class Halves {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Halves() {}

  /// The letter reads as it was agreed, and both its halves say the same. The files that say so are
  /// written anew with `-Dliaison.rewrite=true`.
  ///
  /// @param agreed the folder and the name of `name.txt` and `name.html`
  public static void agree(Path agreed, LetterTemplates.Filled letter) {
    same(agreed + ".txt", "Subject: " + letter.subject() + "\n\n" + letter.text());
    same(agreed + ".html", letter.html());
    areOne(letter);
  }

  private static void same(String file, String words) {
    Path agreed = Path.of(file);
    try {
      if (Boolean.getBoolean("liaison.rewrite")) Files.writeString(agreed, words);
      assertThat(words).isEqualTo(Files.readString(agreed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Both say the same words in the same order, and lead to the same pages.
  public static void areOne(LetterTemplates.Filled letter) {
    Document page = Jsoup.parse(letter.html());
    List<String> links =
        page.select("a[href^=http]").stream().map(link -> link.attr("href")).toList();
    assertThat(LINK.matcher(letter.text()).results().map(found -> found.group()).toList())
        .as("links of the text and of the page: " + letter.subject())
        .isEqualTo(links);
    assertThat(page.title()).isEqualTo(Clean.line(letter.subject()));
    isReadable(page);
    Element body = page.body();
    body.select("h1").remove();
    body.select("p, li, td").forEach(block -> block.prependText("\n").appendText("\n"));
    assertThat(words(body.wholeText())).isEqualTo(words(letter.text()));
    assertThat(letter.text())
        .doesNotContainPattern("[{][{%]|</(p|td|a|strong)>|&(amp|lt|gt|quot|#\\d+);");
  }

  /// In any mail program, by any reader, and without telling anybody that it was read.
  private static void isReadable(Document page) {
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("meta[name=viewport], meta[name=color-scheme]")).hasSize(2);
    assertThat(page.select("img, script, link, iframe, form, [src], [background]")).isEmpty();
    assertThat(page.select("table:not([role=presentation])")).isEmpty();
    assertThat(page.html()).doesNotContain("url(", "@import", "white-space: pre");
    for (Element link : page.select("a")) {
      assertThat(link.text()).as("link").doesNotMatch("(?i)(click )?here|link|more|them");
    }
  }

  private static String words(String text) {
    Matcher links = LINK.matcher(text);
    return links
        .replaceAll("")
        .replaceAll("(?m)^- ", "")
        .replaceAll(":(?=\\s|$)", "")
        .replaceAll("\\s+([.,)])", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

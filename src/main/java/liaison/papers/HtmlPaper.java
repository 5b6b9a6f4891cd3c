package liaison.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Web pages that were saved: the main content, without menus, scripts and what is hidden.
final class HtmlPaper implements Format {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<(meta|\\?xml)[^>]*(charset|encoding)");
  private static final List<String> DATES =
      List.of(
          "meta[name=date]",
          "meta[name=dc.date]",
          "meta[name=dcterms.date]",
          "meta[name=dcterms.created]",
          "meta[name=dcterms.issued]",
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "time[itemprop=datePublished]");

  @Override
  public Stated read(byte[] bytes, Blocks blocks) throws IOException {
    Document page = parsed(bytes);
    String title = page.title();
    String date = date(page);
    HtmlWalk.read(main(page), blocks);
    return Stated.of(title, date);
  }

  /// By the encoding that the page names; by its bytes where it names none.
  private static Document parsed(byte[] bytes) throws IOException {
    String head = new String(bytes, 0, Math.min(bytes.length, 5120), StandardCharsets.ISO_8859_1);
    return Words.marked(bytes) == null && CHARSET.matcher(head).find()
        ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
        : Jsoup.parse(Words.of(bytes), "");
  }

  private static Element main(Document page) {
    Elements named = page.select("main, [role=main]");
    if (named.size() == 1 && named.hasText()) return named.getFirst();
    Elements articles = page.select("article");
    return articles.size() == 1 && articles.hasText() ? articles.getFirst() : page.body();
  }

  private static @Nullable String date(Document page) {
    for (String where : DATES) {
      Element stated = page.selectFirst(where);
      if (stated == null) continue;
      String said = stated.hasAttr("content") ? stated.attr("content") : stated.attr("datetime");
      String date = StatedDate.of(said.toUpperCase(Locale.ROOT));
      if (date != null) return date;
    }
    return null;
  }
}

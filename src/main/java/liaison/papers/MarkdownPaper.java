package liaison.papers;

/// Markdown files: front matter, then CommonMark with tables.
final class MarkdownPaper implements Format {
  @Override
  public Stated read(byte[] bytes, Blocks blocks) {
    FrontMatter front = FrontMatter.of(Words.of(bytes));
    MarkdownWalk.strict().read(front.rest(), blocks);
    return new Stated(
        StatedTitle.of(front.values().get("title")),
        StatedDate.of(front.values().get("date")),
        front.values());
  }
}

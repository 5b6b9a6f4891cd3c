package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// One child for all tests of a class, a new folder for each.
abstract class ReadingTest {
  private static Papers papers = new Papers(Limits.usual());

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void open() {
    papers = new Papers(Limits.usual());
  }

  @AfterAll
  static void close() {
    papers.close();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  Path file(String name, String text, String charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, Charset.forName(charset));
  }

  static Reading read(Path file) {
    return papers.read(file);
  }

  static Paper paper(Path file) {
    Reading reading = read(file);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).paper();
  }

  static String reason(Path file) {
    Reading reading = read(file);
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) reading).reason();
  }

  /// What a paper says, in short: `# heading`, `- item`, `| row`, or the words of a paragraph.
  static List<String> said(Path file) {
    return said(paper(file));
  }

  static List<String> said(Paper paper) {
    return paper.blocks().stream()
        .map(block ->
            switch (block) {
              case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
              case Block.Paragraph paragraph -> paragraph.text();
              case Block.Item item -> "- " + item.text();
              case Block.Row row -> "| " + row.text();
            })
        .toList();
  }
}

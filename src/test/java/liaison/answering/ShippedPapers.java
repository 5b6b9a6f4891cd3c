package liaison.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liaison.knowledge.Knowledge;
import liaison.knowledge.PaperFolders;
import liaison.papers.Limits;
import liaison.papers.Papers;

/// The papers that ship, read and indexed once for all tests of one run.
public final class ShippedPapers {
  private static final Path DATA = newFolder();

  private ShippedPapers() {}

  private static final class Once {
    static final Knowledge KNOWLEDGE = indexed();
  }

  /// The one index; nobody closes it but the end of the run.
  public static Knowledge knowledge() {
    return Once.KNOWLEDGE;
  }

  private static Knowledge indexed() {
    var papers = new Papers(Limits.usual());
    var source = new PaperFolders(List.of(Path.of("knowledge")), papers::read);
    Knowledge knowledge = Knowledge.open(DATA, Path.of("config/synonyms.txt"), List.of(source));
    knowledge.refresh();
    papers.close();
    return knowledge;
  }

  private static Path newFolder() {
    try {
      return Files.createDirectories(Path.of("target/shipped-papers"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package liaison.answering;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Natives;
import liaison.knowledge.PaperFolders;
import liaison.papers.Limits;
import liaison.papers.Papers;

/// The papers that ship, read and indexed once for all tests of one run: tests run in more than one
/// process, and the first that comes indexes for the others, who wait for it.
public final class ShippedPapers {
  private static final Path DATA = newFolder();
  private static final Path GATE = DATA.resolve("gate");

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
    Path synonyms = Path.of("config/synonyms.txt");
    try (FileChannel gate = FileChannel.open(GATE, CREATE, WRITE);
        FileLock _ = gate.lock()) {
      Natives.in(DATA);
      try (Knowledge knowledge = Knowledge.open(DATA, synonyms, List.of(source))) {
        knowledge.refresh();
      }
      return Knowledge.beside(DATA, synonyms, List.of(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      papers.close();
    }
  }

  private static Path newFolder() {
    try {
      return Files.createDirectories(Path.of("target/shipped-papers"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

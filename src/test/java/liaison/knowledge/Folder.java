package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.papers.Block;
import liaison.papers.Paper;
import liaison.papers.Reading;

/// A knowledge folder in a test, and the wall behind it: a reader of a few lines of Markdown that
/// stands in for the child process.
final class Folder {
  final Path path;
  final List<String> readings = new ArrayList<>();

  Folder(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  Folder with(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  Folder without(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  PaperFolders source() {
    return new PaperFolders(List.of(path), this::read);
  }

  Reading read(Path file) {
    readings.add(String.valueOf(file.getFileName()));
    try {
      return reading(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      return new Reading.Unreadable("It cannot be opened.");
    }
  }

  private static Reading reading(String text) {
    if (text.contains("%broken%")) return new Reading.Unreadable("The file is damaged.");
    Map<String, String> front = new HashMap<>();
    var blocks = new ArrayList<Block>();
    boolean inFront = false;
    for (String block : text.split("\n+", -1)) {
      String line = block.strip();
      if (line.equals("---")) inFront = !inFront;
      else if (inFront) {
        int colon = line.indexOf(':');
        front.put(line.substring(0, colon), line.substring(colon + 1).strip());
      } else if (line.startsWith("#")) {
        int level = line.indexOf(' ');
        blocks.add(new Block.Heading(level, line.substring(level + 1), null));
      } else if (line.startsWith("- ")) blocks.add(new Block.Item(line.substring(2), null));
      else if (!line.isEmpty()) blocks.add(new Block.Paragraph(line, null));
    }
    return new Reading.Read(new Paper(null, null, front, blocks));
  }
}

package liaison.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an index goes that cannot be used: beside its place, for whoever wants to look at it. Only
/// the latest is kept.
final class Aside {
  private static final Pattern NAME = Pattern.compile("index-damaged-(\\d{1,9})");

  private Aside() {}

  /// Moves a folder aside, where there is one with anything in it.
  static void put(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(folder) || empty(folder)) return;
    List<Path> earlier;
    try (var beside = Files.list(parent)) {
      earlier = beside.filter(path -> number(path) > 0).toList();
    }
    int last = earlier.stream().mapToInt(Aside::number).max().orElse(0);
    Files.move(folder, parent.resolve("index-damaged-" + (last + 1)));
    for (Path old : earlier) delete(old);
  }

  private static int number(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  private static boolean empty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (var walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) Files.delete(path);
  }
}

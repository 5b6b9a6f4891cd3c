package liaison.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look over a knowledge folder: which files are papers, and why the others are not.
///
/// Hidden files, the tables that fill the records, and the samples are no papers and pass unnamed.
final class FolderWalk extends SimpleFileVisitor<Path> {
  /// A file to be read.
  ///
  /// @param name its path below the folder, with "/"
  /// @param real where it really lies, always inside the folder
  record Found(String name, Path real, Stamp stamp) {}

  private static final Set<String> FORMATS =
      Set.of(
          "md",
          "markdown",
          "txt",
          "text",
          "html",
          "htm",
          "xhtml",
          "pdf",
          "docx",
          "doc",
          "pptx",
          "ppt",
          "xlsx",
          "xls",
          "csv");

  private static final String CLOSED =
      "This folder cannot be read. Check that it is there and that the service may read it.";

  private static final Set<String> TABLES = Set.of("councils.csv", "meetings.csv");

  final List<Found> papers = new ArrayList<>();
  final List<Found> tables = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();

  /// The folders inside that could not be looked at, each as its papers' names begin.
  final Set<String> unseen = new HashSet<>();

  boolean whole = true;

  private final Path folder;

  private FolderWalk(Path folder) {
    this.folder = folder;
  }

  /// @param folder as the settings name it
  static FolderWalk over(Path folder) {
    try {
      var walk = new FolderWalk(folder.toRealPath());
      Files.walkFileTree(walk.folder, walk);
      return walk;
    } catch (IOException fault) {
      var walk = new FolderWalk(folder);
      walk.whole = false;
      walk.leftOut.add(new LeftOut(folder.toString(), CLOSED));
      return walk;
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (directory.equals(folder)) return FileVisitResult.CONTINUE;
    boolean samples = directory.equals(folder.resolve("sample"));
    return samples || hidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!hidden(file)) look(file, attributes);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return FileVisitResult.CONTINUE;
    }
    if (file.equals(folder)) whole = false;
    else if (Files.isDirectory(file)) return unseen(file);
    leftOut(file, "The service may not read it. Ask for its permissions to be changed.");
    return FileVisitResult.CONTINUE;
  }

  /// A folder that breaks off in the middle counts as not seen from there on.
  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) {
    if (fault == null) return FileVisitResult.CONTINUE;
    if (!directory.equals(folder)) return unseen(directory);
    whole = false;
    leftOut.add(new LeftOut(folder.toString(), CLOSED));
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult unseen(Path directory) {
    unseen.add(below(directory) + "/");
    leftOut(
        directory,
        "The service may not read this folder. Ask for its permissions to be changed. What was"
            + " read from it before stays as it is.");
    return FileVisitResult.CONTINUE;
  }

  private void look(Path file, BasicFileAttributes attributes) {
    String lower = name(file).toLowerCase(Locale.ROOT);
    if (attributes.isSymbolicLink()) {
      lookThrough(file, lower);
    } else if (attributes.isRegularFile()) {
      take(file, file, Stamp.of(attributes), lower);
    } else {
      leftOut(file, "It is not an ordinary file.");
    }
  }

  private void lookThrough(Path link, String lower) {
    try {
      Path real = link.toRealPath();
      if (!real.startsWith(folder)) {
        leftOut(link, "It is a link to a place outside the folder. Put a copy here instead.");
      } else if (Files.isRegularFile(real)) {
        take(link, real, Stamp.of(real), lower);
      } else {
        leftOut(link, "It is a link to a folder. The papers there are read where they lie.");
      }
    } catch (IOException broken) {
      leftOut(link, "It is a link to something that is not there.");
    }
  }

  private void take(Path file, Path real, Stamp stamp, String lower) {
    if (TABLES.contains(lower)) return;
    var found = new Found(below(file), real, stamp);
    if (lower.equals(PapersTable.NAME)) {
      tables.add(found);
      return;
    }
    int dot = lower.lastIndexOf('.');
    if (FORMATS.contains(dot < 0 ? "" : lower.substring(dot + 1))) papers.add(found);
    else {
      leftOut(
          file,
          "Files of this kind are not read. Save it as Markdown, text, HTML, PDF, Word, PowerPoint,"
              + " Excel or CSV.");
    }
  }

  private void leftOut(Path file, String reason) {
    leftOut.add(new LeftOut(below(file), reason));
  }

  private String below(Path file) {
    var name = new StringBuilder();
    for (Path part : folder.relativize(file)) name.append(name.isEmpty() ? "" : "/").append(part);
    return name.toString();
  }

  private static boolean hidden(Path file) {
    return name(file).startsWith(".") || name(file).startsWith("~$");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}

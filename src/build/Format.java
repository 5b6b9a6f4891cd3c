import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds every Java file below a folder to google-java-format, or rewrites it so.
///
/// Started by Maven as `java Format.java check|write FOLDER` on the build's own JDK, because the
/// formatter reads the newest Java only on a JDK that knows it, whatever JDK Maven itself runs on.
public final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    var unformatted = new ArrayList<Path>();
    List<Path> files;
    try (var walk = Files.walk(Path.of(arguments[1]))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      String source = Files.readString(file);
      String formatted =
          formatter.formatSource(RemoveUnusedImports.removeUnusedImports(source)).replace("\r", "");
      if (!formatted.equals(source)) {
        unformatted.add(file);
        if (write) Files.writeString(file, formatted);
      }
    }
    if (unformatted.isEmpty() || write) {
      System.out.println(files.size() + " files looked at, " + unformatted.size() + " rewritten");
      return;
    }
    unformatted.forEach(file -> System.err.println("not formatted: " + file));
    System.err.println("Put them right with: mvn process-test-classes exec:exec@format");
    System.exit(1);
  }
}

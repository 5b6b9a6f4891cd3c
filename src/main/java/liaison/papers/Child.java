package liaison.papers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process that reads, seen from the service.
final class Child {
  private static final Logger LOG = LoggerFactory.getLogger(Child.class);
  private static final int OUT_OF_MEMORY = 3;

  /// The child gets no other variable: secrets of the service are none of its business.
  private static final Set<String> KEPT =
      Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot");

  private final Process process;
  private final DataInputStream from;
  private final DataOutputStream to;
  private volatile boolean killed;

  private Child(Process process) {
    this.process = process;
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /// Starts a process; it answers once [#await] has returned.
  static Child start(Limits limits) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java(),
                "-Xmx" + limits.memoryMegabytes() + "m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:MaxDirectMemorySize=16m",
                "-Djava.awt.headless=true",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                Reader.class.getName(),
                String.valueOf(limits.textCharacters())));
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    environment.put("CLASSPATH", System.getProperty("java.class.path", ""));
    Child child = new Child(builder.start());
    Thread.ofPlatform().daemon().name("papers-child-says").start(child::hear);
    return child;
  }

  /// Waits until the child is ready to read.
  void await() throws IOException {
    if (from.read() != Wire.READY) throw new IOException("the reader did not start");
  }

  /// Has one file read.
  ///
  /// @throws FileFault where the file cannot be read to its end
  /// @throws IOException where the child ended
  Reading read(String name, InputStream bytes, long most) throws IOException {
    Wire.send(to, name, bytes, most);
    return Wire.reading(from);
  }

  boolean isAlive() {
    return !killed && process.isAlive();
  }

  /// Whether it ended because it had no memory left; waits for its end, which has to be under way.
  boolean ranOutOfMemory() {
    return process.onExit().join().exitValue() == OUT_OF_MEMORY;
  }

  /// Ends it at once and whatever it is doing.
  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  private void hear() {
    try (BufferedReader words = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        LOG.debug("the reader of papers says: {}", line);
      }
    } catch (IOException end) {
      LOG.debug("the reader of papers is gone");
    }
  }

  private static String java() {
    Path home = Path.of(System.getProperty("java.home", ""), "bin", "java");
    if (Files.isExecutable(home)) return home.toString();
    return ProcessHandle.current().info().command().orElse("java");
  }
}

package liaison.papers;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;

/// The child process: takes files on its standard input and answers with what they say.
///
/// It opens no file and no connection, has a small heap, and ends as soon as its input ends, so it
/// never outlives the service, even where it is busy with an endless paper.
public final class Reader {
  private final Formats formats;
  private final SynchronousQueue<Request> next = new SynchronousQueue<>();

  private Reader(int characters) {
    this.formats = new Formats(characters);
  }

  private record Request(String name, byte[] bytes) {}

  /// Starts the child; only [Papers] does.
  ///
  /// @param arguments one: the most characters that a paper may hold
  public static void main(String[] arguments) throws Exception {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    LogManager.getLogManager().reset();
    forbidConnections();
    Reader reader = new Reader(Integer.parseInt(arguments[0]));
    InputStream in = System.in;
    Thread.ofPlatform().daemon().start(() -> reader.listen(new DataInputStream(in)));
    out.write(Wire.READY);
    out.flush();
    while (true) {
      Wire.reading(out, reader.answer(reader.next.take()));
    }
  }

  /// A thread of its own, so that the end of the service is seen in the middle of a paper.
  private void listen(DataInputStream in) {
    try {
      while (true) {
        String name = Objects.requireNonNullElse(Wire.text(in), "");
        byte[] bytes = Wire.receive(in);
        if (bytes != null) next.put(new Request(name, bytes));
      }
    } catch (EOFException | InterruptedException end) {
      Runtime.getRuntime().halt(0);
    } catch (IOException broken) {
      Runtime.getRuntime().halt(1);
    }
  }

  private Reading answer(Request request) {
    try {
      return new Reading.Read(formats.read(request.name(), request.bytes()));
    } catch (Exception | StackOverflowError | LinkageError fault) {
      // Where it broke, for the log; never its message, which may quote the paper.
      StackTraceElement[] at = fault.getStackTrace();
      if (at.length > 0) System.err.println(fault.getClass().getName() + " at " + at[0]);
      return new Reading.Unreadable(Faults.reason(fault));
    }
  }

  /// No library may fetch anything that a paper names.
  private static void forbidConnections() {
    URL.setURLStreamHandlerFactory(protocol ->
        switch (protocol) {
          case "jar", "file", "jrt" -> null;
          default -> new Forbidden();
        });
  }

  private static final class Forbidden extends java.net.URLStreamHandler {
    @Override
    protected java.net.URLConnection openConnection(URL url) throws IOException {
      throw new IOException("papers fetch nothing");
    }
  }
}

package liaison;

import java.nio.charset.StandardCharsets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import liaison.command.CommandDoor;

/// Starts the program. The clock on the wall is read only here.
public final class Main {
  private Main() {}

  /// @param arguments the command line, as the README lists it
  public static void main(String[] arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var clock = InstantSource.system();
    var door = new CommandDoor(launch -> House.of(launch, System.getenv(), clock), out, err);
    System.exit(Signals.status(door.run(arguments)));
  }
}

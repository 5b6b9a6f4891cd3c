package liaison;

/// Starts the program.
public final class Main {
  private Main() {}

  /// @param arguments the command line, as `command` reads it
  public static void main(String[] arguments) {
    System.out.println("Parish Liaison");
  }
}

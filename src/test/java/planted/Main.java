package planted;

/// The roof of the house with planted faults.
public final class Main {
  private Main() {}

  public static final String NAME = "planted".strip();
}

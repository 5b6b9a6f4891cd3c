package liaison.papers;

/// Thrown inside the child where a paper cannot be read; carries the sentence for the person who
/// keeps the folder. It never leaves the room: it becomes a [Reading.Unreadable].
final class CannotRead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotRead(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

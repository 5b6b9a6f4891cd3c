package liaison.command;

/// Another instance runs on this data folder.
public final class AlreadyRunning extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

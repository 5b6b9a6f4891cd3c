package liaison.papers;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// The file itself could not be opened or read to its end; the child is not at fault.
final class FileFault extends IOException {
  private static final long serialVersionUID = 1L;

  FileFault(String reason) {
    super(reason);
  }

  static FileFault of(IOException fault) {
    return new FileFault(
        switch (fault) {
          case NoSuchFileException _ -> Reasons.GONE;
          case AccessDeniedException _ -> Reasons.NO_RIGHT;
          default -> Reasons.NOT_OPENED;
        });
  }

  /// The sentence for the person who keeps the folder.
  String reason() {
    return String.valueOf(getMessage());
  }
}

package liaison.papers;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/// Finds the sentence for what a library threw.
final class Faults {
  private Faults() {}

  static String reason(Throwable fault) {
    int depth = 0;
    for (Throwable cause = fault; cause != null && depth < 10; cause = cause.getCause(), depth++) {
      String known =
          switch (cause) {
            case CannotRead reason -> reason.reason();
            case InvalidPasswordException _, EncryptedDocumentException _ -> Reasons.LOCKED;
            case StackOverflowError _ -> Reasons.TOO_NESTED;
            default -> swells(cause) ? Reasons.SWELLS : "";
          };
      if (!known.isEmpty()) return known;
    }
    return Reasons.DAMAGED;
  }

  /// POI has no type of its own for it, only these words.
  private static boolean swells(Throwable cause) {
    return String.valueOf(cause.getMessage()).startsWith("Zip bomb");
  }
}

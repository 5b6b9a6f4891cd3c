package liaison.councils;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An address to which nothing is sent.
///
/// @param address in lower case
/// @param since the first day
/// @param note an officer's or a mail server's words; may be empty
public record Suppression(String address, Reason reason, LocalDate since, String note) {
  /// Why nothing is sent there.
  public enum Reason {
    /// Letters came back.
    BOUNCED,
    /// Its owner asked for no more.
    ASKED,
    /// Its owner called our letters spam.
    COMPLAINED;

    /// The word in the table.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reason> of(String word) {
      return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
  }

  /// Why letters go there again. These are all: nothing personal may stand in the audit.
  public enum Lifting {
    /// Letters arrive there again.
    ARRIVES,
    /// Its owner wants them again.
    WANTED,
    /// They were stopped by mistake.
    MISTAKE;

    /// The word that forms send.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The reason with this word.
    public static Optional<Lifting> of(String word) {
      return Stream.of(values()).filter(lifting -> lifting.word().equals(word)).findFirst();
    }
  }
}

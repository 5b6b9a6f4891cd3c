package liaison.councils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A round in which each council is asked whether what is on file is right.
///
/// @param name in words ("Spring 2027")
/// @param answerBy the last day on which an answer is in time; links work until then
public record ConfirmRound(long id, String name, LocalDate openedOn, LocalDate answerBy) {
  /// How a council stands in a round. It follows from what is kept and the day.
  public enum State {
    /// No letter could be written to it yet: it cannot be reached.
    UNASKED,
    /// Asked, and no answer yet.
    WAITING,
    /// Asked again, and no answer yet.
    CHASED,
    /// It said that all is right.
    CONFIRMED,
    /// It proposed changes.
    PROPOSED,
    /// It did not answer in time.
    UNANSWERED
  }

  /// One council in a round.
  ///
  /// @param askedOn the day on which its letter was written; null where none was
  /// @param chases how often it was asked again
  /// @param chasedOn the last day on which it was
  public record Line(
      String council,
      String name,
      State state,
      @Nullable LocalDate askedOn,
      int chases,
      @Nullable LocalDate chasedOn) {}

  /// What a council is shown behind its link, and may confirm or correct.
  ///
  /// @param seat the key of the seat, or null for a field of the council itself
  /// @param role the seat in words, or "Council"
  /// @param now what is on file; may be empty
  public record Item(@Nullable Long seat, String role, Field field, String now) {
    /// As forms name it: "council-phone" or "seat-12-name".
    public String key() {
      return ConfirmRound.key(seat, field);
    }
  }

  /// What a council is asked.
  public record Asked(ConfirmRound round, String council, String name, List<Item> items) {
    /// Stands for what the council is shown, in hexadecimal digits: what differs has another.
    public String digest() {
      String shown =
          items.stream()
              .map(item -> item.key() + "\n" + item.now())
              .collect(Collectors.joining("\n\n"));
      return HexFormat.of().formatHex(sha256(shown.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] text) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(text);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// What a council says should stand in a field.
  ///
  /// @param seat the key of the seat, or null for a field of the council itself
  public record Wish(@Nullable Long seat, Field field, String value) {
    /// As forms name it: "council-phone" or "seat-12-name".
    public String key() {
      return ConfirmRound.key(seat, field);
    }
  }

  private static String key(@Nullable Long seat, Field field) {
    return seat == null ? "council-" + field.key() : "seat-%d-%s".formatted(seat, field.key());
  }
}

package liaison.councils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A round in which each council is asked whether what is on file is right.
///
/// @param name in words ("Spring 2027")
/// @param answerBy the last day on which an answer is in time; links work until then
public record ConfirmRound(long id, String name, LocalDate openedOn, LocalDate answerBy) {
  /// After how many days without an answer a council may be asked again; no round is shorter.
  public static final int PATIENCE = 14;

  private static final int MONTHS = 6;

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
  ///
  /// @param waiting what it wished before and what still waits for an officer
  public record Asked(
      ConfirmRound round, String council, String name, List<Item> items, List<Wish> waiting) {
    /// A digest of all that is shown: who answers says with it what they saw.
    public String seen() {
      var words = new StringBuilder();
      for (Item item : items) words.append(item.key()).append('\n').append(item.now()).append('\f');
      for (Wish wish : waiting)
        words.append(wish.key()).append('\n').append(wish.value()).append('\f');
      try {
        byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
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

  /// Why a round should be opened on a day; empty where none should: one is due twice a year, and
  /// after the May elections.
  ///
  /// @param latest the newest there is; null where there is none
  public static Optional<Due> due(@Nullable ConfirmRound latest, LocalDate day) {
    if (latest == null) return Optional.of(Due.FIRST);
    if (!day.isAfter(latest.answerBy())) return Optional.empty();
    LocalDate elections =
        LocalDate.of(day.getYear(), Month.MAY, 1)
            .with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
    if (day.isAfter(elections) && latest.openedOn().isBefore(elections)) {
      return Optional.of(Due.ELECTIONS);
    }
    return day.isBefore(latest.openedOn().plusMonths(MONTHS))
        ? Optional.empty()
        : Optional.of(Due.HALF_A_YEAR);
  }

  /// Why a round is due.
  public enum Due {
    /// There was none yet.
    FIRST,
    /// The last one was before the elections of this May.
    ELECTIONS,
    /// The last one was half a year ago.
    HALF_A_YEAR
  }

  private static String key(@Nullable Long seat, Field field) {
    return seat == null ? "council-" + field.key() : "seat-%d-%s".formatted(seat, field.key());
  }
}

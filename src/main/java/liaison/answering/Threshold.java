package liaison.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import liaison.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// How sure an answer from papers must be on the collection at hand.
///
/// One number does not carry from one collection to another: what is far off in one is nearly right
/// in the next. So the program asks itself questions that no paper answers, and sets the number so
/// that 29 of 30 of them get no answer, within bounds that the council sets.
public final class Threshold {
  /// One outside question in so many may pass.
  private static final int ONE_IN = 30;

  private final Knowledge knowledge;
  private final List<String> outside;
  private final double least;
  private final double most;
  private volatile @Nullable Chosen chosen;

  /// @param edition that of the collection for which the number was chosen
  private record Chosen(long edition, double sure) {}

  /// @param outside questions that no paper answers; where there are none, `most` is asked
  /// @param least the lowest number, from 0 to `most`
  /// @param most the highest, up to 1
  public Threshold(Knowledge knowledge, List<String> outside, double least, double most) {
    this.knowledge = knowledge;
    this.outside = List.copyOf(outside);
    this.least = Math.min(least, most);
    this.most = most;
  }

  /// The questions of a file, one a line, without empty lines and those that begin with `#`; none
  /// where there is no such file.
  public static List<String> questions(Path file) {
    try {
      if (Files.notExists(file)) return List.of();
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number last chosen; chosen now where it never was.
  ///
  /// @param sure how sure the papers' best answer to a question is
  double now(ToDoubleFunction<String> sure) {
    Chosen known = chosen;
    return known == null ? choose(sure).sure() : known.sure();
  }

  /// Chooses the number again where the collection has changed since.
  void follow(ToDoubleFunction<String> sure) {
    Chosen known = chosen;
    if (known == null || known.edition() != knowledge.edition()) {
      var _ = choose(sure);
    }
  }

  private synchronized Chosen choose(ToDoubleFunction<String> sure) {
    long edition = knowledge.edition();
    Chosen known = chosen;
    if (known != null && known.edition() == edition) return known;
    var now = new Chosen(edition, outside.isEmpty() ? most : within(passing(sure)));
    chosen = now;
    return now;
  }

  /// How sure the best of those is that must not pass.
  private double passing(ToDoubleFunction<String> sure) {
    return outside.stream()
        .map(sure::applyAsDouble)
        .sorted(Comparator.reverseOrder())
        .skip(outside.size() / ONE_IN)
        .findFirst()
        .orElse(0.0);
  }

  private double within(double sure) {
    return Math.clamp(Math.nextUp(sure), least, most);
  }
}

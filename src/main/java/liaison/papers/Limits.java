package liaison.papers;

import java.time.Duration;

/// What reading one paper may cost.
///
/// @param deadline how long the reading of one file may take; the start of the child is not counted
/// @param fileBytes the largest file that is opened, in bytes
/// @param textCharacters the most text that one paper may hold, in UTF-16 units
/// @param memoryMegabytes the heap of the child that reads, in MiB
public record Limits(Duration deadline, long fileBytes, int textCharacters, int memoryMegabytes) {
  /// What suits a council's papers on a small machine: 20 seconds, 50 MB, 5 million characters, 256
  /// MiB.
  public static Limits usual() {
    return new Limits(Duration.ofSeconds(20), 50_000_000L, 5_000_000, 256);
  }

  /// The same, with another deadline.
  public Limits withDeadline(Duration other) {
    return new Limits(other, fileBytes, textCharacters, memoryMegabytes);
  }
}

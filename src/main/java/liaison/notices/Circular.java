package liaison.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One letter to everybody on a list.
///
/// @param id its key
/// @param list the key of its list
/// @param listName the list's name when it was written
/// @param link where more is to be read; empty for nowhere
/// @param fileName what is attached; empty for nothing
/// @param version counts its changes
/// @param tested whether its officer was sent this version first
/// @param sent when it went out; null where it has not
public record Circular(
    long id,
    long list,
    String listName,
    String subject,
    String words,
    String link,
    String fileName,
    long version,
    boolean tested,
    Instant made,
    @Nullable Instant sent) {
  /// What an officer writes.
  ///
  /// @param file what is attached; null leaves it as it was
  /// @param withoutFile whether what is attached is taken off, where no other takes its place
  public record Wish(
      long list,
      String subject,
      String words,
      String link,
      @Nullable File file,
      boolean withoutFile) {}

  /// What is attached.
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String name, String type, byte[] bytes) {}
}

package liaison.meetings.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// An agenda as it would come out now.
///
/// @param what differs from the version that is out, in words; empty where nothing does
public record Draft(Sitting meeting, List<AgendaLine> lines, String what) {
  /// How long all of it takes, as far as somebody said, in minutes.
  public int minutes() {
    return lines.stream()
        .map(AgendaLine::minutes)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /// How many items there are of which nobody said how long they take.
  public int untimed() {
    return Math.toIntExact(
        lines.stream().filter(line -> line.item() != null && line.minutes() == null).count());
  }

  /// Whether it takes longer than the meeting.
  public boolean isTooLong() {
    Integer length = meeting.length();
    return length != null && minutes() > length;
  }

  /// What an officer saw of it, in a few characters, for a form to send back.
  public String seen() {
    try {
      byte[] all = (meeting.words() + lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

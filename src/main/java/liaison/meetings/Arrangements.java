package liaison.meetings;

import java.time.LocalTime;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import liaison.text.Years;
import org.jspecify.annotations.Nullable;

/// What of an arrangement can be kept.
final class Arrangements {
  private static final int LONGEST = 200;

  private Arrangements() {}

  /// The same, with plain white space.
  ///
  /// @throws Unacceptable for `day`, `ends`, `place` or `online`
  static Arrangement checked(Arrangement asked) {
    if (!Years.hold(asked.day())) {
      throw new Unacceptable("day", "Enter the year with four digits, such as 2027.");
    }
    @Nullable LocalTime ends = asked.ends();
    if (ends != null && !ends.isAfter(asked.starts())) {
      throw new Unacceptable("ends", "The meeting must end after it starts.");
    }
    return new Arrangement(
        asked.body(),
        asked.day(),
        asked.starts(),
        ends,
        line("place", asked.place()),
        link(asked.online()));
  }

  private static @Nullable String line(String field, @Nullable String text) {
    String line = text == null ? "" : Clean.line(text);
    if (line.length() > LONGEST) {
      throw new Unacceptable(field, "Shorten this to %d letters.".formatted(LONGEST));
    }
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String link(@Nullable String text) {
    String link = text == null ? "" : Links.checked("online", text);
    return link.isEmpty() ? null : link;
  }
}

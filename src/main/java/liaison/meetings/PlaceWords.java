package liaison.meetings;

import java.util.Locale;

/// The words for a place.
final class PlaceWords {
  private PlaceWords() {}

  /// Whether words are only better ones for the same place: people who were told the first find the
  /// second. The words are the same but for their case and punctuation, or some stand before or
  /// after them: "civic offices" and "Council Chamber, Civic Offices".
  static boolean isSame(String told, String now) {
    return plain(now).contains(plain(told));
  }

  private static String plain(String words) {
    return " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}

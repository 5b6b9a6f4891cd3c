package liaison.meetings.replies;

import java.util.Locale;

/// What somebody does about a meeting.
public enum Part {
  /// They come, in a seat of their own.
  COMES,
  /// They come in the place of somebody else.
  SUBSTITUTE,
  /// They do not come, and send apologies.
  APOLOGIES;

  /// As it stands in the table and in forms.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a chair is needed.
  public boolean comes() {
    return this != APOLOGIES;
  }
}

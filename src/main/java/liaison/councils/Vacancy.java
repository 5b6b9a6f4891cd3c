package liaison.councils;

import java.util.regex.Pattern;
import liaison.text.Clean;
import liaison.text.PersonName;

/// The words that people write where a name, an address or a number should stand and there is none.
final class Vacancy {
  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)"
              + PersonName.TITLES
              + "[(\\[\"']*(?:"
              + "(?:(?:currently|now|still|seat|post|position|role|office|is|it is)\\s+)*vacan(?:t|cy|cies)\\b.*"
              + "|(?:tb[acdn]|t\\.b\\.[acdn]\\.?)(?![\\p{L}\\p{N}]).*"
              + "|to be (?:confirmed|advised|appointed|announced|decided|elected|filled|notified)\\b.*"
              + "|awaiting\\b.*|not (?:known|applicable|filled|appointed|yet|available)\\b.*"
              + "|n/?a|n\\.a\\.?|n/k|none|nil|nobody|no[ -]?one|unknown"
              + ")[)\\]\"'.]*|[^\\p{L}\\p{N}]+");

  private Vacancy() {}

  /// Whether words say that there is nobody, or nothing.
  static boolean isSaid(String words) {
    return SAID.matcher(Clean.line(words)).matches();
  }
}

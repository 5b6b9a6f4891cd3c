package liaison.councils;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one form of each field of a council: what a person typed, checked and written as it is kept.
final class CouncilText {
  static final Pattern PARISH = Pattern.compile("(.+?)\\s*\\((E\\d{8})\\)");
  private static final Pattern WARD =
      Pattern.compile("(.+?)(?:\\s*\\((?:from\\s+([^()]*?))?(?:\\s*to\\s+([^()]*?))?\\))?");
  private static final Set<String> MAY_BE_PUBLIC = Set.of("website", "email", "phone", "address");

  private CouncilText() {}

  /// @throws liaison.text.Unacceptable for the field's key, in words for the person
  static String of(CouncilField field, String typed) {
    return switch (field) {
      case NAME, STYLE -> needed(field, typed);
      case KIND -> kind(field, typed);
      case ALIASES, SERVICES, TAGS -> joined(Typed.several(field, typed));
      case PARISHES -> parishes(field, typed);
      case WEBSITE -> website(field, typed);
      case EMAIL -> Typed.email(field, typed);
      case PHONE, ADDRESS, NOTE -> Typed.line(field, typed);
      case COUNCILLORS -> number(field, typed);
      case WARDS ->
          joined(Typed.several(field, typed).stream().map(ward -> ward(field, ward)).toList());
      case ELECTIONS ->
          joined(Typed.several(field, typed).stream().map(day -> Typed.day(field, day)).toList());
      case PUBLIC -> published(field, typed);
      case CONFIRMED -> Typed.day(field, typed);
    };
  }

  static String joined(List<String> values) {
    return String.join("; ", values.stream().distinct().sorted().toList());
  }

  static List<String> apart(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("; "));
  }

  private static String needed(CouncilField field, String typed) {
    String line = Typed.line(field, typed);
    if (line.isEmpty()) throw Typed.fault(field, "is empty. Every council has one.");
    return line;
  }

  private static String kind(CouncilField field, String typed) {
    String word = Typed.line(field, typed).toLowerCase(java.util.Locale.ROOT);
    return Kind.of(word)
        .map(Kind::word)
        .orElseThrow(() ->
            Typed.fault(
                field, "\"%s\" is not one of parish, town, community, meeting.".formatted(word)));
  }

  private static String parishes(CouncilField field, String typed) {
    List<String> parishes = Typed.several(field, typed);
    if (parishes.isEmpty()) throw Typed.fault(field, "is empty. Every council has a parish.");
    return joined(
        parishes.stream()
            .map(parish -> {
              Matcher parts = PARISH.matcher(parish);
              if (parts.matches()) return "%s (%s)".formatted(parts.group(1), parts.group(2));
              throw Typed.fault(
                  field,
                  "\"%s\" has no ONS code. Write it as Olney (E04001275).".formatted(parish));
            })
            .toList());
  }

  private static String website(CouncilField field, String typed) {
    String line = Typed.line(field, typed);
    if (line.isEmpty()) return "";
    String whole = line.contains("://") ? line : "https://" + line;
    try {
      URI uri = new URI(whole);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null) return whole;
    } catch (URISyntaxException e) {
      throw notWeb(field, line);
    }
    throw notWeb(field, line);
  }

  private static RuntimeException notWeb(CouncilField field, String line) {
    return Typed.fault(
        field, "\"%s\" is no web address. Write it as https://example.org.".formatted(line));
  }

  private static String number(CouncilField field, String typed) {
    String line = Typed.line(field, typed);
    if (line.isEmpty() || line.matches("[1-9]\\d{0,2}")) return line;
    throw Typed.fault(field, "\"%s\" is no number from 1 to 999.".formatted(line));
  }

  private static String ward(CouncilField field, String typed) {
    Matcher parts = WARD.matcher(typed);
    if (!parts.matches()) throw Typed.fault(field, "\"%s\" is no ward.".formatted(typed));
    String from = parts.group(2) == null ? "" : Typed.day(field, parts.group(2));
    String to = parts.group(3) == null ? "" : Typed.day(field, parts.group(3));
    if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
      throw Typed.fault(field, "\"%s\" ends before it begins.".formatted(typed));
    }
    return ward(parts.group(1), from, to);
  }

  /// @param from the first day, or empty
  /// @param to the last day, or empty
  static String ward(String name, String from, String to) {
    if (from.isEmpty() && to.isEmpty()) return name;
    String days = (from.isEmpty() ? "" : "from " + from) + (to.isEmpty() ? "" : " to " + to);
    return "%s (%s)".formatted(name, days.strip());
  }

  /// Name, first day and last day of a ward as [#ward] writes it; days may be empty.
  static List<String> wardParts(String ward) {
    Matcher parts = WARD.matcher(ward);
    if (!parts.matches()) throw new IllegalArgumentException("not a ward of ours");
    String from = parts.group(2) == null ? "" : parts.group(2);
    String to = parts.group(3) == null ? "" : parts.group(3);
    return List.of(parts.group(1), from, to);
  }

  private static String published(CouncilField field, String typed) {
    List<String> words = Typed.several(field, typed);
    for (String word : words) {
      if (!MAY_BE_PUBLIC.contains(word)) {
        throw Typed.fault(
            field, "\"%s\" is not one of website, email, phone, address.".formatted(word));
      }
    }
    return joined(words);
  }
}

package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import liaison.councils.CouncilField;
import liaison.councils.Field;
import liaison.councils.Kind;
import liaison.councils.SittingField;
import liaison.web.PlainDates;

/// What the fields are called in forms, and what helps to fill them in.
final class FieldWords {
  static final String INTERIM = "Fills in for a while";
  static final Map<String, String> PUBLIC =
      Map.of(
          "website", "Website",
          "email", "Council email",
          "phone", "Council phone",
          "address", "Office address");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String AS_A_DAY = "For example, 27 3 2027.";

  private FieldWords() {}

  static String label(Field field) {
    return switch (field) {
      case CouncilField of -> label(of);
      case SittingField of -> label(of);
    };
  }

  private static String label(CouncilField field) {
    return switch (field) {
      case NAME -> "Name";
      case PUBLIC -> "What anyone may see";
      case WARDS -> "City wards";
      case KIND,
          STYLE,
          ALIASES,
          PARISHES,
          WEBSITE,
          EMAIL,
          PHONE,
          ADDRESS,
          COUNCILLORS,
          ELECTIONS,
          SERVICES,
          TAGS,
          NOTE,
          CONFIRMED ->
          field.title();
    };
  }

  private static String label(SittingField field) {
    return switch (field) {
      case NAME -> "Name";
      case EMAIL -> "Office email";
      case PHONE -> "Office phone";
      case OWN_EMAIL -> "Their own email";
      case OWN_PHONE -> "Their own phone";
      case FROM -> "First day";
      case TERM_TO -> "End of the term";
      case TO -> "Last day";
      case INTERIM -> "For how long";
      case CONFIRMED -> "Last confirmed";
    };
  }

  static String hint(Field field) {
    return switch (field) {
      case CouncilField of -> hint(of);
      case SittingField of -> hint(of);
    };
  }

  private static String hint(CouncilField field) {
    return switch (field) {
      case NAME -> "As the council writes itself.";
      case KIND -> "What it is counted as. All but the parish meeting have the same powers.";
      case STYLE -> "What it calls itself, such as Town Council.";
      case ALIASES ->
          "Other names and abbreviations. One in each line; a semicolon begins a new one.";
      case PARISHES -> "One in each line, with its ONS code: Olney (E04001275).";
      case WEBSITE -> "For example, https://council.example.";
      case EMAIL -> "The mailbox of the council itself, which outlives every clerk.";
      case PHONE -> "Of its office.";
      case ADDRESS -> "Often a clerk's home, so think before you make it public.";
      case COUNCILLORS -> "How many seats it has for them.";
      case WARDS -> "One in each line. Add days where you know them: Olney (from 7/5/2026).";
      case ELECTIONS -> "One in each line, such as 6/5/2027.";
      case SERVICES -> "What was devolved to it. One in each line; a semicolon begins a new one.";
      case TAGS ->
          "Your own words for groups of councils. One in each line; a semicolon begins a new one.";
      case NOTE -> "What a reader should know.";
      case PUBLIC -> "What you do not choose stays at this desk.";
      case CONFIRMED ->
          "The day on which the council last said that all this is right. " + AS_A_DAY;
    };
  }

  private static String hint(SittingField field) {
    return switch (field) {
      case NAME, PHONE -> "";
      case EMAIL -> "Anyone may see it. Letters go there.";
      case OWN_EMAIL -> "Only officers see it. Letters go there where there is no office email.";
      case OWN_PHONE -> "Only officers see it.";
      case FROM, CONFIRMED -> AS_A_DAY;
      case TERM_TO -> "Where you know it. They may stay on after it.";
      case TO -> "Leave it empty while they stay.";
      case INTERIM -> "";
    };
  }

  static String kind(Kind kind) {
    return switch (kind) {
      case PARISH -> "Parish council";
      case TOWN -> "Town council";
      case COMMUNITY -> "Community council";
      case MEETING -> "Parish meeting";
    };
  }

  /// A value as people read it: days in words.
  static String value(Field field, String kept) {
    if (kept.isEmpty()) return "nothing";
    if (field == CouncilField.KIND) {
      for (Kind kind : Kind.values()) if (kind.word().equals(kept)) return kind(kind);
    }
    return DAY.matcher(kept).replaceAll(day -> PlainDates.weekday(LocalDate.parse(day.group())));
  }
}

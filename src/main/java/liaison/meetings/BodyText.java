package liaison.meetings;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What is set for a body as text: as people type it, and as it is kept. Empty text sets nothing.
final class BodyText {
  private static final int LONGEST = 200;

  private BodyText() {}

  /// What is kept for what was typed.
  ///
  /// @throws Unacceptable for the field's key
  static String checked(BodyField field, String typed) {
    String text = Clean.line(typed);
    if (text.length() > LONGEST) {
      throw fault(field, "Shorten this to %d letters or less.".formatted(LONGEST));
    }
    return switch (field) {
      case NAME -> required(field, text, "Enter a name for the body.");
      case STATE -> state(field, text);
      case MEETS -> text.isEmpty() ? "" : Pattern.of(text).words();
      case PURPOSE -> required(field, text, "Choose who is written to.");
      case OPEN, APPROVAL -> yes(field, text);
      case SETTLED_BY, CHAIR, PLACE -> text;
      case ONLINE -> Links.checked(field.key(), text);
      case STARTS, HOUR, CLOSES ->
          Hours.text(Hours.read(field.key(), required(field, text, Hours.LIKE)));
      case ENDS -> text.isEmpty() ? "" : Hours.text(Hours.read(field.key(), text));
      case PER_COUNCIL -> number(field, text, 9);
      case AGENDA_CLEAR_DAYS, PAPERS_CLEAR_DAYS, REMINDER_DAYS -> number(field, text, 30);
      case CALL_DAYS, ITEMS_CLOSE_DAYS, SETTLED_DAYS, AGENDA_DAYS, MINUTES_DAYS ->
          number(field, text, 120);
    };
  }

  private static Unacceptable fault(BodyField field, String words) {
    return new Unacceptable(field.key(), words);
  }

  private static String required(BodyField field, String text, String words) {
    if (text.isEmpty()) throw fault(field, words);
    return text;
  }

  private static String state(BodyField field, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    for (Body.State state : Body.State.values()) {
      if (word.equals(word(state))) return word;
    }
    throw fault(field, "Choose active, speakers only or dormant.");
  }

  /// "speakers only" for SPEAKERS_ONLY.
  static String word(Body.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String yes(BodyField field, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes" -> "yes";
      case "no", "" -> "no";
      case String _ -> throw fault(field, "Say yes or no.");
    };
  }

  private static String number(BodyField field, String text, int most) {
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= most) {
      return String.valueOf(Integer.parseInt(text));
    }
    throw fault(field, "Enter a whole number from 0 to %d. 0 leaves it out.".formatted(most));
  }

  /// Everything that is set for a body.
  static Map<BodyField, String> of(String name, Body.State state, Habits habits) {
    var values = new EnumMap<BodyField, String>(BodyField.class);
    for (BodyField field : BodyField.values()) {
      Object value =
          switch (field) {
            case NAME -> name;
            case STATE -> word(state);
            case MEETS -> habits.meets();
            case PURPOSE -> habits.purpose();
            case PER_COUNCIL -> habits.perCouncil();
            case OPEN -> habits.open() ? "yes" : "no";
            case SETTLED_BY -> habits.settledBy();
            case CHAIR -> habits.chair();
            case STARTS -> habits.starts();
            case ENDS -> habits.ends();
            case PLACE -> habits.place();
            case ONLINE -> habits.online();
            case CALL_DAYS -> habits.callDays();
            case ITEMS_CLOSE_DAYS -> habits.itemsCloseDays();
            case SETTLED_DAYS -> habits.settledDays();
            case AGENDA_DAYS -> habits.agendaDays();
            case AGENDA_CLEAR_DAYS -> habits.agendaClearDays();
            case PAPERS_CLEAR_DAYS -> habits.papersClearDays();
            case REMINDER_DAYS -> habits.reminderDays();
            case MINUTES_DAYS -> habits.minutesDays();
            case HOUR -> habits.hour();
            case CLOSES -> habits.closes();
            case APPROVAL -> habits.approval() ? "yes" : "no";
          };
      values.put(field, Objects.toString(value, ""));
    }
    return values;
  }

  /// The habits that checked text says; what it does not name is as usual.
  static Habits habits(Map<BodyField, String> values) {
    var all = of("", Body.State.ACTIVE, Habits.usual());
    all.putAll(values);
    return new Habits(
        text(all, BodyField.PURPOSE),
        whole(all, BodyField.PER_COUNCIL),
        text(all, BodyField.OPEN).equals("yes"),
        orNull(all, BodyField.SETTLED_BY),
        orNull(all, BodyField.CHAIR),
        LocalTime.parse(text(all, BodyField.STARTS)),
        hourOrNull(all, BodyField.ENDS),
        orNull(all, BodyField.PLACE),
        orNull(all, BodyField.ONLINE),
        whole(all, BodyField.CALL_DAYS),
        whole(all, BodyField.ITEMS_CLOSE_DAYS),
        whole(all, BodyField.AGENDA_DAYS),
        whole(all, BodyField.AGENDA_CLEAR_DAYS),
        whole(all, BodyField.PAPERS_CLEAR_DAYS),
        whole(all, BodyField.REMINDER_DAYS),
        whole(all, BodyField.MINUTES_DAYS),
        LocalTime.parse(text(all, BodyField.HOUR)),
        text(all, BodyField.APPROVAL).equals("yes"),
        orNull(all, BodyField.MEETS),
        whole(all, BodyField.SETTLED_DAYS),
        LocalTime.parse(text(all, BodyField.CLOSES)));
  }

  private static String text(Map<BodyField, String> values, BodyField field) {
    return values.getOrDefault(field, "");
  }

  private static int whole(Map<BodyField, String> values, BodyField field) {
    return Integer.parseInt(text(values, field));
  }

  private static @Nullable String orNull(Map<BodyField, String> values, BodyField field) {
    String text = text(values, field);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalTime hourOrNull(Map<BodyField, String> values, BodyField field) {
    String text = text(values, field);
    return text.isEmpty() ? null : LocalTime.parse(text);
  }
}

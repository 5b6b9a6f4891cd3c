package liaison.mail;

import java.util.regex.Pattern;

/// The calendar part of a letter, which lets its reader's calendar keep the meeting.
///
/// @param method what the calendar is asked to do, as RFC 5546 has it: "REQUEST", "CANCEL"
/// @param text iCalendar as RFC 5545 has it; its METHOD says the same
public record Calendar(String method, String text) {
  private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
  private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

  /// Lines end in CR LF from here on.
  ///
  /// @throws IllegalArgumentException where it is no calendar, or its METHOD says something else
  public Calendar {
    text = BREAK.matcher(text.strip()).replaceAll("\r\n") + "\r\n";
    if (!METHOD.matcher(method).matches()
        || !text.startsWith("BEGIN:VCALENDAR\r\n")
        || !text.contains("\r\nMETHOD:" + method + "\r\n")) {
      throw new IllegalArgumentException("No calendar of method " + method);
    }
  }

  /// Its name as a file beside the letter.
  String fileName() {
    return method.equals("CANCEL") ? "cancelled.ics" : "meeting.ics";
  }
}

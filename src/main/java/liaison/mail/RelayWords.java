package liaison.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a relay said, in words for a person: what is wrong, and what to do.
public final class RelayWords {
  private static final Pattern CODE =
      Pattern.compile("\\b([245]\\d\\d)[ -](?:([245])\\.(\\d{1,3})\\.(\\d{1,3}))?");

  private record Meaning(String subject, String detail, String words) {}

  /// By the enhanced code (RFC 3463): subject and detail; an empty detail is any.
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("1", "1", "There is no such mailbox. Ask the council for its address."),
          new Meaning("1", "2", "There is no such mail domain. Ask the council for its address."),
          new Meaning("1", "10", "This domain takes no mail. Ask the council for its address."),
          new Meaning("1", "", "The address is not taken. Ask the council for its address."),
          new Meaning("2", "1", "The mailbox is closed. Ask the council for another address."),
          new Meaning("2", "2", "The mailbox is full. Telephone the council."),
          new Meaning("2", "3", "The letter is too big for this mailbox. Send a link instead."),
          new Meaning("2", "", "The mailbox takes nothing just now. Telephone the council."),
          new Meaning("3", "4", "The letter is too big for the mail server. Send a link instead."),
          new Meaning("3", "", "The mail server cannot take letters just now."),
          new Meaning("4", "", "The council's mail server could not be reached."),
          new Meaning(
              "7", "", "The mail server does not let us send this. Ask whoever runs the mail."));

  private RelayWords() {}

  /// Plain words for what a relay said last.
  ///
  /// @param said the relay's own words; may be empty
  /// @return empty where nothing was said
  public static String plainly(String said) {
    if (said.isBlank()) return "";
    Matcher code = CODE.matcher(said);
    if (!code.find()) return unspoken(said);
    String subject = code.group(3);
    String detail = code.group(4);
    return MEANINGS.stream()
        .filter(one -> one.subject().equals(subject))
        .filter(one -> one.detail().isEmpty() || one.detail().equals(detail))
        .findFirst()
        .map(Meaning::words)
        .orElseGet(() -> byClass(code.group(1)));
  }

  private static String byClass(String code) {
    return switch (code.charAt(0)) {
      case '2' -> "The mail server took it.";
      case '4' -> "The mail server asked us to try later.";
      default -> "The mail server refused it. Check the address.";
    };
  }

  private static String unspoken(String said) {
    if (said.startsWith("The service ended")) {
      return "The service ended while it was sent. It may have arrived.";
    }
    if (said.startsWith("Fault ")) return "Something went wrong here. It is in the log.";
    return "The line to the mail server was cut, or could not be opened.";
  }
}

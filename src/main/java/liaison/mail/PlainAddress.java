package liaison.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import liaison.text.Clean;
import liaison.text.Unacceptable;

/// An address that a letter can go to: one, without a name, in letters that every relay takes.
public final class PlainAddress {
  private static final int LONGEST = 254;

  /// What no mailbox name of ours holds: blanks, line breaks, quotes, brackets, and what separates
  /// one address from the next.
  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{Alnum}!#$%&'*+/=?^_`{|}~.-]{1,64}@"
              + "(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+[\\p{Alnum}-]{2,63}");

  private PlainAddress() {}

  /// The address without blanks around it.
  ///
  /// @param field the name of what was given, for the person who reads the refusal
  /// @throws Unacceptable where it is none that a letter can go to
  public static String of(String field, String typed) {
    String address = typed.strip();
    if (!address.equals(Clean.line(address))
        || address.length() > LONGEST
        || !FORM.matcher(address).matches()
        || !isParsed(address)) {
      throw new Unacceptable(
          field, "Enter an email address in the right form, like name@example.org.");
    }
    return address;
  }

  private static boolean isParsed(String address) {
    try {
      return new InternetAddress(address, true).getAddress().equals(address);
    } catch (AddressException e) {
      return false;
    }
  }
}

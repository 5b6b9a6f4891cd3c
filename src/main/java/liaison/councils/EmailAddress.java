package liaison.councils;

import java.util.Locale;
import java.util.regex.Pattern;

/// What an email address must look like before anything is sent to it.
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  private EmailAddress() {}

  /// Whether it is one, with nothing around it.
  public static boolean isWhole(String address) {
    return address.length() <= LONGEST && PLAIN.matcher(address).matches();
  }

  /// The form under which the same mailbox is always found.
  static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}

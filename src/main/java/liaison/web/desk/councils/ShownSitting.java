package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import liaison.councils.Sitting;
import liaison.councils.Suppression;
import liaison.web.PlainDates;
import org.jspecify.annotations.Nullable;

/// Somebody in a seat, as a council's page shows them.
///
/// @param path where the pages about it are
/// @param person their key
/// @param days from when to when, in words
/// @param wrong why nothing is sent to their address; empty where letters are
/// @param address whether there is one
public record ShownSitting(
    String path,
    long person,
    String name,
    String email,
    String phone,
    String ownEmail,
    String ownPhone,
    String days,
    boolean interim,
    boolean sample,
    boolean open,
    String wrong,
    boolean address) {

  static ShownSitting of(Sitting sitting, Map<String, Suppression> suppressed) {
    String email = text(sitting.email());
    String ownEmail = text(sitting.ownEmail());
    String address = email.isEmpty() ? ownEmail : email;
    return new ShownSitting(
        Paths.sitting(sitting.council(), sitting.id()),
        sitting.person(),
        sitting.name(),
        email,
        text(sitting.phone()),
        ownEmail,
        text(sitting.ownPhone()),
        days(sitting),
        sitting.interim(),
        sitting.sample(),
        sitting.to() == null,
        wrong(address, suppressed),
        !address.isEmpty());
  }

  /// Why nothing is sent to an address, in words; empty where it is.
  static String wrong(String address, Map<String, Suppression> suppressed) {
    Suppression one = suppressed.get(address.strip().toLowerCase(Locale.ROOT));
    return one == null ? "" : CouncilWords.reason(one.reason());
  }

  static String days(Sitting sitting) {
    LocalDate to = sitting.to();
    LocalDate term = sitting.termTo();
    String from = "From " + PlainDates.weekday(sitting.from());
    if (to != null) return from + " to " + PlainDates.weekday(to);
    return term == null ? from : from + ", for a term until " + PlainDates.weekday(term);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

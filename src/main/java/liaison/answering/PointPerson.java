package liaison.answering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The officer to whom an enquiry goes.
///
/// @param name a name or a role, as it is shown to the asker
/// @param email where the enquiry goes
/// @param replyBy from the day on which something is asked to the working day by which it is
///   answered
/// @param sameDay from the day on which something is asked to that day, or the next working day
///   where it is none: for what cannot wait
/// @param cover who does the work on a day; empty where nobody but the officer does
public record PointPerson(
    String name,
    String email,
    UnaryOperator<LocalDate> replyBy,
    UnaryOperator<LocalDate> sameDay,
    Function<LocalDate, Optional<Person>> cover) {
  /// One whose work nobody else does.
  public PointPerson(
      String name,
      String email,
      UnaryOperator<LocalDate> replyBy,
      UnaryOperator<LocalDate> sameDay) {
    this(name, email, replyBy, sameDay, _ -> Optional.empty());
  }

  /// Somebody as they are shown to an asker.
  public record Person(String name, String email) {}

  /// Who does the work on a day, as it is shown to the asker.
  public Person on(LocalDate day) {
    return cover
        .apply(day)
        .filter(other -> !other.email().equalsIgnoreCase(email))
        .orElseGet(() -> new Person(name, email));
  }
}

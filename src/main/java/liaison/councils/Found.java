package liaison.councils;

import java.util.List;

/// What was found for a fragment.
public sealed interface Found {
  /// A council.
  ///
  /// @param matched the words of its record in which the fragment stands
  record OfCouncil(String council, String name, String matched) implements Found {}

  /// A person.
  ///
  /// @param matched the name, address or number in which the fragment stands
  /// @param seats the seats that they are, were or will be in ("Clerk, Olney Town Council")
  record OfPerson(long person, String name, String matched, List<String> seats) implements Found {}
}

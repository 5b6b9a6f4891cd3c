package liaison.councils;

import java.time.LocalDate;
import java.util.List;

/// Who is on a list on a day, and who of those who should be cannot be reached.
public record Members(
    ContactList list, LocalDate day, List<Member> members, List<Missing> missing) {
  /// One who is on it, once, for however many councils.
  ///
  /// @param councils the names of the councils for which
  /// @param because why it is this one and not the first choice; empty where it is the first
  public record Member(Reach reach, List<String> councils, List<Gap> because) {}

  /// A council for which nobody is on it though somebody should be, or a seat of it that is passed
  /// over, suppressed addresses among them.
  public record Missing(String council, String name, List<Gap> gaps, boolean nobody) {}
}

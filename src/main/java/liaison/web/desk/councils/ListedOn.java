package liaison.web.desk.councils;

import java.util.List;
import liaison.councils.Members;
import liaison.councils.Phrases;

/// A list that is meant for a council, as the council's page shows it.
///
/// @param to who is on it for the council, each with the address and why
/// @param wrong who is passed over, and why
public record ListedOn(String name, String path, List<String> to, List<String> wrong) {
  static ListedOn of(Members found) {
    return new ListedOn(
        found.list().name(),
        "/desk/lists/" + found.list().id(),
        found.members().stream()
            .map(member -> member.reach().address() + ": " + Phrases.why(member))
            .toList(),
        found.missing().stream().map(missing -> Phrases.wrong(missing.gaps())).toList());
  }
}

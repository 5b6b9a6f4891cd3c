package liaison.enquiries;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// How to reach somebody who asked for a person.
///
/// @param email where the answer goes
/// @param name how to address them, or null
/// @param details what they add to the question, or null
public record Contact(String email, @Nullable String name, @Nullable String details) {
  /// This contact, left after an earlier one for the same question. What it leaves out stays as it
  /// was, and what it changes is kept in the details: nothing that was left is lost.
  Contact after(Contact first) {
    var kept = new StringJoiner("\n");
    if (first.details != null) kept.add(first.details);
    if (changes(first)) {
      kept.add("First asked by " + (first.name == null ? "" : first.name + ", ") + first.email);
    }
    if (details != null && !kept.toString().contains(details)) kept.add(details);
    return new Contact(
        email, name == null ? first.name : name, kept.length() == 0 ? null : kept.toString());
  }

  private boolean changes(Contact first) {
    boolean otherName = name != null && first.name != null && !name.equals(first.name);
    return otherName || !email.equalsIgnoreCase(first.email);
  }
}

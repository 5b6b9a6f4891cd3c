package liaison.accounts;

/// A liaison officer.
///
/// @param email the work address, to which sign-in letters go
/// @param disabled whether they can no longer sign in
/// @param version counts the changes of name and role
public record Officer(
    long id, String name, String email, Role role, boolean disabled, long version) {
  /// How the audit names an officer: "officer/3". It says nothing about the person.
  public String key() {
    return "officer/" + id;
  }

  /// Whether they may say who is an officer.
  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }
}

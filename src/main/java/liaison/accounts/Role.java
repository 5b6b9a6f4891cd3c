package liaison.accounts;

import java.util.Arrays;

/// What an officer may do.
public enum Role {
  /// The daily work.
  OFFICER("officer"),
  /// The daily work, and who is an officer.
  ADMINISTRATOR("administrator");

  private final String key;

  Role(String key) {
    this.key = key;
  }

  /// As the table and the pages have it: "officer".
  public String key() {
    return key;
  }

  static Role of(String key) {
    return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst().orElseThrow();
  }
}

package liaison.notices;

import java.util.Map;

/// In whose name letters are written, and who is to be asked.
///
/// @param council the principal council's name
/// @param contact whom readers may ask
/// @param email where they ask; calendars name it as the organiser
/// @param phone where they ring; empty where nobody answers
public record Sending(String council, String contact, String email, String phone) {
  /// Nobody answers a telephone.
  public Sending(String council, String contact, String email) {
    this(council, contact, email, "");
  }

  /// What the files of every letter of this room are told.
  Map<String, String> values() {
    return Map.of("council", council, "contact", contact, "email", email, "phone", phone);
  }
}

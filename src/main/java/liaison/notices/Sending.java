package liaison.notices;

/// In whose name letters are written, and who is to be asked.
///
/// @param council the principal council's name
/// @param contact whom readers may ask
/// @param email where they ask; calendars name it as the organiser
public record Sending(String council, String contact, String email) {}

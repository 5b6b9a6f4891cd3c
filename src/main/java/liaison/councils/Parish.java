package liaison.councils;

/// A civil parish. Its code changes when its boundary does.
///
/// @param onsCode its code at the Office for National Statistics ("E04012185")
/// @param mapitId its number in mySociety's MapIt; empty where not known
public record Parish(String onsCode, String name, String mapitId) {}

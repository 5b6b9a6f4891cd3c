package liaison.councils;

/// A list: a rule with a name.
///
/// @param rule in its readable form ("forum-1, forum-2, else clerk where tag north")
/// @param version counts its changes
public record ContactList(long id, String name, String rule, long version) {}

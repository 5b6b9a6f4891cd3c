package liaison.councils;

import java.util.List;

/// A council that a running text names.
///
/// @param from the first character of the name in the text
/// @param to after its last; the words for its kind are within ("Gt Linford PC")
/// @param words the name as it stands there
/// @param councils those that may be meant, by name: one, or several to choose from
public record Mention(int from, int to, String words, List<Council> councils) {}

package liaison.enquiries;

import org.jspecify.annotations.Nullable;

/// How to reach somebody who asked for a person.
///
/// @param email where the answer goes
/// @param name how to address them, or null
/// @param details what they add to the question, or null
public record Contact(String email, @Nullable String name, @Nullable String details) {}

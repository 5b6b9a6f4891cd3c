package liaison.knowledge;

import org.jspecify.annotations.Nullable;

/// What the index knows of one document as a whole.
///
/// @param document null where it is left out
/// @param passages how many it was cut into
/// @param reason why it is left out, or null
record Entry(
    String id,
    String fingerprint,
    @Nullable Document document,
    int passages,
    @Nullable String reason) {}

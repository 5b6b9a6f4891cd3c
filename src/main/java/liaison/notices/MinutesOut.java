package liaison.notices;

import java.time.Instant;

/// Minutes that are published, as letters need them.
///
/// @param at when they were published first
/// @param approved whether a later meeting has approved them
public record MinutesOut(Instant at, boolean approved) {}

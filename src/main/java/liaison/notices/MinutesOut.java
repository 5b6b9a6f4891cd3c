package liaison.notices;

import java.time.LocalDate;

/// Minutes that are published, as letters need them.
///
/// @param day on which they came out
/// @param approved whether a later meeting has approved them
public record MinutesOut(LocalDate day, boolean approved) {}

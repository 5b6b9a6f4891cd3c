package liaison.days;

import java.time.LocalDate;

/// The last day on which a notice is in time.
///
/// @param latest by the rule alone; it may be a Sunday
/// @param practical the last working day on or before it, when an office can send it
public record NoticeDay(LocalDate latest, LocalDate practical) {}

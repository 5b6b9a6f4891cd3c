package liaison.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days on which an officer's work passes to another.
///
/// @param to the last day, counted; null where they do not come back
/// @param cover who does the work
public record Absence(long id, LocalDate from, @Nullable LocalDate to, Officer cover) {}

package liaison.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who is in a seat. Email and phone are those of the office, which anyone may know.
///
/// @param name as it is shown
/// @param from the first day
/// @param to the last day, or null where none is set
/// @param confirmed the day on which the council last said that this is so, or null for never
/// @param sample whether it is made up, to show what records look like
public record Holder(
    String name,
    @Nullable String email,
    @Nullable String phone,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate confirmed,
    boolean sample) {}

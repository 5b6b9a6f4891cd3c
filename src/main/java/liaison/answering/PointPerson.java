package liaison.answering;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// The officer to whom an enquiry goes.
///
/// @param name a name or a role, as it is shown to the asker
/// @param email where the enquiry goes
/// @param replyBy from the day on which something is asked to the working day by which it is
///   answered
/// @param sameDay from the day on which something is asked to that day, or the next working day
///   where it is none: for what cannot wait
public record PointPerson(
    String name,
    String email,
    UnaryOperator<LocalDate> replyBy,
    UnaryOperator<LocalDate> sameDay) {}

package liaison.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An address to which a letter to a council can be sent.
///
/// @param address as it is on file
/// @param role whose it is: the kind of seat in words ("Clerk"), or "Council mailbox"
/// @param kind the key of the kind of seat, or null for the council's own mailbox
/// @param name who is in the seat, or null for the council's own mailbox
/// @param seat the key of the seat, or null for the council's own mailbox
/// @param until the last day in the seat, where one is set
public record Reach(
    String address,
    String role,
    @Nullable String kind,
    @Nullable String name,
    @Nullable Long seat,
    @Nullable LocalDate until) {}

package liaison.meetings.agenda;

import java.time.Instant;
import java.util.List;

/// A version of an agenda that came out.
///
/// @param version from 1
/// @param what is new in it: "item 4 added"; "first version" for the first
/// @param at when it came out
/// @param lines as they came out
public record Published(int version, String what, Instant at, List<AgendaLine> lines) {}

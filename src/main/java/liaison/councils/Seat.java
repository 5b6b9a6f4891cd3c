package liaison.councils;

import org.jspecify.annotations.Nullable;

/// A part that a council has to play. It outlives who plays it.
///
/// @param id its key for ever
/// @param council the key of its council
/// @param kind the key of its kind: clerk, deputy, rfo, chair, vice-chair, forum-1, forum-2,
///   forum-substitute, pag, ward-forum-chair, councillor, link-officer
/// @param title the kind in words ("Forum representative 1")
/// @param holder who is in it on the day asked for, or null where it is vacant
public record Seat(long id, String council, String kind, String title, @Nullable Holder holder) {}

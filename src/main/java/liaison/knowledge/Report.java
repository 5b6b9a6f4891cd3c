package liaison.knowledge;

import java.util.List;

/// What one round over the sources did.
///
/// @param read ids of the documents that were read anew, in order
/// @param unchanged how many were as before
/// @param removed ids of the documents that are gone from their sources
/// @param leftOut every document that is not in the index, with its reason, those of earlier rounds
///   too
/// @param unsettled ids of the documents that could not be had just then; the next round takes
///   them, and what was read of them before stays
public record Report(
    List<String> read,
    int unchanged,
    List<String> removed,
    List<LeftOut> leftOut,
    List<String> unsettled) {}

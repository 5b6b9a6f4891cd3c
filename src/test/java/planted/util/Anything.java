package planted.util;

/// Planted: a room that is not on the plan, and is not null-marked.
public final class Anything {}

package liaison.meetings.replies;

/// Somebody whom a council names.
///
/// @param name empty where it was erased
public record Named(String name, Part part) {}

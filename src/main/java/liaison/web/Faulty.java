package liaison.web;

/// A fault as it is sent.
///
/// @param type the content type
record Faulty(String type, byte[] bytes) {}

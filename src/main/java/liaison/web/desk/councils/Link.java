package liaison.web.desk.councils;

/// A link, as a page shows it.
public record Link(String words, String path) {}

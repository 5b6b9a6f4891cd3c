package liaison.enquiries;

/// Where a question came in.
public enum Channel {
  /// The page, the widget or the chat endpoint.
  CHAT,
  /// The mailbox.
  EMAIL,
  /// The command line.
  COMMAND
}

package liaison.mail;

import liaison.text.Clean;

/// In whose name letters go out.
///
/// @param name as it stands before the address
/// @param address where answers and faults go
public record Sender(String name, String address) {
  /// @throws liaison.text.Unacceptable for `mail.from` where the address is none
  public Sender {
    name = Clean.line(name);
    address = PlainAddress.of("mail.from", address);
  }
}

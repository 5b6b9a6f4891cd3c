package liaison.mail;

import java.time.Duration;

/// How long to wait for a relay.
///
/// @param connect for the line to be open
/// @param answer for each answer but one, and for the relay to take some bytes
/// @param end for the answer to a letter's end: a relay that is given up too soon has often taken
///   it, and gets it twice (RFC 5321, 4.5.3.2.6, wants ten minutes)
record Patience(Duration connect, Duration answer, Duration end) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(600));
}

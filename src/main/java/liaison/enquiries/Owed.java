package liaison.enquiries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question that a person owes an answer.
///
/// @param reference under which the asker knows it: "PL-7K3M9QXW"
/// @param reply what the asker was told at once
/// @param asked on which day
/// @param due by which day it is to be answered
/// @param contact where the answer goes
/// @param person who answers it today, by name; the cover where the usual person is away
/// @param overdue whether the day has passed
/// @param answered what was answered; null while it is open, or where it was closed without
/// @param closed on which day; null while it is open
public record Owed(
    String reference,
    String conversation,
    String question,
    String reply,
    LocalDate asked,
    LocalDate due,
    Contact contact,
    String person,
    boolean overdue,
    @Nullable String answered,
    @Nullable LocalDate closed) {
  /// Whether it still waits.
  public boolean isOpen() {
    return closed == null;
  }
}

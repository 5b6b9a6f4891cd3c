package liaison.web;

import java.time.LocalDate;
import liaison.meetings.Meeting;

/// A meeting that began yesterday for a while, with the answers that were given about it.
record Begun(Served served, Meeting meeting) implements AutoCloseable {
  static Begun of(Served served, Meeting meeting) {
    var begun = new Begun(served, meeting);
    begun.on(LocalDate.ofInstant(Served.CLOCK.instant(), java.time.ZoneOffset.UTC).minusDays(1));
    return begun;
  }

  private void on(LocalDate day) {
    served
        .database()
        .change(handle -> {
          handle.execute("UPDATE meeting SET day = ? WHERE id = ?", day, meeting.id());
          handle.execute("UPDATE reply SET day = ? WHERE meeting = ?", day, meeting.id());
        });
  }

  @Override
  public void close() {
    on(meeting.day());
  }
}

package liaison.meetings;

import liaison.store.Database;

/// The habits of the Parish Forum where a test reads no file of bodies: every council sends two.
public final class ForumHabits {
  private ForumHabits() {}

  public static void keep(Database database) {
    database.change(handle ->
        handle.execute(
            """
            INSERT INTO body_habits (body, purpose, per_council, open, starts, ends, call_days,
              items_close_days, settled_days, agenda_days, agenda_clear_days, papers_clear_days,
              reminder_days, minutes_days, hour, closes, approval)
            VALUES ('forum', 'forum', 2, 1, '19:00', '21:00', 21, 16, 15, 10, 5, 5, 1, 20, '09:00',
              '17:00', 0)
            ON CONFLICT (body) DO UPDATE SET purpose = 'forum', per_council = 2
            """));
  }
}

-- How often meetings, agendas that are out or minutes were changed, by whatever process. Bodies, their
-- habits and bank holidays count too: days hang on them.
CREATE TABLE meeting_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  times INTEGER NOT NULL
) STRICT;

INSERT INTO meeting_change (one, times) VALUES (1, 0);

CREATE TRIGGER meeting_is_added AFTER INSERT ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER meeting_is_changed AFTER UPDATE ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER meeting_is_removed AFTER DELETE ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_is_added AFTER INSERT ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_is_changed AFTER UPDATE ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_is_removed AFTER DELETE ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_habits_is_added AFTER INSERT ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_habits_is_changed AFTER UPDATE ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_habits_is_removed AFTER DELETE ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER holiday_is_added AFTER INSERT ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER holiday_is_changed AFTER UPDATE ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER holiday_is_removed AFTER DELETE ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER agenda_line_is_added AFTER INSERT ON agenda_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER agenda_line_is_changed AFTER UPDATE ON agenda_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER minutes_is_changed AFTER UPDATE ON minutes
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER minutes_line_is_changed AFTER UPDATE ON minutes_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER minutes_action_is_added AFTER INSERT ON minutes_action
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER minutes_action_is_changed AFTER UPDATE ON minutes_action
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

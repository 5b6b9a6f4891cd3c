-- Days and hours are those of a clock on the wall in London. The table is made anew, because a
-- cancelled meeting must not stand in the way of another at its hour.
CREATE TABLE meeting_again (
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (key),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT,
  online TEXT CHECK (online <> ''),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  items_close TEXT CHECK (items_close GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- null: by habit
  agenda_due TEXT CHECK (agenda_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),   -- null: by habit
  agenda_out TEXT CHECK (agenda_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes_out TEXT CHECK (minutes_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,      -- raised by every change: who comes second is told
  sequence INTEGER NOT NULL DEFAULT 0,     -- raised by a change of time or place, for calendars
  confirmed INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)), -- 0: proposed, and sends nothing
  why TEXT CHECK (why <> ''),              -- why it was moved or cancelled, as people are told
  moved_from TEXT CHECK (moved_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  changed INTEGER NOT NULL DEFAULT 0       -- when it was changed last
) STRICT;

INSERT INTO meeting_again (id, body, day, starts, ends, place, online, state,
                          items_close, agenda_due, agenda_out, minutes_out, sample, changed)
SELECT id, body, day, starts, ends, place, online, state,
       CASE WHEN sample = 0 THEN items_close END, CASE WHEN sample = 0 THEN agenda_due END,
       agenda_out, minutes_out, sample, unixepoch() * 1000
FROM meeting;

DROP TABLE meeting;
ALTER TABLE meeting_again RENAME TO meeting;
CREATE UNIQUE INDEX meeting_once ON meeting (body, day, starts) WHERE state <> 'cancelled';
CREATE INDEX meeting_by_day ON meeting (day, starts);

-- By when items are wanted and the agenda is due, and on which day agenda and minutes came out.
ALTER TABLE meeting ADD COLUMN online TEXT CHECK (online <> '');
ALTER TABLE meeting ADD COLUMN items_close TEXT CHECK (items_close GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE meeting ADD COLUMN agenda_due TEXT CHECK (agenda_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE meeting ADD COLUMN agenda_out TEXT CHECK (agenda_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE meeting ADD COLUMN minutes_out TEXT CHECK (minutes_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE meeting ADD COLUMN sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1));

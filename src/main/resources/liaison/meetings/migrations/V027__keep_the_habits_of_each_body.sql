-- How a body is used to meet, and by when things must be done before a meeting: house rules, each of
-- which an officer may change. A number of days that is 0 leaves its step out.
CREATE TABLE body_habits (
  body TEXT PRIMARY KEY REFERENCES body (key),
  version INTEGER NOT NULL DEFAULT 1,
  meets TEXT CHECK (meets <> ''),                -- "second Thursday of March, June"
  purpose TEXT NOT NULL REFERENCES purpose (key),
  per_council INTEGER NOT NULL CHECK (per_council BETWEEN 0 AND 9),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  settled_by TEXT REFERENCES body (key),         -- the body that settles its agenda
  chair TEXT CHECK (chair <> ''),                -- a role, never a name
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT CHECK (place <> ''),
  online TEXT CHECK (online <> ''),
  call_days INTEGER NOT NULL CHECK (call_days BETWEEN 0 AND 120),
  items_close_days INTEGER NOT NULL CHECK (items_close_days BETWEEN 0 AND 120),
  settled_days INTEGER NOT NULL CHECK (settled_days BETWEEN 0 AND 120),
  agenda_days INTEGER NOT NULL CHECK (agenda_days BETWEEN 0 AND 120),
  agenda_clear_days INTEGER NOT NULL CHECK (agenda_clear_days BETWEEN 0 AND 30),
  papers_clear_days INTEGER NOT NULL CHECK (papers_clear_days BETWEEN 0 AND 30),
  reminder_days INTEGER NOT NULL CHECK (reminder_days BETWEEN 0 AND 30),
  minutes_days INTEGER NOT NULL CHECK (minutes_days BETWEEN 0 AND 120),
  hour TEXT NOT NULL CHECK (hour GLOB '[0-9][0-9]:[0-9][0-9]'),     -- when its letters go
  closes TEXT NOT NULL CHECK (closes GLOB '[0-9][0-9]:[0-9][0-9]'), -- when a last day ends
  approval INTEGER NOT NULL CHECK (approval IN (0, 1)) -- whether letters wait for an officer
) STRICT;

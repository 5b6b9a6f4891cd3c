-- The minutes of a meeting: being written, out as a draft, or approved by a later meeting.
CREATE TABLE minutes (
  meeting INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('writing', 'draft', 'approved')),
  present TEXT NOT NULL,
  apologies TEXT NOT NULL,
  out_on TEXT CHECK (out_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approved_at INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'writing') = (out_on IS NULL)),
  CHECK ((state = 'approved') = (approved_on IS NOT NULL))
) STRICT;

CREATE TABLE minutes_line (
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  notes TEXT NOT NULL,
  PRIMARY KEY (meeting, number)
) STRICT;

-- What was corrected in minutes that were out already.
CREATE TABLE minutes_correction (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  words TEXT NOT NULL CHECK (words <> '')
) STRICT;

-- What somebody took on at a meeting.
CREATE TABLE meeting_action (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number INTEGER CHECK (number > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  email TEXT CHECK (email <> ''),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX meeting_action_by_due ON meeting_action (due) WHERE done_on IS NULL;

-- The spreadsheets of meetings that were imported. The last one can be undone: its steps are kept.
CREATE TABLE meeting_import (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer, or what did it
  file TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0), -- that changed anything
  undone_at INTEGER
) STRICT;

-- What the last one did to each meeting, with how that was arranged before.
CREATE TABLE meeting_import_step (
  import INTEGER NOT NULL REFERENCES meeting_import (id) ON DELETE CASCADE,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- the meeting's after it
  starts TEXT, -- null where the meeting was added
  ends TEXT,
  place TEXT,
  online TEXT,
  PRIMARY KEY (import, meeting)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_import_step_by_meeting ON meeting_import_step (meeting);

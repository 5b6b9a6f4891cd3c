-- How a meeting was arranged until it was moved: what letters before that moment said.
CREATE TABLE arranged_before (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT,
  place TEXT,
  online TEXT
) STRICT;

CREATE INDEX arranged_before_by_meeting ON arranged_before (meeting, until);

-- A letter that did not serve, and whose place in what is owed another took: for the proof.
CREATE TABLE owed_before (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  version INTEGER NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER NOT NULL,
  role TEXT NOT NULL,
  address TEXT,                          -- null: erased
  state TEXT NOT NULL,                   -- how the letter ended
  handed INTEGER,
  relay TEXT NOT NULL,                   -- the relay's words; gone with the address
  why TEXT NOT NULL,                     -- why there is no address; empty where there is one
  written INTEGER NOT NULL
) STRICT;

CREATE INDEX owed_before_by_meeting ON owed_before (meeting);

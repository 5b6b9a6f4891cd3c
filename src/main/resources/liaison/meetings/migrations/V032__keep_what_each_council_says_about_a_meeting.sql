-- What a council says about a meeting: one row per answer, never changed. The last one counts, where
-- it was said for the time and place at which the meeting begins now; the others are history.
CREATE TABLE reply (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0), -- counts the answers of the council
  says TEXT NOT NULL CHECK (says IN ('coming', 'apologies', 'not attending')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- for which it was said
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  place TEXT, -- null where it was not known then
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer, or the council itself
  UNIQUE (meeting, council, version)
) STRICT;

-- The people whom an answer names. The name is empty where it was erased.
CREATE TABLE reply_person (
  reply INTEGER NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('comes', 'substitute', 'apologies')),
  PRIMARY KEY (reply, place)
) STRICT;

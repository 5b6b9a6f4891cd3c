-- That the attendance of a council at a meeting was kept, and how often it was changed.
CREATE TABLE attendance_kept (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer
  PRIMARY KEY (meeting, council)
) STRICT, WITHOUT ROWID;

-- Who of a council was there. The name is empty where it was erased.
CREATE TABLE attendance (
  meeting INTEGER NOT NULL,
  council TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  was TEXT NOT NULL CHECK (was IN ('present', 'late', 'left early', 'not there')),
  unexpected INTEGER NOT NULL CHECK (unexpected IN (0, 1)),
  PRIMARY KEY (meeting, council, place),
  FOREIGN KEY (meeting, council) REFERENCES attendance_kept (meeting, council) ON DELETE CASCADE
) STRICT;

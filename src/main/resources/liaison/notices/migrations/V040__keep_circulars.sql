-- One letter to everybody on a list.
CREATE TABLE circular (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  list_name TEXT NOT NULL CHECK (list_name <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  link TEXT NOT NULL,                    -- empty: none
  file_name TEXT NOT NULL,               -- empty: no attachment
  file_type TEXT NOT NULL,
  file BLOB,
  optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'thrown away')),
  version INTEGER NOT NULL DEFAULT 1,
  tested INTEGER NOT NULL DEFAULT 0 CHECK (tested IN (0, 1)),
  who TEXT NOT NULL CHECK (who <> ''),
  made INTEGER NOT NULL,
  sent INTEGER
) STRICT;

-- Who got it, for which councils.
CREATE TABLE circular_told (
  circular INTEGER NOT NULL REFERENCES circular (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  councils TEXT NOT NULL,
  envelope INTEGER REFERENCES envelope (id) ON DELETE SET NULL,
  UNIQUE (circular, address)
) STRICT;

CREATE INDEX circular_told_by_envelope ON circular_told (envelope);

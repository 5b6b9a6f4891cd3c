-- One letter to everybody on a list.
CREATE TABLE circular (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  list_name TEXT NOT NULL CHECK (list_name <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  link TEXT NOT NULL,                    -- empty: none
  file_name TEXT NOT NULL,               -- empty: nothing is attached
  file_type TEXT NOT NULL,
  file BLOB,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent')),
  version INTEGER NOT NULL DEFAULT 1,    -- counts its changes
  tested INTEGER NOT NULL DEFAULT 0,     -- the version that its officer was sent first
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

-- Who asked for no more circulars. What meetings owe them goes on.
CREATE TABLE circular_ended (
  address TEXT PRIMARY KEY CHECK (address <> ''),
  since INTEGER NOT NULL
) STRICT;

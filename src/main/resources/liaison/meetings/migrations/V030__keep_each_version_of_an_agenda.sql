-- What stands on every agenda of a body. A body without rows has the usual ones.
CREATE TABLE regular_line (
  body TEXT NOT NULL REFERENCES body (key) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('welcome', 'apologies', 'minutes', 'actions', 'items', 'other', 'next', 'own')),
  title TEXT NOT NULL CHECK (title <> ''),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
  PRIMARY KEY (body, place)
) STRICT;

-- Each version of an agenda that came out, as it came out.
CREATE TABLE agenda (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (meeting, version)
) STRICT;

CREATE TABLE agenda_line (
  meeting INTEGER NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  item INTEGER REFERENCES item (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  wish TEXT NOT NULL,
  minutes INTEGER,
  presenter TEXT CHECK (presenter <> ''),
  origin TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('none', 'to follow', 'link', 'attached')),
  link TEXT,
  file INTEGER,
  file_name TEXT,
  points TEXT NOT NULL,
  PRIMARY KEY (meeting, version, number),
  FOREIGN KEY (meeting, version) REFERENCES agenda (meeting, version) ON DELETE CASCADE
) STRICT;

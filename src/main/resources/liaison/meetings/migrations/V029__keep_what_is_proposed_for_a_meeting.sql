-- What councils and officers propose for a meeting, and what became of it.
CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  wish TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
  presenter TEXT CHECK (presenter <> ''),
  council TEXT REFERENCES council (id) ON DELETE SET NULL,
  proposer TEXT CHECK (proposer <> ''),
  email TEXT CHECK (email <> ''),
  paper TEXT NOT NULL CHECK (paper IN ('none', 'to follow', 'link', 'attached')),
  link TEXT CHECK (link <> ''),
  proposed_at INTEGER NOT NULL,
  came_from INTEGER REFERENCES item (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'proposed'
    CHECK (state IN ('proposed', 'accepted', 'deferred', 'answered', 'merged')),
  words TEXT CHECK (words <> ''),
  deferred_to INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  merged_into INTEGER REFERENCES item (id) ON DELETE SET NULL,
  settled_at INTEGER,
  place INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((paper = 'link') = (link IS NOT NULL))
) STRICT;
CREATE INDEX item_by_meeting ON item (meeting, place);
CREATE INDEX item_by_origin ON item (came_from);

-- Files that belong to items. One that is replaced is gone.
CREATE TABLE item_paper (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'docx')),
  bytes BLOB NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

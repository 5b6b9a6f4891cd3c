-- What a letter to a council may be for. A purpose is a column of the coverage board.
CREATE TABLE purpose (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  title TEXT NOT NULL UNIQUE CHECK (title <> ''),
  place INTEGER NOT NULL UNIQUE,                       -- in which order they are shown
  due TEXT NOT NULL CHECK (due IN ('every', 'seated')) -- to every council, or where it has the seat
) STRICT;

-- The kinds of seat that carry a purpose. Where none of them can be reached, the fall-backs of the
-- first take over, each in turn, and after them the council's own mailbox.
CREATE TABLE purpose_seat (
  purpose TEXT NOT NULL REFERENCES purpose (key) ON DELETE CASCADE,
  kind TEXT NOT NULL REFERENCES seat_kind (key),
  place INTEGER NOT NULL,
  PRIMARY KEY (purpose, kind),
  UNIQUE (purpose, place)
) STRICT;

INSERT INTO purpose (key, title, place, due) VALUES
  ('forum', 'Parish Forum', 1, 'every'),
  ('pag', 'PAG', 2, 'seated'),
  ('general', 'General', 3, 'every');

INSERT INTO purpose_seat (purpose, kind, place) VALUES
  ('forum', 'forum-1', 1),
  ('forum', 'forum-2', 2),
  ('pag', 'pag', 1),
  ('general', 'clerk', 1);

-- Addresses to which nothing is sent, because letters came back or their owners asked. Imports and
-- changes of seats leave these rows alone; only an officer lifts one.
CREATE TABLE suppression (
  address TEXT PRIMARY KEY CHECK (address <> '' AND address = lower(address)),
  reason TEXT NOT NULL CHECK (reason IN ('bounced', 'asked', 'complained')),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

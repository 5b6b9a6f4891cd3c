-- The parts that a council has to play. A seat that is due to every council, or to all but parish
-- meetings, is there from the start; others are given. The link officer sits for the principal
-- council.
CREATE TABLE seat_kind (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  title TEXT NOT NULL UNIQUE CHECK (title <> ''),
  place INTEGER NOT NULL UNIQUE,                -- in which order they are shown
  due TEXT NOT NULL CHECK (due IN ('every', 'council', 'given')),
  per_council INTEGER CHECK (per_council > 0),  -- null: as many as the council says
  fall_back TEXT REFERENCES seat_kind (key)     -- who is told where nobody in this seat can be
) STRICT;

INSERT INTO seat_kind (key, title, place, due, per_council, fall_back) VALUES
  ('chair', 'Chair', 4, 'every', 1, NULL),
  ('clerk', 'Clerk', 1, 'council', 1, 'chair'),
  ('deputy', 'Deputy clerk', 2, 'given', 1, 'clerk'),
  ('rfo', 'Responsible finance officer', 3, 'given', 1, 'clerk'),
  ('vice-chair', 'Vice chair', 5, 'given', 1, 'chair'),
  ('forum-1', 'Forum representative 1', 6, 'every', 1, 'clerk'),
  ('forum-2', 'Forum representative 2', 7, 'every', 1, 'clerk'),
  ('forum-substitute', 'Forum substitute', 8, 'given', 1, 'clerk'),
  ('pag', 'PAG member', 9, 'given', 1, 'clerk'),
  ('ward-forum-chair', 'Ward forum chair', 10, 'given', 1, 'clerk'),
  ('councillor', 'Councillor', 11, 'given', NULL, 'clerk'),
  ('link-officer', 'Link officer', 12, 'every', 1, NULL);

-- A seat outlives its holder.
CREATE TABLE seat (
  id INTEGER PRIMARY KEY,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  kind TEXT NOT NULL REFERENCES seat_kind (key),
  number INTEGER NOT NULL DEFAULT 1 CHECK (number > 0),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  UNIQUE (council, kind, number)
) STRICT;

INSERT INTO seat (council, kind)
SELECT council.id, seat_kind.key FROM council CROSS JOIN seat_kind
WHERE seat_kind.due = 'every' OR (seat_kind.due = 'council' AND council.kind <> 'meeting');

-- Who is in a seat, from a day, to a day, both counted. Name, address and number are those of the
-- office, which anyone may know.
CREATE TABLE holder (
  id INTEGER PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  last_confirmed TEXT CHECK (last_confirmed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT;

CREATE INDEX holder_by_seat ON holder (seat, from_day);

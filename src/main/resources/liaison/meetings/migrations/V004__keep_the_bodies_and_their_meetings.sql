-- The bodies in which council and parishes meet. A dormant one is kept, and can be revived.
CREATE TABLE body (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('active', 'speakers only', 'dormant'))
) STRICT;

INSERT INTO body (key, name, state) VALUES
  ('forum', 'Parish Forum', 'active'),
  ('pag', 'Parishes Advisory Group', 'active'),
  ('olney', 'Olney Ward Forum', 'active'),
  ('danesborough', 'Danesborough Ward Forum', 'speakers only'),
  ('newport-pagnell-and-hanslope', 'Newport Pagnell and Hanslope Ward Forum', 'dormant');

-- Days and hours are those of a clock on the wall in London.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (key),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  UNIQUE (body, day, starts)
) STRICT;

-- A liaison officer. One who leaves is disabled, not deleted: the audit names the row.
CREATE TABLE officer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (email LIKE '%_@_%'),
  role TEXT NOT NULL CHECK (role IN ('officer', 'administrator')),
  disabled_at INTEGER                       -- milliseconds since 1970, UTC, as all times here
) STRICT;

-- Days on which an officer's work passes to another, both counted; no last day where they left.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  officer INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  cover INTEGER NOT NULL REFERENCES officer (id) CHECK (cover <> officer)
) STRICT;

CREATE INDEX absence_by_officer ON absence (officer, from_day);

-- A code and a link that wait to be used, once. Only what the secrets hash to is kept. An address
-- that is no officer's has its row too, so that nobody can tell the two apart.
CREATE TABLE sign_in (
  id INTEGER PRIMARY KEY,
  browser TEXT UNIQUE,                      -- null where a link was printed
  code TEXT NOT NULL,                       -- hashed with the browser's secret
  link TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,                    -- hashed, to count the letters to one address
  officer INTEGER REFERENCES officer (id) ON DELETE CASCADE,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 1: whoever uses it becomes the first officer
  back TEXT NOT NULL,                       -- the page of the desk that was asked for
  asked INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX sign_in_by_address ON sign_in (address, expires);

-- A browser that is signed in.
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  officer INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

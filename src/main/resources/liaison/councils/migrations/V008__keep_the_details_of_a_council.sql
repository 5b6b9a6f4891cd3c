-- What people ask about a council. A small council's address is often its clerk's home: it is shown
-- only where the council said that it may be.
CREATE TABLE council_details (
  council TEXT PRIMARY KEY REFERENCES council (id) ON DELETE CASCADE,
  website TEXT CHECK (website <> ''),
  address TEXT CHECK (address <> ''),
  address_public INTEGER NOT NULL DEFAULT 0 CHECK (address_public IN (0, 1)),
  councillors INTEGER CHECK (councillors > 0)  -- how many seats it has for them
) STRICT;

-- Wards of the principal council. Orders move them, so each has its days.
CREATE TABLE council_ward (
  id INTEGER PRIMARY KEY,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  ward TEXT NOT NULL CHECK (ward <> ''),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  UNIQUE (council, ward, from_day)
) STRICT;

-- Each council's row has a version: a change made on an older one is refused.
ALTER TABLE council ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE council ADD COLUMN confirmed_by TEXT CHECK (confirmed_by <> '');

-- What may be shown to anyone is said field by field.
ALTER TABLE council_details ADD COLUMN email TEXT CHECK (email <> '');
ALTER TABLE council_details ADD COLUMN phone TEXT CHECK (phone <> '');
ALTER TABLE council_details ADD COLUMN website_public INTEGER NOT NULL DEFAULT 1 CHECK (website_public IN (0, 1));
ALTER TABLE council_details ADD COLUMN email_public INTEGER NOT NULL DEFAULT 0 CHECK (email_public IN (0, 1));
ALTER TABLE council_details ADD COLUMN phone_public INTEGER NOT NULL DEFAULT 0 CHECK (phone_public IN (0, 1));

CREATE INDEX council_ward_by_name ON council_ward (ward);

-- The days on which its councillors are elected.
CREATE TABLE council_election (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (council, day)
) STRICT;

-- Services that were devolved to it.
CREATE TABLE council_service (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  service TEXT NOT NULL CHECK (service <> ''),
  PRIMARY KEY (council, service)
) STRICT;

-- An officer's own words for groups of councils; never shown to the public.
CREATE TABLE council_tag (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (council, tag)
) STRICT;

CREATE INDEX council_tag_by_tag ON council_tag (tag);

-- What was changed about a council and its people, with the words before and after. The audit names
-- keys only and is kept for ever; this can be erased with the person.
CREATE TABLE council_history (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  person INTEGER,
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX council_history_by_council ON council_history (council, id);
CREATE INDEX council_history_by_person ON council_history (person);

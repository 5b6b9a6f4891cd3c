-- The local councils of the area. Kind is what counts are made over; style is what a council calls
-- itself, and carries no power.
CREATE TABLE council (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('parish', 'town', 'community', 'meeting')),
  style TEXT NOT NULL CHECK (style <> ''),
  source TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('sourced', 'inferred', 'memory')),
  note TEXT NOT NULL,
  last_confirmed TEXT CHECK (last_confirmed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- Other names and abbreviations. One may belong to two councils: then the asker chooses.
CREATE TABLE council_alias (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (council, alias)
) STRICT;

-- Civil parishes. Two councils each look after two.
CREATE TABLE parish (
  ons_code TEXT PRIMARY KEY CHECK (ons_code GLOB 'E[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  mapit_id TEXT NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX parish_by_council ON parish (council);

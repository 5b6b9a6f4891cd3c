-- Which erasures of the journal were done in this database. A copy that is brought back lacks the
-- later ones, and they are done again. Nobody can be read from a row.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

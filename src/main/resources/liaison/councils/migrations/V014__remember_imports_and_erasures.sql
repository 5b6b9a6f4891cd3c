-- What an import did, step by step, so that the last one can be undone. Earlier ones keep no steps.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  file TEXT NOT NULL,
  rows INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;

CREATE TABLE import_step (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  what TEXT NOT NULL
    CHECK (what IN ('council-added', 'council-field', 'seat-added', 'sitting-added', 'sitting-field')),
  council TEXT NOT NULL,
  target INTEGER,
  field TEXT,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX import_step_by_target ON import_step (target);
CREATE INDEX import_step_by_run ON import_step (run);

-- People who were erased, as salted digests of their names and addresses: so that an import does not
-- bring them back. Nobody can be read from them.
CREATE TABLE erased (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE erased_salt (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  salt TEXT NOT NULL
) STRICT;

INSERT INTO erased_salt (one, salt) VALUES (1, lower(hex(randomblob(32))));

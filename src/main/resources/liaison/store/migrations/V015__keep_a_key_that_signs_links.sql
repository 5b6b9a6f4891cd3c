-- One secret key, made at its first use. It goes with a backup, so that links that were sent still
-- work after a restore.
CREATE TABLE signing_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key TEXT NOT NULL CHECK (length(key) = 64)
) STRICT;

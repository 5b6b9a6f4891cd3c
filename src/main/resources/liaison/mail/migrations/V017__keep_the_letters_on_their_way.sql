-- A letter for one address, from the moment it is owed. Its Message-ID is the same at every try.
CREATE TABLE envelope (
  id INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE CHECK (message_id LIKE '%_@_%'),
  kind TEXT NOT NULL CHECK (kind <> ''),
  priority INTEGER NOT NULL,             -- the smallest goes first
  recipient TEXT NOT NULL CHECK (recipient LIKE '%_@_%'),
  subject TEXT NOT NULL,
  text TEXT,                             -- null once a secret letter can go no further
  html TEXT,
  written INTEGER NOT NULL,              -- milliseconds since 1970, UTC, as all times here
  due INTEGER NOT NULL,
  next_try INTEGER NOT NULL,
  expires INTEGER,                       -- null: it is never too late
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sending', 'sent', 'in doubt', 'failed', 'expired')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  relay TEXT,                            -- what the relay said last
  sent_at INTEGER
) STRICT;

CREATE INDEX envelope_to_go ON envelope (priority, next_try)
WHERE state IN ('waiting', 'sending', 'in doubt');

-- Why nothing goes out but letters that let officers in; no row where the post goes on.
CREATE TABLE post_hold (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

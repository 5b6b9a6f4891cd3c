-- A state more, which the table's check would refuse: it is made anew. The words of a letter lie
-- apart from its envelope now, whose state changes twice while it is sent: so that a change of
-- state writes one small row.
ALTER TABLE envelope RENAME TO envelope_before;

CREATE TABLE envelope (
  id INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE CHECK (message_id LIKE '%_@_%'),
  once TEXT UNIQUE CHECK (once <> ''),   -- a second letter of the same key is not written
  kind TEXT NOT NULL CHECK (kind <> ''),
  priority INTEGER NOT NULL,             -- the smallest goes first
  recipient TEXT NOT NULL CHECK (recipient LIKE '%_@_%'),
  subject TEXT NOT NULL,
  written INTEGER NOT NULL,              -- milliseconds since 1970, UTC, as all times here
  due INTEGER NOT NULL,
  next_try INTEGER NOT NULL,
  expires INTEGER,                       -- null: it is never too late
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN
    ('waiting', 'sending', 'sent', 'in doubt', 'failed', 'expired', 'withdrawn')),
  recalled INTEGER NOT NULL DEFAULT 0 CHECK (recalled IN (0, 1)), -- 1: not to be tried once more
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  doubted INTEGER,                       -- when it was last not known whether it had arrived
  relay TEXT,                            -- what the relay said last
  sent_at INTEGER
) STRICT;

INSERT INTO envelope
  (id, message_id, kind, priority, recipient, subject, written, due, next_try, expires, state,
   tries, doubted, relay, sent_at)
SELECT id, message_id, kind, priority, recipient, subject, written, due, next_try, expires, state,
  tries, iif(state = 'in doubt', due, NULL), relay, sent_at
FROM envelope_before;

-- The words of a letter; no row once they are past their time.
CREATE TABLE letter (
  envelope INTEGER PRIMARY KEY REFERENCES envelope (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  calendar_method TEXT,                  -- as RFC 5546 has it: REQUEST, CANCEL ...
  calendar TEXT,                         -- iCalendar, lines ended by CR LF
  unsubscribe TEXT,                      -- where one request ends such letters
  CHECK ((calendar IS NULL) = (calendar_method IS NULL))
) STRICT;

INSERT INTO letter (envelope, text, html)
SELECT id, text, html FROM envelope_before WHERE text IS NOT NULL AND html IS NOT NULL;

DROP TABLE envelope_before;

CREATE INDEX envelope_to_go ON envelope (priority, next_try)
WHERE state IN ('waiting', 'sending', 'in doubt');

CREATE INDEX envelope_by_state ON envelope (state, id);

-- The bytes of what is attached, once for all the letters that carry them.
CREATE TABLE enclosure (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE letter_enclosure (
  letter INTEGER NOT NULL REFERENCES letter (envelope) ON DELETE CASCADE,
  place INTEGER NOT NULL,                -- 0 is the first
  name TEXT NOT NULL CHECK (name <> ''),
  media_type TEXT NOT NULL CHECK (media_type LIKE '%_/_%'),
  sha256 TEXT NOT NULL REFERENCES enclosure (sha256),
  PRIMARY KEY (letter, place)
) STRICT;

CREATE INDEX letter_enclosure_by_bytes ON letter_enclosure (sha256);

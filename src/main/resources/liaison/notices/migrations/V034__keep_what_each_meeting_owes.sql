-- What was decided or done about one notice of one meeting. No row: nothing yet, and it is not due.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL
    CHECK (purpose IN ('save-the-date', 'call', 'agenda', 'papers', 'nudge', 'reminder', 'moved',
                       'cancelled', 'minutes')),
  version INTEGER NOT NULL CHECK (version >= 0),
  due INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'held', 'approved', 'written', 'skipped')),
  why TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),   -- an officer's key, or what did it by itself
  at INTEGER NOT NULL,
  UNIQUE (meeting, purpose, version)
) STRICT;

-- What each seat of each council was owed, and the letter that settles it. One letter may settle
-- several rows. A row without a letter says why none could go.
CREATE TABLE owed (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  version INTEGER NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER NOT NULL,                 -- 0: the council's own mailbox, or nobody
  role TEXT NOT NULL,                    -- whose seat it is, in words
  address TEXT,                          -- null: nobody could be written to
  envelope INTEGER REFERENCES envelope (id) ON DELETE SET NULL,
  why TEXT NOT NULL,                     -- why there is no letter; empty where there is one
  written INTEGER NOT NULL,
  UNIQUE (meeting, purpose, version, council, seat),
  FOREIGN KEY (meeting, purpose, version) REFERENCES notice (meeting, purpose, version)
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE INDEX owed_by_envelope ON owed (envelope);

-- When the rounds first saw a meeting with its present date: what was due before that is late.
CREATE TABLE notice_since (
  meeting INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  since INTEGER NOT NULL
) STRICT;

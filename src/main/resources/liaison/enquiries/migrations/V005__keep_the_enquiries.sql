-- A question that was asked, with what became of it. Its text goes after 30 days, unless a person
-- still owes an answer.
CREATE TABLE enquiry (
  id            INTEGER PRIMARY KEY,
  conversation  TEXT    NOT NULL,
  asked_at      INTEGER NOT NULL, -- milliseconds since 1970, UTC
  channel       TEXT    NOT NULL CHECK (channel IN ('chat', 'email', 'command')),
  question      TEXT    NOT NULL,
  reply         TEXT    NOT NULL, -- JSON, as it was shown
  kind          TEXT    NOT NULL CHECK (kind IN ('answer', 'clarify', 'handover', 'refusal')),
  document      TEXT,             -- the document cited first
  reference     TEXT    UNIQUE,   -- what follows is set when the asker leaves an address
  owner         TEXT,
  due           TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  email         TEXT,
  name          TEXT,
  details       TEXT
) STRICT;
CREATE INDEX enquiry_conversation ON enquiry (conversation, id);
CREATE INDEX enquiry_asked_at ON enquiry (asked_at);

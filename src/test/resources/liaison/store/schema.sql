CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> '')
) STRICT;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is never changed');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is never deleted');
END;

CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the audit is never changed');
END;

CREATE TABLE body (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('active', 'speakers only', 'dormant'))
) STRICT;

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

CREATE TABLE council_alias (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (council, alias)
) STRICT;

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

CREATE INDEX enquiry_asked_at ON enquiry (asked_at);

CREATE INDEX enquiry_conversation ON enquiry (conversation, id);

CREATE TABLE holiday (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (key),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  UNIQUE (body, day, starts)
) STRICT;

CREATE TABLE parish (
  ons_code TEXT PRIMARY KEY CHECK (ons_code GLOB 'E[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  mapit_id TEXT NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX parish_by_council ON parish (council);

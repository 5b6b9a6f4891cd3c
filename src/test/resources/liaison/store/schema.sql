CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  officer INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  cover INTEGER NOT NULL REFERENCES officer (id) CHECK (cover <> officer)
) STRICT;

CREATE INDEX absence_by_officer ON absence (officer, from_day);

CREATE TABLE agenda (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (meeting, version)
) STRICT;

CREATE TABLE agenda_line (
  meeting INTEGER NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  item INTEGER REFERENCES item (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  wish TEXT NOT NULL,
  minutes INTEGER,
  presenter TEXT CHECK (presenter <> ''),
  origin TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('none', 'to follow', 'link', 'attached')),
  link TEXT,
  file INTEGER,
  file_name TEXT,
  points TEXT NOT NULL,
  PRIMARY KEY (meeting, version, number),
  FOREIGN KEY (meeting, version) REFERENCES agenda (meeting, version) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER agenda_line_is_added AFTER INSERT ON agenda_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER agenda_line_is_changed AFTER UPDATE ON agenda_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TABLE arranged_before (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  day TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT,
  place TEXT,
  online TEXT
) STRICT;

CREATE INDEX arranged_before_by_meeting ON arranged_before (meeting, until);

CREATE TABLE attendance (
  meeting INTEGER NOT NULL,
  council TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  was TEXT NOT NULL CHECK (was IN ('present', 'late', 'left early', 'not there')),
  unexpected INTEGER NOT NULL CHECK (unexpected IN (0, 1)),
  PRIMARY KEY (meeting, council, place),
  FOREIGN KEY (meeting, council) REFERENCES attendance_kept (meeting, council) ON DELETE CASCADE
) STRICT;

CREATE TABLE attendance_kept (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer
  PRIMARY KEY (meeting, council)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER body_is_added AFTER INSERT ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_is_changed AFTER UPDATE ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_is_removed AFTER DELETE ON body
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TABLE body_habits (
  body TEXT PRIMARY KEY REFERENCES body (key),
  version INTEGER NOT NULL DEFAULT 1,
  meets TEXT CHECK (meets <> ''),                -- "second Thursday of March, June"
  purpose TEXT NOT NULL REFERENCES purpose (key),
  per_council INTEGER NOT NULL CHECK (per_council BETWEEN 0 AND 9),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  settled_by TEXT REFERENCES body (key),         -- the body that settles its agenda
  chair TEXT CHECK (chair <> ''),                -- a role, never a name
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT CHECK (place <> ''),
  online TEXT CHECK (online <> ''),
  call_days INTEGER NOT NULL CHECK (call_days BETWEEN 0 AND 120),
  items_close_days INTEGER NOT NULL CHECK (items_close_days BETWEEN 0 AND 120),
  settled_days INTEGER NOT NULL CHECK (settled_days BETWEEN 0 AND 120),
  agenda_days INTEGER NOT NULL CHECK (agenda_days BETWEEN 0 AND 120),
  agenda_clear_days INTEGER NOT NULL CHECK (agenda_clear_days BETWEEN 0 AND 30),
  papers_clear_days INTEGER NOT NULL CHECK (papers_clear_days BETWEEN 0 AND 30),
  reminder_days INTEGER NOT NULL CHECK (reminder_days BETWEEN 0 AND 30),
  minutes_days INTEGER NOT NULL CHECK (minutes_days BETWEEN 0 AND 120),
  hour TEXT NOT NULL CHECK (hour GLOB '[0-9][0-9]:[0-9][0-9]'),     -- when its letters go
  closes TEXT NOT NULL CHECK (closes GLOB '[0-9][0-9]:[0-9][0-9]'), -- when a last day ends
  approval INTEGER NOT NULL CHECK (approval IN (0, 1)) -- whether letters wait for an officer
) STRICT;

CREATE TRIGGER body_habits_is_added AFTER INSERT ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_habits_is_changed AFTER UPDATE ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER body_habits_is_removed AFTER DELETE ON body_habits
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TABLE circular (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  list_name TEXT NOT NULL CHECK (list_name <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  link TEXT NOT NULL,                    -- empty: none
  file_name TEXT NOT NULL,               -- empty: nothing is attached
  file_type TEXT NOT NULL,
  file BLOB,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent')),
  version INTEGER NOT NULL DEFAULT 1,    -- counts its changes
  tested INTEGER NOT NULL DEFAULT 0,     -- the version that its officer was sent first
  who TEXT NOT NULL CHECK (who <> ''),
  made INTEGER NOT NULL,
  sent INTEGER
) STRICT;

CREATE TABLE circular_ended (
  address TEXT PRIMARY KEY CHECK (address <> ''),
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE circular_told (
  circular INTEGER NOT NULL REFERENCES circular (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  councils TEXT NOT NULL,
  envelope INTEGER REFERENCES envelope (id) ON DELETE SET NULL,
  UNIQUE (circular, address)
) STRICT;

CREATE INDEX circular_told_by_envelope ON circular_told (envelope);

CREATE TABLE confirm_council (
  round INTEGER NOT NULL REFERENCES confirm_round (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  answer TEXT CHECK (answer IN ('confirmed', 'proposed')),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  chases INTEGER NOT NULL DEFAULT 0,
  chased_on TEXT CHECK (chased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), asked_on TEXT
  CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (round, council)
) STRICT;

CREATE TABLE confirm_round (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer_by TEXT NOT NULL CHECK (answer_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND answer_by >= opened_on),
  opened_by TEXT NOT NULL CHECK (opened_by <> '')
) STRICT;

CREATE TABLE "contact_list" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  rule TEXT NOT NULL CHECK (rule <> ''),
  version INTEGER NOT NULL DEFAULT 1
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
, version INTEGER NOT NULL DEFAULT 1, confirmed_by TEXT CHECK (confirmed_by <> '')) STRICT;

CREATE TRIGGER council_is_added AFTER INSERT ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_is_changed AFTER UPDATE ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_is_removed AFTER DELETE ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TABLE council_alias (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (council, alias)
) STRICT;

CREATE TRIGGER council_alias_is_added AFTER INSERT ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_alias_is_changed AFTER UPDATE ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_alias_is_removed AFTER DELETE ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TABLE council_details (
  council TEXT PRIMARY KEY REFERENCES council (id) ON DELETE CASCADE,
  website TEXT CHECK (website <> ''),
  address TEXT CHECK (address <> ''),
  address_public INTEGER NOT NULL DEFAULT 0 CHECK (address_public IN (0, 1)),
  councillors INTEGER CHECK (councillors > 0)  -- how many seats it has for them
, email TEXT CHECK (email <> ''), phone TEXT CHECK (phone <> ''), website_public INTEGER NOT NULL DEFAULT 1 CHECK (website_public IN (0, 1)), email_public INTEGER NOT NULL DEFAULT 0 CHECK (email_public IN (0, 1)), phone_public INTEGER NOT NULL DEFAULT 0 CHECK (phone_public IN (0, 1))) STRICT;

CREATE TABLE council_election (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (council, day)
) STRICT;

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

CREATE TABLE council_service (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  service TEXT NOT NULL CHECK (service <> ''),
  PRIMARY KEY (council, service)
) STRICT;

CREATE TABLE council_tag (
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (council, tag)
) STRICT;

CREATE INDEX council_tag_by_tag ON council_tag (tag);

CREATE TABLE council_ward (
  id INTEGER PRIMARY KEY,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  ward TEXT NOT NULL CHECK (ward <> ''),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  UNIQUE (council, ward, from_day)
) STRICT;

CREATE INDEX council_ward_by_name ON council_ward (ward);

CREATE TABLE enclosure (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
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
, answered TEXT CHECK (answered <> ''), closed_at INTEGER, closed_by TEXT, chased_on TEXT
  CHECK (chased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;

CREATE INDEX enquiry_asked_at ON enquiry (asked_at);

CREATE INDEX enquiry_conversation ON enquiry (conversation, id);

CREATE INDEX enquiry_open ON enquiry (due) WHERE reference IS NOT NULL AND closed_at IS NULL;

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

CREATE INDEX envelope_by_state ON envelope (state, id);

CREATE INDEX envelope_to_go ON envelope (priority, next_try)
WHERE state IN ('waiting', 'sending', 'in doubt');

CREATE TRIGGER letter_of_a_notice_goes BEFORE DELETE ON envelope
BEGIN
  UPDATE owed
  SET state = CASE OLD.state
        WHEN 'waiting' THEN 'withdrawn' WHEN 'sending' THEN 'in doubt' ELSE OLD.state END,
    handed = OLD.sent_at,
    relay = iif(address IS NULL, '', ifnull(OLD.relay, ''))
  WHERE envelope = OLD.id;
END;

CREATE TABLE erased (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE erased_salt (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  salt TEXT NOT NULL
) STRICT;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE "holder" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seat INTEGER NOT NULL REFERENCES "seat" (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES "person" (id),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  term_to TEXT CHECK (term_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND term_to >= from_day),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day),
  interim INTEGER NOT NULL DEFAULT 0 CHECK (interim IN (0, 1)),
  last_confirmed TEXT CHECK (last_confirmed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX holder_by_person ON holder (person);

CREATE INDEX holder_by_seat ON holder (seat, from_day);

CREATE TABLE holiday (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TRIGGER holiday_is_added AFTER INSERT ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER holiday_is_changed AFTER UPDATE ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER holiday_is_removed AFTER DELETE ON holiday
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

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

CREATE INDEX import_step_by_run ON import_step (run);

CREATE INDEX import_step_by_target ON import_step (target);

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  wish TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
  presenter TEXT CHECK (presenter <> ''),
  council TEXT REFERENCES council (id) ON DELETE SET NULL,
  proposer TEXT CHECK (proposer <> ''),
  email TEXT CHECK (email <> ''),
  paper TEXT NOT NULL CHECK (paper IN ('none', 'to follow', 'link', 'attached')),
  link TEXT CHECK (link <> ''),
  proposed_at INTEGER NOT NULL,
  came_from INTEGER REFERENCES item (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'proposed'
    CHECK (state IN ('proposed', 'accepted', 'deferred', 'answered', 'merged')),
  words TEXT CHECK (words <> ''),
  deferred_to INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  merged_into INTEGER REFERENCES item (id) ON DELETE SET NULL,
  settled_at INTEGER,
  place INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, action INTEGER REFERENCES meeting_action (id) ON DELETE SET NULL, dropped INTEGER NOT NULL DEFAULT 0
  CHECK (dropped IN (0, 1) AND (dropped = 0 OR state = 'answered')),
  CHECK ((paper = 'link') = (link IS NOT NULL))
) STRICT;

CREATE INDEX item_by_action ON item (action);

CREATE INDEX item_by_meeting ON item (meeting, place);

CREATE INDEX item_by_origin ON item (came_from);

CREATE TABLE "item_paper" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'docx')),
  bytes BLOB NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE letter (
  envelope INTEGER PRIMARY KEY REFERENCES envelope (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  calendar_method TEXT,                  -- as RFC 5546 has it: REQUEST, CANCEL ...
  calendar TEXT,                         -- iCalendar, lines ended by CR LF
  unsubscribe TEXT,                      -- where one request ends such letters
  CHECK ((calendar IS NULL) = (calendar_method IS NULL))
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

CREATE TABLE "meeting" (
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (key),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  ends TEXT CHECK (ends GLOB '[0-9][0-9]:[0-9][0-9]' AND ends > starts),
  place TEXT,
  online TEXT CHECK (online <> ''),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  items_close TEXT CHECK (items_close GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- null: by habit
  agenda_due TEXT CHECK (agenda_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),   -- null: by habit
  agenda_out TEXT CHECK (agenda_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes_out TEXT CHECK (minutes_out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,      -- raised by every change: who comes second is told
  sequence INTEGER NOT NULL DEFAULT 0,     -- raised by a change of time or place, for calendars
  confirmed INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)), -- 0: proposed, and sends nothing
  why TEXT CHECK (why <> ''),              -- why it was moved or cancelled, as people are told
  moved_from TEXT CHECK (moved_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  changed INTEGER NOT NULL DEFAULT 0       -- when it was changed last
) STRICT;

CREATE INDEX meeting_by_day ON meeting (day, starts);

CREATE TRIGGER meeting_is_added AFTER INSERT ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER meeting_is_changed AFTER UPDATE ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER meeting_is_removed AFTER DELETE ON meeting
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE UNIQUE INDEX meeting_once ON meeting (body, day, starts) WHERE state <> 'cancelled';

CREATE TABLE meeting_action (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number INTEGER CHECK (number > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  email TEXT CHECK (email <> ''),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  version INTEGER NOT NULL DEFAULT 1
, chased TEXT CHECK (chased GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;

CREATE INDEX meeting_action_by_due ON meeting_action (due) WHERE done_on IS NULL;

CREATE TABLE meeting_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  times INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting_import (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer, or what did it
  file TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0), -- that changed anything
  undone_at INTEGER
) STRICT;

CREATE TABLE meeting_import_step (
  import INTEGER NOT NULL REFERENCES meeting_import (id) ON DELETE CASCADE,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- the meeting's after it
  starts TEXT, -- null where the meeting was added
  ends TEXT,
  place TEXT,
  online TEXT,
  PRIMARY KEY (import, meeting)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_import_step_by_meeting ON meeting_import_step (meeting);

CREATE TABLE minutes (
  meeting INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('writing', 'draft', 'approved')),
  present TEXT NOT NULL,
  apologies TEXT NOT NULL,
  out_on TEXT CHECK (out_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approved_at INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'writing') = (out_on IS NULL)),
  CHECK ((state = 'approved') = (approved_on IS NOT NULL))
) STRICT;

CREATE TRIGGER minutes_is_changed AFTER UPDATE ON minutes
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TABLE minutes_action (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  number INTEGER CHECK (number > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX minutes_action_by_meeting ON minutes_action (meeting, number);

CREATE TRIGGER minutes_action_is_added AFTER INSERT ON minutes_action
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TRIGGER minutes_action_is_changed AFTER UPDATE ON minutes_action
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

CREATE TABLE minutes_correction (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  words TEXT NOT NULL CHECK (words <> '')
) STRICT;

CREATE TABLE minutes_line (
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL CHECK (title <> ''),
  notes TEXT NOT NULL, item INTEGER REFERENCES item (id) ON DELETE SET NULL, reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1)),
  PRIMARY KEY (meeting, number)
) STRICT;

CREATE INDEX minutes_line_by_item ON minutes_line (item);

CREATE TRIGGER minutes_line_is_changed AFTER UPDATE ON minutes_line
BEGIN
  UPDATE meeting_change SET times = times + 1;
END;

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

CREATE TABLE notice_since (
  meeting INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE officer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (email LIKE '%_@_%'),
  role TEXT NOT NULL CHECK (role IN ('officer', 'administrator')),
  disabled_at INTEGER                       -- milliseconds since 1970, UTC, as all times here
, version INTEGER NOT NULL DEFAULT 1) STRICT;

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
  written INTEGER NOT NULL, state TEXT NOT NULL DEFAULT '', handed INTEGER, relay TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting, purpose, version, council, seat),
  FOREIGN KEY (meeting, purpose, version) REFERENCES notice (meeting, purpose, version)
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE INDEX owed_by_envelope ON owed (envelope);

CREATE TABLE owed_before (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  version INTEGER NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER NOT NULL,
  role TEXT NOT NULL,
  address TEXT,                          -- null: erased
  state TEXT NOT NULL,                   -- how the letter ended
  handed INTEGER,
  relay TEXT NOT NULL,                   -- the relay's words; gone with the address
  why TEXT NOT NULL,                     -- why there is no address; empty where there is one
  written INTEGER NOT NULL
) STRICT;

CREATE INDEX owed_before_by_meeting ON owed_before (meeting);

CREATE TABLE parish (
  ons_code TEXT PRIMARY KEY CHECK (ons_code GLOB 'E[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  mapit_id TEXT NOT NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX parish_by_council ON parish (council);

CREATE TRIGGER parish_is_added AFTER INSERT ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER parish_is_changed AFTER UPDATE ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER parish_is_removed AFTER DELETE ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TABLE "person" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX person_by_email ON person (email);

CREATE INDEX person_by_name ON person (name);

CREATE TABLE post_hold (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TABLE "proposal" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round INTEGER REFERENCES confirm_round (id) ON DELETE SET NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER REFERENCES "seat" (id) ON DELETE CASCADE,
  person INTEGER,
  field TEXT NOT NULL CHECK (field <> ''),
  stood TEXT NOT NULL,
  proposed TEXT NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decision TEXT CHECK (decision IN ('accepted', 'declined')),
  decided_by TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX proposal_that_waits ON proposal (council) WHERE decision IS NULL;

CREATE TABLE purpose (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  title TEXT NOT NULL UNIQUE CHECK (title <> ''),
  place INTEGER NOT NULL UNIQUE,                       -- in which order they are shown
  due TEXT NOT NULL CHECK (due IN ('every', 'seated')) -- to every council, or where it has the seat
, version INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE purpose_seat (
  purpose TEXT NOT NULL REFERENCES purpose (key) ON DELETE CASCADE,
  kind TEXT NOT NULL REFERENCES seat_kind (key),
  place INTEGER NOT NULL,
  PRIMARY KEY (purpose, kind),
  UNIQUE (purpose, place)
) STRICT;

CREATE TABLE register_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  times INTEGER NOT NULL
) STRICT;

CREATE TABLE regular_line (
  body TEXT NOT NULL REFERENCES body (key) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('welcome', 'apologies', 'minutes', 'actions', 'items', 'other', 'next', 'own')),
  title TEXT NOT NULL CHECK (title <> ''),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
  PRIMARY KEY (body, place)
) STRICT;

CREATE TABLE reply (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0), -- counts the answers of the council
  says TEXT NOT NULL CHECK (says IN ('coming', 'apologies', 'not attending')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- for which it was said
  starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9]:[0-9][0-9]'),
  place TEXT, -- null where it was not known then
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''), -- the key of an officer, or the council itself
  UNIQUE (meeting, council, version)
) STRICT;

CREATE TABLE reply_person (
  reply INTEGER NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('comes', 'substitute', 'apologies')),
  PRIMARY KEY (reply, place)
) STRICT;

CREATE TABLE "seat" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  kind TEXT NOT NULL REFERENCES seat_kind (key),
  number INTEGER NOT NULL DEFAULT 1 CHECK (number > 0),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  UNIQUE (council, kind, number)
) STRICT;

CREATE TABLE seat_kind (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  title TEXT NOT NULL UNIQUE CHECK (title <> ''),
  place INTEGER NOT NULL UNIQUE,                -- in which order they are shown
  due TEXT NOT NULL CHECK (due IN ('every', 'council', 'given')),
  per_council INTEGER CHECK (per_council > 0),  -- null: as many as the council says
  fall_back TEXT REFERENCES seat_kind (key)     -- who is told where nobody in this seat can be
, version INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  officer INTEGER NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in (
  id INTEGER PRIMARY KEY,
  browser TEXT UNIQUE,                      -- null where a link was printed
  code TEXT NOT NULL,                       -- hashed with the browser's secret
  link TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,                    -- hashed, to count the letters to one address
  officer INTEGER REFERENCES officer (id) ON DELETE CASCADE,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),  -- 1: whoever uses it becomes the first officer
  back TEXT NOT NULL,                       -- the page of the desk that was asked for
  asked INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX sign_in_by_address ON sign_in (address, expires);

CREATE TABLE signing_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key TEXT NOT NULL CHECK (length(key) = 64)
) STRICT;

CREATE TABLE suppression (
  address TEXT PRIMARY KEY CHECK (address <> '' AND address = lower(address)),
  reason TEXT NOT NULL CHECK (reason IN ('bounced', 'asked', 'complained')),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

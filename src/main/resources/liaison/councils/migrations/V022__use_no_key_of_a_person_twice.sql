-- History, steps of an import, links and erasures name people, seats and what was proposed by key.
-- A key that was one person's must never become another's. The tables are copied before they are
-- dropped, and those that refer to others go first: dropping one deletes what refers to it.
CREATE TABLE new_seat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  kind TEXT NOT NULL REFERENCES seat_kind (key),
  number INTEGER NOT NULL DEFAULT 1 CHECK (number > 0),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  UNIQUE (council, kind, number)
) STRICT;

CREATE TABLE new_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE new_holder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seat INTEGER NOT NULL REFERENCES new_seat (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES new_person (id),
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

CREATE TABLE new_proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round INTEGER REFERENCES confirm_round (id) ON DELETE SET NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER REFERENCES new_seat (id) ON DELETE CASCADE,
  person INTEGER,
  field TEXT NOT NULL CHECK (field <> ''),
  stood TEXT NOT NULL,
  proposed TEXT NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decision TEXT CHECK (decision IN ('accepted', 'declined')),
  decided_by TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE new_contact_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  rule TEXT NOT NULL CHECK (rule <> ''),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO new_seat (id, council, kind, number, sample)
SELECT id, council, kind, number, sample FROM seat;
INSERT INTO new_person (id, name, email, phone, sample, version)
SELECT id, name, email, phone, sample, version FROM person;
INSERT INTO new_holder (id, seat, person, email, phone, from_day, term_to, to_day, interim,
                        last_confirmed, sample, version)
SELECT id, seat, person, email, phone, from_day, term_to, to_day, interim, last_confirmed, sample,
       version
FROM holder;
INSERT INTO new_proposal (id, round, council, seat, person, field, stood, proposed, made_on,
                          decision, decided_by, decided_on)
SELECT id, round, council, seat, person, field, stood, proposed, made_on, decision, decided_by,
       decided_on
FROM proposal;
INSERT INTO new_contact_list (id, name, rule, version)
SELECT id, name, rule, version FROM contact_list;

DROP TABLE proposal;
DROP TABLE holder;
DROP TABLE seat;
DROP TABLE person;
DROP TABLE contact_list;
ALTER TABLE new_seat RENAME TO seat;
ALTER TABLE new_person RENAME TO person;
ALTER TABLE new_holder RENAME TO holder;
ALTER TABLE new_proposal RENAME TO proposal;
ALTER TABLE new_contact_list RENAME TO contact_list;

CREATE INDEX person_by_name ON person (name);
CREATE INDEX person_by_email ON person (email);
CREATE INDEX holder_by_seat ON holder (seat, from_day);
CREATE INDEX holder_by_person ON holder (person);
CREATE INDEX proposal_that_waits ON proposal (council) WHERE decision IS NULL;

-- Keys that went before, as far as anything still names them.
DELETE FROM sqlite_sequence WHERE name IN ('seat', 'person', 'holder');
INSERT INTO sqlite_sequence (name, seq) VALUES
  ('seat', max(ifnull((SELECT max(id) FROM seat), 0),
               ifnull((SELECT max(target) FROM import_step WHERE what = 'seat-added'), 0))),
  ('person', max(ifnull((SELECT max(id) FROM person), 0),
                 ifnull((SELECT max(person) FROM council_history), 0),
                 ifnull((SELECT max(person) FROM proposal), 0))),
  ('holder', max(ifnull((SELECT max(id) FROM holder), 0),
                 ifnull((SELECT max(target) FROM import_step
                         WHERE what IN ('sitting-added', 'sitting-field')), 0)));

-- A round in which each council is asked whether what is on file is right.
CREATE TABLE confirm_round (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer_by TEXT NOT NULL CHECK (answer_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND answer_by >= opened_on),
  opened_by TEXT NOT NULL CHECK (opened_by <> '')
) STRICT;

-- What came of it for each council. How it stands follows from this and the day.
CREATE TABLE confirm_council (
  round INTEGER NOT NULL REFERENCES confirm_round (id) ON DELETE CASCADE,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  answer TEXT CHECK (answer IN ('confirmed', 'proposed')),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  chases INTEGER NOT NULL DEFAULT 0,
  chased_on TEXT CHECK (chased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (round, council)
) STRICT;

-- What a council says should stand in a field. It waits for an officer.
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  round INTEGER REFERENCES confirm_round (id) ON DELETE SET NULL,
  council TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
  seat INTEGER REFERENCES seat (id) ON DELETE CASCADE,
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

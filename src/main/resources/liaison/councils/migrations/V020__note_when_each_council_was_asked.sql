-- The day on which a council's letter of the round was written; none where it could not be reached.
ALTER TABLE confirm_council ADD COLUMN asked_on TEXT
  CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

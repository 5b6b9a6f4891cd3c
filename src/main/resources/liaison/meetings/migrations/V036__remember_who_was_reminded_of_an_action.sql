-- The day for which the owner of an action was written to, so that it is done once. Another day to do
-- it by is another matter.
ALTER TABLE meeting_action
  ADD COLUMN chased TEXT CHECK (chased GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

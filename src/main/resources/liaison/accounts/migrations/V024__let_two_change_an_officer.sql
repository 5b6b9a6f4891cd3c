-- An officer's row has a version: a change made on an older one is refused.
ALTER TABLE officer ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Officers change the kinds of seat and the purposes: a change made on an older row is refused.
ALTER TABLE seat_kind ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE purpose ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

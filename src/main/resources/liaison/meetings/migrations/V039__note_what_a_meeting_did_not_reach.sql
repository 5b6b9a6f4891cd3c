-- The item that a line of minutes is about, and whether the meeting got as far as it.
ALTER TABLE minutes_line ADD COLUMN item INTEGER REFERENCES item (id) ON DELETE SET NULL;
ALTER TABLE minutes_line ADD COLUMN reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1));
UPDATE minutes_line SET item = (
  SELECT agenda_line.item FROM agenda_line
  WHERE agenda_line.meeting = minutes_line.meeting
    AND agenda_line.number = minutes_line.number
    AND agenda_line.title = minutes_line.title
  ORDER BY agenda_line.version DESC LIMIT 1);
CREATE INDEX minutes_line_by_item ON minutes_line (item);

-- The action that an item reports on.
ALTER TABLE item ADD COLUMN action INTEGER REFERENCES meeting_action (id) ON DELETE SET NULL;
CREATE INDEX item_by_action ON item (action);

-- An item that is not taken up is settled without a meeting, as one that is answered: only what is
-- said of it differs.
ALTER TABLE item ADD COLUMN dropped INTEGER NOT NULL DEFAULT 0
  CHECK (dropped IN (0, 1) AND (dropped = 0 OR state = 'answered'));

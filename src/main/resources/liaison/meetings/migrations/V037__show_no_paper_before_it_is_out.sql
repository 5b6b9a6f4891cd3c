-- The link of a paper that came out names it by key. A key that was one paper's must never become
-- another's, which may not be out yet.
CREATE TABLE new_item_paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'docx')),
  bytes BLOB NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
INSERT INTO new_item_paper (id, item, name, type, bytes, added_at)
SELECT id, item, name, type, bytes, added_at FROM item_paper;
DROP TABLE item_paper;
ALTER TABLE new_item_paper RENAME TO item_paper;
DELETE FROM sqlite_sequence WHERE name = 'item_paper';
INSERT INTO sqlite_sequence (name, seq) VALUES
  ('item_paper', max(ifnull((SELECT max(id) FROM item_paper), 0),
                     ifnull((SELECT max(file) FROM agenda_line), 0)));

-- What was taken on at a meeting, as its minutes said it when they were approved.
CREATE TABLE minutes_action (
  id INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES minutes (meeting) ON DELETE CASCADE,
  number INTEGER CHECK (number > 0),
  what TEXT NOT NULL CHECK (what <> ''),
  owner TEXT NOT NULL CHECK (owner <> ''),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX minutes_action_by_meeting ON minutes_action (meeting, number);
INSERT INTO minutes_action (meeting, number, what, owner, due)
SELECT meeting_action.meeting, number, what, owner, due
FROM meeting_action JOIN minutes ON minutes.meeting = meeting_action.meeting
WHERE minutes.state = 'approved' ORDER BY meeting_action.id;

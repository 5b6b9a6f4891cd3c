-- A list is a rule over seats, kinds, tags, services and wards. Who is on it is worked out when it is
-- asked for; nobody has to be put on it or taken off.
CREATE TABLE contact_list (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  rule TEXT NOT NULL CHECK (rule <> ''),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO contact_list (name, rule) VALUES
  ('Forum representatives, else the clerk', 'forum-1, forum-2, else clerk, else chair, else mailbox'),
  ('Clerks', 'clerk, else chair, else mailbox'),
  ('Clerks of parishes with devolved landscaping', 'clerk where service landscaping');

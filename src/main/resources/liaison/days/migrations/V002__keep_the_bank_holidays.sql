-- An editable table, because governments add and move bank holidays.
CREATE TABLE holiday (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

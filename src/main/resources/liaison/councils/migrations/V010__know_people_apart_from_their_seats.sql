-- A person may hold several seats, in several councils; several people may share a mailbox. What
-- stands here is the person's own and is never shown to the public.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT CHECK (email <> ''),
  phone TEXT CHECK (phone <> ''),
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX person_by_name ON person (name);
CREATE INDEX person_by_email ON person (email);

-- Who has the same name and the same mailbox was one person all along.
INSERT INTO person (id, name, sample)
SELECT min(id), name, sample FROM holder
GROUP BY name, sample,
         CASE WHEN email IS NULL THEN 'row ' || id ELSE email || ' ' || ifnull(phone, '') END;

-- Who is in a seat, from a day, to a day, both counted. Address and number are those of the office,
-- which anyone may know. Who stays past the end of a term is carried over until somebody follows.
CREATE TABLE sitting (
  id INTEGER PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id),
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

INSERT INTO sitting (id, seat, person, email, phone, from_day, to_day, last_confirmed, sample)
SELECT id, seat,
       (SELECT min(same.id) FROM holder same
        WHERE same.id = holder.id
           OR (same.name = holder.name AND same.sample = holder.sample
               AND same.email = holder.email
               AND ifnull(same.phone, '') = ifnull(holder.phone, ''))),
       email, phone, from_day, to_day, last_confirmed, sample
FROM holder;

DROP TABLE holder;
ALTER TABLE sitting RENAME TO holder;
CREATE INDEX holder_by_seat ON holder (seat, from_day);
CREATE INDEX holder_by_person ON holder (person);

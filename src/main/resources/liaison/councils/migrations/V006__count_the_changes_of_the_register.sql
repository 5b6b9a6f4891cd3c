-- How often the register was changed, by whatever process. Who keeps it in memory asks this first.
CREATE TABLE register_change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  times INTEGER NOT NULL
) STRICT;

INSERT INTO register_change (one, times) VALUES (1, 0);

CREATE TRIGGER council_is_added AFTER INSERT ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_is_changed AFTER UPDATE ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_is_removed AFTER DELETE ON council
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_alias_is_added AFTER INSERT ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_alias_is_changed AFTER UPDATE ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER council_alias_is_removed AFTER DELETE ON council_alias
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER parish_is_added AFTER INSERT ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER parish_is_changed AFTER UPDATE ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

CREATE TRIGGER parish_is_removed AFTER DELETE ON parish
BEGIN
  UPDATE register_change SET times = times + 1;
END;

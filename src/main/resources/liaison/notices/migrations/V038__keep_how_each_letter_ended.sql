-- The proof of notice outlives the letters' own rows: how a letter stood when its row went.
ALTER TABLE owed ADD COLUMN state TEXT NOT NULL DEFAULT '';  -- empty while the letter has its row
ALTER TABLE owed ADD COLUMN handed INTEGER;                  -- when the relay took it
ALTER TABLE owed ADD COLUMN relay TEXT NOT NULL DEFAULT '';  -- the relay's words; gone with the address

-- One that was being sent may have arrived; one that waited never goes.
CREATE TRIGGER letter_of_a_notice_goes BEFORE DELETE ON envelope
BEGIN
  UPDATE owed
  SET state = CASE OLD.state
        WHEN 'waiting' THEN 'withdrawn' WHEN 'sending' THEN 'in doubt' ELSE OLD.state END,
    handed = OLD.sent_at,
    relay = iif(address IS NULL, '', ifnull(OLD.relay, ''))
  WHERE envelope = OLD.id;
END;

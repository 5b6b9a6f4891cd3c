-- What an officer answered to a question that was handed over, and when it was closed. Closed
-- without an answer: no words.
ALTER TABLE enquiry ADD COLUMN answered TEXT CHECK (answered <> '');
ALTER TABLE enquiry ADD COLUMN closed_at INTEGER; -- milliseconds since 1970, UTC
ALTER TABLE enquiry ADD COLUMN closed_by TEXT;    -- the key of an officer
CREATE INDEX enquiry_open ON enquiry (due) WHERE reference IS NOT NULL AND closed_at IS NULL;

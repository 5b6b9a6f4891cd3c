-- When the owner was reminded that the day had passed; null where that was not yet needed.
ALTER TABLE enquiry ADD COLUMN chased_on TEXT
  CHECK (chased_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

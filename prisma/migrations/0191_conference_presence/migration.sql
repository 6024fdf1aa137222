-- Presence by answers (docs/decisions/0196-a-bad-line-and-a-poor-device.md).

-- Why the page of a seat is not open although no other has replaced it. left: the page reported
-- that it was left; lost: it did not answer, and the log has it. Null: it answers.
ALTER TABLE conference_seats ADD COLUMN gone text
  CONSTRAINT conference_seats_gone_check CHECK (gone IN ('left', 'lost'));

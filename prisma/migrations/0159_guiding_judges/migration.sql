-- Judges who gave guidance at a meeting that was held (docs/decisions/0154-around-a-conference.md).

ALTER TABLE meetings ADD COLUMN guiding_judges text[] NOT NULL DEFAULT ARRAY[]::text[];

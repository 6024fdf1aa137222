-- What is wrong with the device that records, and which device has sent everything
-- (docs/decisions/0195-recorder-in-trouble.md).

ALTER TABLE recordings
  -- The last one that was reported, and when.
  ADD COLUMN trouble text,
  ADD COLUMN trouble_at timestamptz(3),
  -- As in lib/domain/recording/trouble.ts.
  ADD CONSTRAINT recordings_trouble_check CHECK (trouble IN ('disk_full', 'line_weak', 'device_slept',
    'recorder_failed', 'server_refused', 'server_full', 'recording_full')),
  ADD CONSTRAINT recordings_trouble_at_check CHECK ((trouble IS NULL) = (trouble_at IS NULL));

ALTER TABLE recording_parts
  -- Made by the browser that records; null: the part is older than this column.
  ADD COLUMN device_id uuid,
  -- When that browser had sent everything of it.
  ADD COLUMN sent_at timestamptz(3);
